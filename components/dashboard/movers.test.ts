import { describe, expect, it } from 'vitest';
import { movementsBetween } from '../../lib/kpi/monthly.ts';
import { moversOf } from './movers.ts';

const ORVANE = '00000000-0000-4000-8000-000000000001';
const row = (id: string, account: string, amount: number, start: string, end?: string) => ({
  id,
  account,
  start,
  ...(end && { end }),
  amount,
  currency: 'EUR',
  interval: 'month' as const,
  changes: [],
});

describe('who moved in a period', () => {
  const ledger = {
    currency: 'EUR',
    subscriptions: [
      row('1', ORVANE, 100, '2026-03-02'),
      row('2', 'valmorel', 900, '2026-03-02'),
      row('3', 'talmont', 50, '2026-01-01', '2026-03-20'),
    ],
    costs: [],
  };
  const movers = moversOf(movementsBetween(ledger, '2026-03-01', '2026-04-01'));

  it('stands newest first, and the largest first within a day', () => {
    expect(movers.map((one) => [one.account, one.amount])).toEqual([
      ['talmont', -50],
      ['valmorel', 900],
      [ORVANE, 100],
    ]);
  });

  it('can be opened where the account is a record', () => {
    expect(movers.filter((one) => one.known).map((one) => one.account)).toEqual([ORVANE]);
  });

  it('has a key of its own for each line', () => {
    expect(new Set(movers.map((one) => one.key)).size).toBe(movers.length);
  });
});
