import { describe, expect, it } from 'vitest';
import { addMonths, dayOf, isoDay, wholeMonths } from '../record/day.ts';
import type { Ledger } from './kpi.ts';
import { monthly, movementsBetween, mrrOn } from './monthly.ts';

const base = { currency: 'EUR', interval: 'month' as const, changes: [] };
const ledger: Ledger = {
  currency: 'EUR',
  costs: [],
  subscriptions: [
    { ...base, id: '1', account: 'a', start: '2026-03-10', amount: 100, end: '2026-05-02' },
    {
      ...base,
      id: '2',
      account: 'b',
      start: '2026-04-01',
      amount: 50,
      changes: [{ date: '2026-05-31', amount: 80 }],
    },
    { ...base, id: '3', account: 'a', start: '2026-06-01', amount: 120 },
  ],
};
const still = { new: 0, expansion: 0, contraction: 0, churn: 0, reactivation: 0, lost: 0 };

describe('monthly', () => {
  it('gives every month the days touch, each with its movements', () => {
    expect(monthly(ledger, '2026-03-15', '2026-06-02')).toEqual([
      { ...still, month: '2026-03', mrr: 100, new: 100, customers: 1 },
      { ...still, month: '2026-04', mrr: 150, new: 50, customers: 2 },
      { ...still, month: '2026-05', mrr: 80, expansion: 30, churn: 100, customers: 1, lost: 1 },
      { ...still, month: '2026-06', mrr: 200, reactivation: 120, customers: 2 },
    ]);
  });

  it('takes months too, the last one excluded', () => {
    expect(monthly(ledger, '2026-04', '2026-06').map((row) => row.month)).toEqual(['2026-04', '2026-05']);
  });

  it('refuses what is no date', () => {
    expect(() => monthly(ledger, 'spring', '2026-06')).toThrow(RangeError);
  });
});

describe('the movements behind a figure', () => {
  it('are those of the days, with signed amounts, oldest first', () => {
    expect(movementsBetween(ledger, '2026-05-01', '2026-07-01')).toEqual([
      { account: 'a', date: '2026-05-02', type: 'churn', amount: -100 },
      { account: 'b', date: '2026-05-31', type: 'expansion', amount: 30 },
      { account: 'a', date: '2026-06-01', type: 'reactivation', amount: 120 },
    ]);
  });

  it('give what an account and everyone pays on a day', () => {
    expect(mrrOn(ledger, '2026-05-01', 'a')).toBe(100);
    expect(mrrOn(ledger, '2026-05-02', 'a')).toBe(0);
    expect(mrrOn(ledger, '2026-06-01')).toBe(200);
  });
});

describe('days', () => {
  it('reads ISO dates with or without a time, and refuses days that do not exist', () => {
    expect(dayOf('1970-01-02')).toBe(1);
    expect(dayOf('2026-06-01T23:59:59Z')).toBe(dayOf('2026-06-01'));
    for (const bad of ['2026-02-29', '2026-13-01', '2026-6-1', '01/06/2026', '', undefined, 20260601]) {
      expect(dayOf(bad)).toBeUndefined();
    }
    expect(isoDay(dayOf('2024-02-29') ?? 0)).toBe('2024-02-29');
  });

  it('counts months to the last day where a month is shorter', () => {
    const january = dayOf('2026-01-31') ?? 0;
    expect(isoDay(addMonths(january, 1))).toBe('2026-02-28');
    expect(isoDay(addMonths(january, -2))).toBe('2025-11-30');
    expect(wholeMonths(dayOf('2026-01-01') ?? 0, dayOf('2026-04-01') ?? 0)).toBe(3);
    expect(wholeMonths(dayOf('2026-01-01') ?? 0, dayOf('2026-04-02') ?? 0)).toBeUndefined();
    expect(wholeMonths(january, january)).toBeUndefined();
  });
});
