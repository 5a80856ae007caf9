import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, dayOf } from '../record/day.ts';
import { bookOf } from './book.ts';
import type { AnswerRow, CostRow, Ledger, SubscriptionRow } from './kpi.ts';
import { standardKpis } from './kpis.ts';
import { mrrOn } from './monthly.ts';
import { standings } from './standing.ts';
import { ledgers } from './testing/ledgers.ts';

const JUNE = { from: '2026-06-01', to: '2026-07-01' };
const deep = (ledger: Ledger) => standardKpis(ledger, JUNE, 'chartmogul', { deep: true });
const row = (account: string, amount: number, more: Partial<SubscriptionRow> = {}): SubscriptionRow => ({
  id: account,
  account,
  start: '2025-01-01',
  amount,
  currency: 'EUR',
  interval: 'month',
  changes: [],
  ...more,
});
const ledger = (subscriptions: SubscriptionRow[], more: Partial<Ledger> = {}): Ledger => ({
  currency: 'EUR',
  costs: [],
  subscriptions,
  ...more,
});

describe('the three CACs', () => {
  const cost = (date: string, amount: number, kind: CostRow['kind']): CostRow => ({ date, amount, kind });
  const costs = [
    cost('2026-06-10', 300, 'marketing'),
    cost('2026-06-11', 500, 'sales'),
    cost('2026-06-12', 200, 'other'),
    cost('2026-05-31', 900, 'sales'),
  ];
  const come = ['a', 'b'].map((name) => row(name, 10, { start: '2026-06-05' }));

  it('count what was spent on being found, on winning, on everything, and a month before', () => {
    const kpis = standardKpis(ledger(come, { costs }), JUNE);
    expect([kpis.cacPaid, kpis.cac, kpis.cacLoaded, kpis.cacLag].map((kpi) => kpi?.value)).toEqual([
      150, 400, 500, 450,
    ]);
  });

  it('are not computable without a cost of their kind, or without a new customer', () => {
    const only = standardKpis(ledger(come, { costs: costs.slice(1, 2) }), JUNE);
    expect([only.cacPaid?.why, only.cacLag?.why, only.cacLoaded?.value]).toEqual([
      'no-costs',
      'no-costs',
      250,
    ]);
    expect(standardKpis(ledger([row('old', 10)], { costs }), JUNE).cacLag?.why).toBe('no-new-customers');
  });
});

describe('figures that look at every account', () => {
  it('come only where asked for', () => {
    expect(standardKpis(ledger([row('a', 10)]), JUNE).concentration).toBeUndefined();
    expect(deep(ledger([row('a', 10)])).concentration?.value).toBe(1);
  });

  it('count who buys less among the lost', () => {
    const kpis = deep(
      ledger([
        row('same', 10),
        row('less', 10, { changes: [{ date: '2026-06-09', amount: 9 }] }),
        row('left', 10, { end: '2026-06-09' }),
        row('dips', 10, {
          changes: [
            { date: '2026-06-09', amount: 5 },
            { date: '2026-06-20', amount: 10 },
          ],
        }),
        row('new', 10, { start: '2026-06-02' }),
      ]),
    );
    expect(kpis.buyingLess).toMatchObject({ value: 0.5, numerator: 2, denominator: 4 });
    expect(deep(ledger([])).buyingLess?.why).toBe('no-customers-at-start');
  });

  it('say how much hangs on the ten largest and on the largest', () => {
    const rows = Array.from({ length: 20 }, (_, at) => row(`a${at}`, at === 0 ? 81 : 1));
    const kpis = deep(ledger(rows));
    expect([kpis.concentration?.value, kpis.largestCustomer?.value]).toEqual([0.9, 0.81]);
    expect(deep(ledger([])).largestCustomer?.why).toBe('no-customers');
  });

  it('stand where what each account pays on those days says', () => {
    const [from = 0, to = 0] = [dayOf(JUNE.from), dayOf(JUNE.to)];
    fc.assert(
      fc.property(ledgers, (any) => {
        for (const { account, start, end } of standings(bookOf(any), from, to)) {
          expect(start / 120_000).toBeCloseTo(mrrOn(any, '2026-05-31', account), 6);
          expect(end / 120_000).toBeCloseTo(mrrOn(any, '2026-06-30', account), 6);
        }
        expect(standings(any, from, addMonths(from, -600))).toEqual([]);
      }),
    );
  });
});

describe('NPS and eNPS', () => {
  const answer = (date: string, score: number, by: AnswerRow['by'] = 'customer'): AnswerRow => ({
    date,
    score,
    by,
  });
  const answers = [
    ...[9, 10, 10, 8, 3].map((score) => answer('2026-06-10', score)),
    answer('2026-05-10', 0),
    answer('2026-06-30', 0, 'employee'),
    answer('soon', 0),
  ];

  it('count the answers of the period, each by whom it was given', () => {
    const kpis = standardKpis(ledger([], { answers }), JUNE);
    expect(kpis.nps).toMatchObject({ value: 40, denominator: 5 });
    expect(kpis.nps?.rule).toContain('Margin of error at 95 %: 70.1 points.');
    expect(kpis.enps?.value).toBe(-100);
  });

  it('are not computable where nobody answered', () => {
    expect(standardKpis(ledger([]), JUNE).nps).toMatchObject({ value: null, why: 'no-answers' });
  });
});
