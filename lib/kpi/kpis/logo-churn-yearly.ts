import { defineKpi } from '../define.ts';
import { over, rational } from '../rational.ts';

const RULE = '1 - (1 - logo churn) ^ (12 / months of the period): compound, not x 12.';

/** Logo churn brought to a year by compounding: 5 % a month is 46.0 % a year. */
export default defineKpi({
  name: 'logoChurnYearly',
  unit: 'rate',
  compute: ({ of, months }) => {
    const churn = of('logoChurn');
    if ('why' in churn) return churn;
    if (months === undefined) {
      return { why: 'not-whole-months', rule: `Not computable: the period is not of whole months. ${RULE}` };
    }
    const { n, d } = over(churn.top, churn.bottom);
    const kept = Math.max(0, 1 - Number(n) / Number(d));
    // An irrational root in general: kept to twelve places.
    const top = rational(Math.round((1 - kept ** (12 / months)) * 1e12), 1e12);
    return { top, bottom: rational(1), rule: RULE };
  },
});
