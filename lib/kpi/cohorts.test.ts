import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../record/day.ts';
import { cohorts } from './cohorts.ts';
import type { Ledger, SubscriptionRow } from './kpi.ts';
import { standardKpis } from './kpis.ts';
import { mrrOn } from './monthly.ts';
import { ledgers } from './testing/ledgers.ts';

const row = (account: string, start: string, more: Partial<SubscriptionRow> = {}): SubscriptionRow => ({
  id: `${account}-${start}`,
  account,
  start,
  amount: 100,
  currency: 'EUR',
  interval: 'month',
  changes: [],
  ...more,
});
const to = dayOf('2026-04-01') ?? 0;

describe('cohorts', () => {
  it('follow the accounts that first paid in a month to the end of each month since', () => {
    const ledger: Ledger = {
      currency: 'EUR',
      costs: [],
      subscriptions: [
        row('stays', '2026-01-05'),
        row('leaves', '2026-01-20', { end: '2026-02-10' }),
        row('leaves', '2026-03-01'),
        row('grows', '2026-02-01', { changes: [{ date: '2026-03-15', amount: 150 }] }),
        row('later', '2026-04-01'),
      ],
    };
    expect(cohorts(ledger, to)).toEqual([
      {
        month: '2026-01',
        customers: 2,
        mrr: 200,
        kept: [
          { customers: 2, mrr: 200 },
          { customers: 1, mrr: 100 },
          { customers: 2, mrr: 200 },
        ],
      },
      {
        month: '2026-02',
        customers: 1,
        mrr: 100,
        kept: [
          { customers: 1, mrr: 100 },
          { customers: 1, mrr: 150 },
        ],
      },
    ]);
  });

  it('add up to all customers and all MRR at the end', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const all = cohorts(ledger, to, 600);
        const ends = all.map(({ kept }) => kept.at(-1) ?? { customers: 0, mrr: 0 });
        const kpis = standardKpis(ledger, { from: '2026-03-01', to: '2026-04-01' });
        expect(ends.reduce((sum, end) => sum + end.customers, 0)).toBe(kpis.customersEnd?.value);
        expect(ends.reduce((sum, end) => sum + end.mrr, 0)).toBeCloseTo(mrrOn(ledger, '2026-03-31'), 6);
      }),
    );
  });

  it('are the newest where there are many months', () => {
    const subscriptions = ['2025-11-02', '2026-01-02', '2026-03-02'].map((day) => row(day, day));
    const ledger = { currency: 'EUR', costs: [], subscriptions };
    expect(cohorts(ledger, to, 3).map(({ month }) => month)).toEqual(['2026-01', '2026-03']);
  });
});
