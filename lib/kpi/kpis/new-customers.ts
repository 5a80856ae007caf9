import { defineKpi } from '../define.ts';
import { rational } from '../rational.ts';

/** Accounts that pay for the first time; reactivations are not among them. */
export default defineKpi({
  name: 'newCustomers',
  unit: 'count',
  compute: ({ flow }) => ({
    top: rational(flow.newCustomers),
    bottom: rational(1),
    rule: 'Accounts that pay for the first time in the period; reactivations excluded.',
  }),
});
