import fc from 'fast-check';
import type { Ledger, SubscriptionRow } from '../kpi.ts';

const dates = fc
  .integer({ min: 0, max: 1000 })
  .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));
const amounts = fc.oneof(
  fc.integer({ min: -500, max: 100_000 }).map((cents) => cents / 100),
  fc.constantFrom(0, 1 / 3, 500, 19.99),
);
const currencies = fc.constantFrom('EUR', 'EUR', 'EUR', 'USD', 'GBP');

/** Subscriptions of few accounts, so that those of one meet: gaps, overlaps, credits, other currencies. */
export const rows: fc.Arbitrary<SubscriptionRow> = fc.record(
  {
    id: fc.uuid(),
    account: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    start: dates,
    end: dates,
    amount: amounts,
    currency: currencies,
    interval: fc.constantFrom('month' as const, 'year' as const),
    changes: fc.array(fc.record({ date: dates, amount: amounts }), { maxLength: 3 }),
  },
  { requiredKeys: ['id', 'account', 'start', 'amount', 'currency', 'interval', 'changes'] },
);

/** Ledgers in euro, with a rate for one of the other currencies. */
export const ledgers: fc.Arbitrary<Ledger> = fc.record({
  currency: fc.constant('EUR'),
  rates: fc.constant({ USD: 0.92 }),
  subscriptions: fc.array(rows, { maxLength: 25 }),
  costs: fc.array(
    fc.record({
      date: dates,
      amount: amounts,
      currency: currencies,
      kind: fc.constantFrom('marketing' as const, 'sales' as const, 'other' as const),
    }),
    { maxLength: 4 },
  ),
});
