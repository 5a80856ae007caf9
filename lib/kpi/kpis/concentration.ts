import { defineKpi, share } from '../define.ts';
import { exactMoney } from '../money.ts';

const LARGEST = 10;

/** The share of MRR that the ten largest customers bring: what the loss of a few would cost. */
export default defineKpi({
  name: 'concentration',
  unit: 'rate',
  deep: true,
  compute: ({ standings, flow }) => {
    const paid = standings()
      .map(({ end }) => end)
      .sort((a, b) => b - a);
    const top = paid.slice(0, LARGEST).reduce((sum, units) => sum + units, 0);
    return share(
      exactMoney(top),
      exactMoney(flow.end),
      `MRR of the ${LARGEST} largest customers / MRR, at the end of the period.`,
      'no-customers',
      'nobody pays at the end of the period',
    );
  },
});
