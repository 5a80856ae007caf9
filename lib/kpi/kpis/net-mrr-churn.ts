import { defineKpi, share } from '../define.ts';
import { exactMoney } from '../money.ts';

/** ((X + C) - (E + R)) / S: ChartMogul 203359341 and 4414075567250. Below zero where more is gained than lost. */
export default defineKpi({
  name: 'netMrrChurn',
  unit: 'rate',
  compute: ({ flow }) =>
    share(
      exactMoney(flow.churn + flow.contraction - flow.expansion - flow.reactivation),
      exactMoney(flow.start),
      '((churn + contraction) - (expansion + reactivation)) / MRR at the start.',
      'no-mrr-at-start',
      'there is no MRR at the start of the period',
    ),
});
