import { defineKpi } from '../define.ts';
import { exactMoney } from '../money.ts';
import { rational } from '../rational.ts';

/** MRR of churned accounts that pay again (ChartMogul 203299912). */
export default defineKpi({
  name: 'reactivation',
  unit: 'money',
  compute: ({ flow }) => ({
    top: exactMoney(flow.reactivation),
    bottom: rational(1),
    rule: 'MRR of accounts that pay again after churn.',
  }),
});
