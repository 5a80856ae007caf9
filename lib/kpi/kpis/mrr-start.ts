import { defineKpi } from '../define.ts';
import { exactMoney } from '../money.ts';
import { rational } from '../rational.ts';

/** MRR before the first day of the period. */
export default defineKpi({
  name: 'mrrStart',
  unit: 'money',
  compute: ({ flow }) => ({
    top: exactMoney(flow.start),
    bottom: rational(1),
    rule: 'MRR before the first day of the period; yearly amounts / 12.',
  }),
});
