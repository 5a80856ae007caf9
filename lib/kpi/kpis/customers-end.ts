import { defineKpi } from '../define.ts';
import { rational } from '../rational.ts';

/** Paying accounts at the end of the period. */
export default defineKpi({
  name: 'customersEnd',
  unit: 'count',
  compute: ({ flow }) => ({
    top: rational(flow.customersEnd),
    bottom: rational(1),
    rule: 'Accounts with an MRR above zero at the end of the period.',
  }),
});
