import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Definitions, Ledger } from './kpi.ts';
import { standardKpis } from './kpis.ts';
import { monthly, movementsBetween, mrrOn } from './monthly.ts';
import { ledgers } from './testing/ledgers.ts';

const JUNE = { from: '2026-06-01', to: '2026-07-01' };

describe('the laws of any ledger', () => {
  it('adds the movements up to the change of MRR, for any ledger and definitions', () => {
    fc.assert(
      fc.property(
        ledgers,
        fc.constantFrom<Definitions>('chartmogul', 'baremetrics', 'profitwell'),
        (any, definitions) => {
          const of = standardKpis(any, JUNE, definitions);
          const amount = (name: string) => of[name]?.value ?? Number.NaN;
          const sum =
            amount('mrrStart') +
            amount('new') +
            amount('expansion') +
            amount('reactivation') -
            amount('contraction') -
            amount('churn');
          expect(sum).toBeCloseTo(amount('mrrEnd'), 6);
        },
      ),
    );
  });

  it('adds up over any split of the period', () => {
    fc.assert(
      fc.property(ledgers, fc.integer({ min: 1, max: 88 }), (any, days) => {
        const at = new Date(Date.UTC(2026, 3, 1 + days)).toISOString().slice(0, 10);
        const [whole, left, right] = [
          { from: '2026-04-01', to: '2026-06-30' },
          { from: '2026-04-01', to: at },
          { from: at, to: '2026-06-30' },
        ].map((period) => standardKpis(any, period));
        expect(left?.mrrEnd?.value).toBe(right?.mrrStart?.value);
        for (const name of ['new', 'expansion', 'contraction', 'churn', 'reactivation', 'newCustomers']) {
          const parts = (left?.[name]?.value ?? 0) + (right?.[name]?.value ?? 0);
          expect(parts).toBeCloseTo(whole?.[name]?.value ?? Number.NaN, 6);
        }
      }),
    );
  });

  it('never retains more than everything before expansion', () => {
    fc.assert(
      fc.property(ledgers, (any) => {
        const grr = standardKpis(any, JUNE).grr?.value;
        expect(grr === null || (grr !== undefined && grr <= 1)).toBe(true);
      }),
    );
  });

  it('gives the same figures for rows, changes, costs and rates in any order', () => {
    fc.assert(
      fc.property(ledgers, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (any, dice) => {
        const shuffled = <T>(list: T[]): T[] =>
          list
            .map((item) => ({ item, at: dice.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item);
        const other: Ledger = {
          ...any,
          subscriptions: shuffled(any.subscriptions).map((row) => ({
            ...row,
            changes: shuffled(row.changes),
          })),
          costs: shuffled(any.costs),
        };
        expect(standardKpis(other, JUNE)).toEqual(standardKpis(any, JUNE));
      }),
    );
  });

  it('gives by month what each month gives on its own', () => {
    fc.assert(
      fc.property(ledgers, (any) => {
        for (const row of monthly(any, '2026-03', '2026-06')) {
          const [year, month] = row.month.split('-').map(Number);
          const to = new Date(Date.UTC(year ?? 0, month ?? 0, 1)).toISOString().slice(0, 10);
          const kpis = standardKpis(any, { from: `${row.month}-01`, to });
          const expected = {
            mrr: kpis.mrrEnd?.value,
            new: kpis.new?.value,
            expansion: kpis.expansion?.value,
            contraction: kpis.contraction?.value,
            churn: kpis.churn?.value,
            reactivation: kpis.reactivation?.value,
            customers: kpis.customersEnd?.value,
            lost: kpis.lostCustomers?.value,
          };
          expect(row).toEqual({ month: row.month, ...expected });
        }
      }),
    );
  });

  it('adds the accounts up to the whole, and the movements behind a figure up to the figure', () => {
    fc.assert(
      fc.property(ledgers, (any) => {
        const accounts = ['a', 'b', 'c', 'd', 'e'].map((account) => mrrOn(any, '2026-06-30', account));
        expect(accounts.every((mrr) => mrr >= 0)).toBe(true);
        const total = accounts.reduce((sum, mrr) => sum + mrr, 0);
        const kpis = standardKpis(any, JUNE);
        expect(total).toBeCloseTo(kpis.mrrEnd?.value ?? Number.NaN, 6);
        const behind = movementsBetween(any, JUNE.from, JUNE.to);
        for (const [type, sign] of [
          ['new', 1],
          ['churn', -1],
        ] as const) {
          const sum = behind.filter((one) => one.type === type).reduce((all, one) => all + one.amount, 0);
          expect(sum * sign).toBeCloseTo(kpis[type]?.value ?? Number.NaN, 6);
        }
      }),
    );
  });
});
