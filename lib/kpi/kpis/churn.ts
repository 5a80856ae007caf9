import { defineKpi } from '../define.ts';
import { exactMoney } from '../money.ts';
import { rational } from '../rational.ts';

/** MRR lost with the last subscription of an account (ChartMogul 203299912). */
export default defineKpi({
  name: 'churn',
  unit: 'money',
  compute: ({ flow }) => ({
    top: exactMoney(flow.churn),
    bottom: rational(1),
    rule: 'MRR of accounts on the day their last subscription ends.',
  }),
});
