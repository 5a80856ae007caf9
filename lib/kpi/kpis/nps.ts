import { defineKpi } from '../define.ts';
import { scoreOutcome } from '../score-outcome.ts';

/** NPS: the net promoter score of the answers that customers gave in the period. */
export default defineKpi({
  name: 'nps',
  unit: 'points',
  compute: ({ answers }) => scoreOutcome(answers('customer')),
});
