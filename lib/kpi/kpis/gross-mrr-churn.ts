import { defineKpi, share } from '../define.ts';
import { exactMoney } from '../money.ts';

/** (X + C) / S: ChartMogul 203359341. */
export default defineKpi({
  name: 'grossMrrChurn',
  unit: 'rate',
  compute: ({ flow }) =>
    share(
      exactMoney(flow.churn + flow.contraction),
      exactMoney(flow.start),
      '(churn + contraction) / MRR at the start.',
      'no-mrr-at-start',
      'there is no MRR at the start of the period',
    ),
});
