import { defineKpi, share } from '../define.ts';
import { exactMoney } from '../money.ts';

/** The share of MRR that the largest customer brings. */
export default defineKpi({
  name: 'largestCustomer',
  unit: 'rate',
  deep: true,
  compute: ({ standings, flow }) =>
    share(
      exactMoney(standings().reduce((most, { end }) => Math.max(most, end), 0)),
      exactMoney(flow.end),
      'MRR of the largest customer / MRR, at the end of the period.',
      'no-customers',
      'nobody pays at the end of the period',
    ),
});
