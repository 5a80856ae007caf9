import { defineKpi, share } from '../define.ts';
import { exactMoney } from '../money.ts';

/** Gross revenue retention, (S - X - C) / S: never above 100 % (Churnkey, "Gross retention"). */
export default defineKpi({
  name: 'grr',
  unit: 'rate',
  compute: ({ flow }) =>
    share(
      exactMoney(flow.start - flow.churn - flow.contraction),
      exactMoney(flow.start),
      '(MRR at the start - churn - contraction) / MRR at the start.',
      'no-mrr-at-start',
      'there is no MRR at the start of the period',
    ),
});
