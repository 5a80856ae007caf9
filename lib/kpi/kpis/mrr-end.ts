import { defineKpi } from '../define.ts';
import { exactMoney } from '../money.ts';
import { rational } from '../rational.ts';

/** MRR at the end of the period (sum of movements: ChartMogul 4416682609426). */
export default defineKpi({
  name: 'mrrEnd',
  unit: 'money',
  compute: ({ flow }) => ({
    top: exactMoney(flow.end),
    bottom: rational(1),
    rule: 'MRR at the start + new + expansion + reactivation - contraction - churn; yearly amounts / 12.',
  }),
});
