import { defineKpi, share } from '../define.ts';
import { exactMoney } from '../money.ts';

/** (N + E) / (C + X): Baremetrics. */
export default defineKpi({
  name: 'quickRatio',
  unit: 'ratio',
  compute: ({ flow }) =>
    share(
      exactMoney(flow.new + flow.expansion),
      exactMoney(flow.contraction + flow.churn),
      '(new + expansion) / (contraction + churn).',
      'no-losses',
      'nothing was lost in the period',
    ),
});
