import { defineKpi, share } from '../define.ts';
import { decimal, over, times } from '../rational.ts';

const RULE = 'CAC / (ARPA x gross margin), in months.';

/** Months until a customer has paid back what winning it cost (Finmark, with the inner brackets it omits). */
export default defineKpi({
  name: 'cacPayback',
  unit: 'months',
  compute: ({ of, ledger }) => {
    const [cac, arpa] = [of('cac'), of('arpa')];
    if ('why' in cac) return { why: 'no-cac', rule: `Not computable: there is no CAC. ${RULE}` };
    if ('why' in arpa) return { why: arpa.why, rule: `Not computable: there is no ARPA. ${RULE}` };
    if (ledger.grossMargin === undefined) {
      return { why: 'no-margin', rule: `Not computable: no gross margin is given. ${RULE}` };
    }
    return share(
      over(cac.top, cac.bottom),
      times(over(arpa.top, arpa.bottom), decimal(ledger.grossMargin)),
      RULE,
      'no-margin',
      'the gross margin is not above zero',
    );
  },
});
