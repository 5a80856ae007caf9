import { defineKpi } from '../define.ts';
import { scoreOutcome } from '../score-outcome.ts';

/** eNPS: the net promoter score of the answers that the team's own people gave in the period. */
export default defineKpi({
  name: 'enps',
  unit: 'points',
  compute: ({ answers }) => scoreOutcome(answers('employee')),
});
