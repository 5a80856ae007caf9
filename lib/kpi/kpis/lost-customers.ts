import { defineKpi } from '../define.ts';
import { rational } from '../rational.ts';

/** Accounts that lost their last subscription. */
export default defineKpi({
  name: 'lostCustomers',
  unit: 'count',
  compute: ({ flow }) => ({
    top: rational(flow.lost),
    bottom: rational(1),
    rule: 'Accounts whose last subscription ends in the period.',
  }),
});
