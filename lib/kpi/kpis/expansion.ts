import { defineKpi } from '../define.ts';
import { exactMoney } from '../money.ts';
import { rational } from '../rational.ts';

/** Rises of what customers pay, further subscriptions included (ChartMogul 203299912). */
export default defineKpi({
  name: 'expansion',
  unit: 'money',
  compute: ({ flow }) => ({
    top: exactMoney(flow.expansion),
    bottom: rational(1),
    rule: 'Rises of the MRR of accounts that already pay, further subscriptions included.',
  }),
});
