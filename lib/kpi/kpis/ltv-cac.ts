import { defineKpi, share } from '../define.ts';
import { over } from '../rational.ts';

/** Lifetime value over acquisition cost, of the margin where it is known; 3 and more is held to be sound (ChartMogul 203359061). */
export default defineKpi({
  name: 'ltvCac',
  unit: 'ratio',
  compute: ({ of, ledger }) => {
    const [name, label] =
      ledger.grossMargin === undefined ? ['cltv', 'CLTV'] : ['cltvMargin', 'CLTV x gross margin'];
    const [value, cac] = [of(name), of('cac')];
    const rule = `${label} / CAC.`;
    if ('why' in value) return { why: 'no-cltv', rule: `Not computable: there is no CLTV. ${rule}` };
    if ('why' in cac) return { why: 'no-cac', rule: `Not computable: there is no CAC. ${rule}` };
    const [top, bottom] = [over(value.top, value.bottom), over(cac.top, cac.bottom)];
    return share(top, bottom, rule, 'no-cac', 'the CAC is zero');
  },
});
