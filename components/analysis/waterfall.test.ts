import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardKpis } from '../../lib/kpi/kpis.ts';
import { ledgers } from '../../lib/kpi/testing/ledgers.ts';
import { barsOf, scaleOf } from './waterfall.ts';

const JUNE = { from: '2026-01-01', to: '2026-07-01' };

describe('the waterfall', () => {
  it('leads from the MRR at the start to the MRR at the end, whatever the ledger', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const bars = barsOf(standardKpis(ledger, JUNE));
        const moved = bars.slice(1, -1).reduce((sum, { amount }) => sum + amount, bars[0]?.amount ?? 0);
        expect(moved).toBeCloseTo(bars.at(-1)?.amount ?? Number.NaN, 6);
        const { foot, top } = scaleOf(bars);
        for (const { name, low, high } of bars) {
          expect(high).toBeLessThan(top + 1e-6);
          if (name !== 'start' && name !== 'end') expect(low).toBeGreaterThan(foot - 1e-6);
        }
      }),
    );
  });

  it('cuts the foot off where the movements would hardly show', () => {
    const kpi = (value: number) => ({ value, numerator: null, denominator: null, rule: '' });
    const small = { mrrStart: kpi(1000), new: kpi(20), churn: kpi(10), mrrEnd: kpi(1010) };
    expect(scaleOf(barsOf(small))).toEqual({ foot: 980, top: 1020 });
    const large = { mrrStart: kpi(100), new: kpi(200), mrrEnd: kpi(300) };
    expect(scaleOf(barsOf(large))).toEqual({ foot: 0, top: 300 });
  });
});
