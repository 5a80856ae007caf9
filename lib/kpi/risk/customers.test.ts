import { describe, expect, it } from 'vitest';
import { addMonths, dayOf, isoDay } from '../../record/day.ts';
import type { Ledger, SubscriptionRow } from '../kpi.ts';
import { customersAtRisk } from './customers.ts';
import { featuresOn } from './features.ts';

const TODAY = '2026-11-23';
const first = dayOf('2021-06-01') ?? 0;
const row = (account: string, start: string, more: Partial<SubscriptionRow> = {}): SubscriptionRow => ({
  id: account,
  account,
  start,
  amount: 100,
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

/** Every month 12 customers come: those who shrink leave two months later, three in four of the others stay. */
function history(): SubscriptionRow[] {
  return Array.from({ length: 60 * 12 }, (_, at) => {
    const start = addMonths(first, Math.floor(at / 12));
    const day = (months: number) => isoDay(addMonths(start, months));
    if (at % 4 === 0) {
      return row(`shrinks${at}`, day(0), { changes: [{ date: day(6), amount: 60 }], end: day(8) });
    }
    return row(`stays${at}`, day(0), at % 16 === 1 ? { end: day(10) } : {});
  }).filter(({ end }) => !end || end < TODAY);
}

describe('customers at risk', () => {
  it('are told by what went before those who left', () => {
    const rows = [
      ...history(),
      row('shrank', '2026-04-01', { changes: [{ date: '2026-10-20', amount: 60 }] }),
      row('steady', '2026-04-01', { amount: 60 }),
    ];
    const report = customersAtRisk(ledger(rows), TODAY);
    const of = (account: string) => report.customers.find((one) => one.account === account);
    expect(report.basis).toBe('own');
    expect(report.auc).toBeGreaterThan(0.7);
    expect(of('shrank')?.risk).toBeGreaterThan(3 * (of('steady')?.risk ?? 1));
    expect(of('shrank')?.reasons[0]?.name).toBe('shrank');
    expect(report.customers[0]?.mrr).toBeGreaterThan(0);
  });

  it('are told by the shipped weights, at the rate of the team, where few ever left', () => {
    const report = customersAtRisk(
      ledger([
        row('old', '2023-01-01', { interval: 'year', amount: 1200 }),
        row('new', '2026-10-01', { amount: 300 }),
        row('gone', '2025-01-01', { end: '2026-01-10' }),
      ]),
      TODAY,
    );
    expect(report.basis).toBe('shipped');
    expect(report.customers.map(({ account }) => account)).toEqual(['new', 'old']);
    const [fresh, old] = report.customers;
    expect(fresh?.reasons.map(({ name }) => name).sort()).toEqual(['price', 'tenure', 'yearly']);
    expect(old?.risk).toBeLessThan(fresh?.risk ?? 0);
    const mean = ((fresh?.risk ?? 0) + (old?.risk ?? 0)) / 2;
    expect(mean).toBeCloseTo((report.left + 0.5) / (report.examples + 1), 6);
  });

  it('are certain where the last subscription is known to end', () => {
    const report = customersAtRisk(ledger([row('ends', '2024-01-01', { end: '2026-12-31' })]), TODAY);
    expect(report.customers[0]).toMatchObject({ risk: 1, ends: '2026-12-31', mrr: 100 });
  });

  it('are none where nobody pays', () => {
    expect(customersAtRisk(ledger([]), TODAY)).toMatchObject({
      basis: 'shipped',
      customers: [],
      examples: 0,
    });
    expect(() => customersAtRisk(ledger([]), 'today')).toThrow(RangeError);
  });
});

describe('what was known on a day', () => {
  it('looks at nothing that came later', () => {
    const day = dayOf('2026-03-01') ?? 0;
    const movement = (on: string, type: 'new' | 'contraction' | 'churn', units: number) => ({
      account: 'a',
      day: dayOf(on) ?? 0,
      type,
      units,
    });
    const known = [movement('2025-03-01', 'new', 10)];
    const later = [movement('2026-03-01', 'contraction', -5), movement('2026-04-01', 'churn', -5)];
    const of = (movements: typeof known) => featuresOn({ movements, yearly: [], answers: [] }, day, 10);
    expect(of([...known, ...later])).toEqual(of(known));
    expect(of(known)).toMatchObject({ shrank: 0, price: 0, yearly: 0 });
    expect(of([])).toBeUndefined();
  });

  it('takes the last answer of a year for what a customer thinks', () => {
    const day = dayOf('2026-03-01') ?? 0;
    const movements = [{ account: 'a', day: day - 900, type: 'new' as const, units: 10 }];
    const of = (answers: [number, number][]) => featuresOn({ movements, yearly: [], answers }, day, 10);
    expect(
      of([
        [day - 30, 10],
        [day - 10, 3],
      ]),
    ).toMatchObject({ detractor: 1, promoter: 0 });
    expect(
      of([
        [day - 400, 3],
        [day, 3],
      ]),
    ).not.toHaveProperty('detractor');
  });
});
