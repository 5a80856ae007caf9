import { defineKpi } from '../define.ts';
import { exactMoney } from '../money.ts';
import { rational, times } from '../rational.ts';

/** Annual run rate: the MRR at the end of the period over a year. */
export default defineKpi({
  name: 'arr',
  unit: 'money',
  compute: ({ flow }) => ({
    top: times(exactMoney(flow.end), rational(12)),
    bottom: rational(1),
    rule: 'MRR at the end of the period x 12.',
  }),
});
