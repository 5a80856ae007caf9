import { defineKpi } from '../define.ts';
import { exactMoney } from '../money.ts';
import { rational } from '../rational.ts';

/** What the movements of the period add up to (ChartMogul 4416682609426). */
export default defineKpi({
  name: 'netNew',
  unit: 'money',
  compute: ({ flow }) => ({
    top: exactMoney(flow.new + flow.expansion + flow.reactivation - flow.contraction - flow.churn),
    bottom: rational(1),
    rule: 'new + expansion + reactivation - contraction - churn.',
  }),
});
