import { describe, expect, it } from 'vitest';
import { idOf, recordOf as record } from '../../tests/support/records.ts';
import { standardKpis } from './kpis.ts';
import { ledgerOf } from './ledger.ts';

const ORVANE = idOf('account', 'Orvane');
const paid = { start: '2026-01-01', amount: 100, currency: 'EUR', interval: 'month' };

describe('ledgerOf', () => {
  it('turns subscriptions and costs into rows', () => {
    const ledger = ledgerOf(
      [
        record('subscription', 's', {
          ...paid,
          account: ORVANE,
          end: '2026-12-31',
          interval: 'year',
          changes: [{ date: '2026-06-01', amount: 150 }],
        }),
        record('cost', 'c', { date: '2026-05-01', amount: 80, type: 'sales' }),
        record('article', 'a', { title: 'Orvane recrute' }),
      ],
      'EUR',
    );
    expect(ledger).toEqual({
      currency: 'EUR',
      subscriptions: [
        {
          id: idOf('subscription', 's'),
          account: ORVANE,
          start: '2026-01-01',
          end: '2026-12-31',
          amount: 100,
          currency: 'EUR',
          interval: 'year',
          changes: [{ date: '2026-06-01', amount: 150 }],
        },
      ],
      costs: [{ date: '2026-05-01', amount: 80, currency: 'EUR', kind: 'sales' }],
    });
  });

  it('leaves one-off amounts out of what recurs', () => {
    const once = record('subscription', '1', { ...paid, account: ORVANE, interval: 'once' });
    expect(ledgerOf([once], 'EUR').subscriptions).toEqual([]);
  });

  it('takes a name for the account that another subscription ties it to, however it is spelt', () => {
    const ledger = ledgerOf(
      [
        record('subscription', '1', { ...paid, account: ORVANE, accountName: 'Orvane' }),
        record('subscription', '2', { ...paid, accountName: ' ORVANE ' }),
        record('subscription', '3', { ...paid, accountName: 'Talmont' }),
        record('subscription', '4', { ...paid, accountName: 'talmont' }),
      ],
      'EUR',
    );
    const accounts = new Set(ledger.subscriptions.map((row) => row.account));
    expect([...accounts].sort()).toEqual([ORVANE, 'talmont'].sort());
  });

  it('counts the members of one cluster as one account', () => {
    const twin = idOf('account', 'Orvane SAS');
    const rows = [
      record('subscription', '1', { ...paid, account: ORVANE }),
      record('subscription', '2', { ...paid, account: twin, end: '2026-06-10' }),
    ];
    const period = { from: '2026-06-01', to: '2026-07-01' };
    const apart = standardKpis(ledgerOf(rows, 'EUR'), period);
    const joined = standardKpis(
      ledgerOf(rows, 'EUR', (id) => (id === twin ? ORVANE : id)),
      period,
    );
    expect(apart.churn?.value).toBe(100);
    expect(joined).toMatchObject({ churn: { value: 0 }, contraction: { value: 100 } });
  });

  it('keeps rows that cannot be counted, which the KPIs then name', () => {
    const rows = [
      record('subscription', '1', { ...paid, amount: 'cent' }),
      record('subscription', '2', { ...paid, changes: ['later', { date: '2026-02-01' }] }),
      record('cost', '3', { date: '2026-06-02' }),
    ];
    const kpis = standardKpis(ledgerOf(rows, 'EUR'), { from: '2026-06-01', to: '2026-07-01' });
    expect(kpis.mrrEnd?.value).toBe(0);
    expect(kpis.mrrEnd?.rule).toContain('1 subscription(s) without a usable date or amount');
    expect(kpis.mrrEnd?.rule).toContain('1 subscription(s) with an unusable change');
    expect(kpis.cac?.rule).toContain('1 cost(s) without a usable date or amount');
  });
});
