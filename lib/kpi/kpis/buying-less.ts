import { defineKpi, share } from '../define.ts';
import { rational } from '../rational.ts';

/** Customers who buy less or nothing any more: the churn of a sales team that counts those who shrink among the lost. */
export default defineKpi({
  name: 'buyingLess',
  unit: 'rate',
  deep: true,
  compute: ({ standings }) => {
    const paying = standings().filter(({ start }) => start > 0);
    return share(
      rational(paying.filter(({ start, end }) => end < start).length),
      rational(paying.length),
      'Customers at the start that pay less, or nothing, at the end / customers at the start.',
      'no-customers-at-start',
      'no customer pays at the start of the period',
    );
  },
});
