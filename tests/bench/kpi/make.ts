import type { Ledger, SubscriptionRow } from '../../../lib/kpi/kpi.ts';
import { isoDay } from '../../../lib/record/day.ts';

/** Five years of days from 2021-01-01. */
export const FIRST_DAY = 18_628;
export const DAYS = 1826;

/**
 * A ledger with so many events (starts, changes, ends) over five years: monthly and yearly subscriptions, one in
 * five accounts with several, half of them ended, some taken up again. The same on every machine.
 */
export function makeLedger(events: number): Ledger {
  const chance = numbers(7);
  const subscriptions: SubscriptionRow[] = [];
  for (let made = 0; made < events; ) {
    const at = subscriptions.length;
    const start = FIRST_DAY + chance(DAYS - 60);
    const end = chance(2) === 0 ? start + 30 + chance(700) : undefined;
    const changes = Array.from({ length: chance(6) }, () => ({
      date: isoDay(start + 1 + chance(600)),
      amount: cents(chance),
    }));
    subscriptions.push({
      id: `s${at}`,
      account: `a${chance(5) === 0 ? chance(at + 1) : at}`,
      start: isoDay(start),
      ...(end !== undefined && { end: isoDay(end) }),
      amount: cents(chance),
      currency: 'EUR',
      interval: chance(4) === 0 ? 'year' : 'month',
      changes,
    });
    made += 1 + changes.length + (end === undefined ? 0 : 1);
  }
  const costs = Array.from({ length: 60 }, (_, month) => ({
    date: isoDay(FIRST_DAY + month * 30),
    amount: 10_000,
    kind: 'sales' as const,
  }));
  return { currency: 'EUR', subscriptions, costs };
}

const cents = (chance: (below: number) => number) => (500 + chance(200_000)) / 100;

/** Whole numbers below a bound, drawn evenly (Numerical Recipes' generator). */
function numbers(seed: number): (below: number) => number {
  let now = seed;
  return (below) => {
    now = (Math.imul(now, 1664525) + 1013904223) >>> 0;
    return Math.floor((now / 2 ** 32) * below);
  };
}
