import { defineKpi } from '../define.ts';
import { exactMoney } from '../money.ts';
import { rational } from '../rational.ts';

/** MRR of accounts that pay for the first time (ChartMogul 203299912). */
export default defineKpi({
  name: 'new',
  unit: 'money',
  compute: ({ flow }) => ({
    top: exactMoney(flow.new),
    bottom: rational(1),
    rule: 'MRR of accounts that pay for the first time in the period.',
  }),
});
