import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapsOf } from './gaps.ts';
import { standardKpis } from './kpis.ts';
import { slicesOf } from './slices.ts';
import { ledgers } from './testing/ledgers.ts';

const JUNE = { from: '2026-06-01', to: '2026-07-01' };
const owners: Record<string, string> = { a: 'Nadia', b: 'Nadia', c: ' Basile ', d: '' };

describe('slices of a ledger', () => {
  it('add up to the whole, in the order of their names, the nameless last', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const slices = slicesOf(ledger, (account) => owners[account]);
        const names = slices.map(({ name }) => name);
        expect(names).toEqual(['Basile', 'Nadia', ''].filter((name) => names.includes(name)));
        for (const kpi of ['mrrStart', 'mrrEnd', 'new', 'churn', 'customersEnd']) {
          const sum = slices.reduce((all, one) => all + (standardKpis(one.ledger, JUNE)[kpi]?.value ?? 0), 0);
          expect(sum).toBeCloseTo(standardKpis(ledger, JUNE)[kpi]?.value ?? Number.NaN, 6);
        }
      }),
    );
  });

  it('have no CAC, and keep the answers of their accounts', () => {
    const paid = { id: '1', account: 'a', start: '2026-06-02', amount: 10, currency: 'EUR', changes: [] };
    const [slice] = slicesOf(
      {
        currency: 'EUR',
        subscriptions: [{ ...paid, interval: 'month' }],
        costs: [{ date: '2026-06-01', amount: 5, kind: 'sales' }],
        answers: [
          { date: '2026-06-05', score: 10, by: 'customer', account: 'a' },
          { date: '2026-06-05', score: 0, by: 'customer' },
        ],
      },
      () => 'all',
    );
    const kpis = slice && standardKpis(slice.ledger, JUNE);
    expect(kpis?.cac).toMatchObject({ value: null, why: 'no-costs' });
    expect(kpis?.nps?.value).toBe(100);
  });
});

describe('the gaps between the vendors', () => {
  it('name the figures that differ, with each value', () => {
    const row = { currency: 'EUR', interval: 'month' as const, changes: [] };
    const ledger = {
      currency: 'EUR',
      costs: [],
      subscriptions: [
        { ...row, id: '1', account: 'stays', start: '2025-01-01', amount: 99 },
        { ...row, id: '2', account: 'back', start: '2025-01-01', end: '2025-06-01', amount: 1 },
        { ...row, id: '3', account: 'back', start: '2026-06-03', amount: 1 },
      ],
    };
    const gaps = gapsOf((definitions) => standardKpis(ledger, JUNE, definitions));
    expect(gaps.find(({ name }) => name === 'nrr')?.values).toEqual({
      chartmogul: 100 / 99,
      baremetrics: 1,
      profitwell: 1,
    });
    expect(gaps.some(({ name }) => name === 'mrrEnd')).toBe(false);
  });
});
