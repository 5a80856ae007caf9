import { defineKpi } from '../define.ts';
import { exactMoney } from '../money.ts';
import { rational } from '../rational.ts';

/** Falls of what customers pay (ChartMogul 203299912). */
export default defineKpi({
  name: 'contraction',
  unit: 'money',
  compute: ({ flow }) => ({
    top: exactMoney(flow.contraction),
    bottom: rational(1),
    rule: 'Falls of the MRR of accounts that go on paying; one lost subscription of several is contraction.',
  }),
});
