import { defineKpi, share } from '../define.ts';
import { exactMoney } from '../money.ts';
import { rational } from '../rational.ts';

/** Average revenue per account (ChartMogul 203359061). */
export default defineKpi({
  name: 'arpa',
  unit: 'money',
  compute: ({ flow }) =>
    share(
      exactMoney(flow.end),
      rational(flow.customersEnd),
      'MRR / customers, both at the end of the period.',
      'no-customers',
      'no customer pays at the end of the period',
    ),
});
