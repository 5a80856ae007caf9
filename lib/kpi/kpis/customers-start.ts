import { defineKpi } from '../define.ts';
import { rational } from '../rational.ts';

/** Paying accounts before the period. */
export default defineKpi({
  name: 'customersStart',
  unit: 'count',
  compute: ({ flow }) => ({
    top: rational(flow.customersStart),
    bottom: rational(1),
    rule: 'Accounts with an MRR above zero before the first day of the period.',
  }),
});
