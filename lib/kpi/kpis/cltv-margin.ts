import { defineKpi } from '../define.ts';
import { decimal, times } from '../rational.ts';

/** Lifetime value of what is left after the cost of the service (FirstOfficer: ARPA x gross margin / logo churn). */
export default defineKpi({
  name: 'cltvMargin',
  unit: 'money',
  compute: ({ of, ledger }) => {
    const cltv = of('cltv');
    if ('why' in cltv) return cltv;
    if (ledger.grossMargin === undefined) {
      return { why: 'no-margin', rule: 'Not computable: no gross margin is given. CLTV x gross margin.' };
    }
    return {
      top: times(cltv.top, decimal(ledger.grossMargin)),
      bottom: cltv.bottom,
      rule: `Gross margin x ${cltv.rule}`,
    };
  },
});
