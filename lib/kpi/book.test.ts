import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../record/day.ts';
import { Book, bookOf } from './book.ts';
import { DEFINITIONS } from './definitions.ts';
import { flowBetween } from './flow.ts';
import type { Definitions, Ledger, SubscriptionRow } from './kpi.ts';
import { standardKpis } from './kpis.ts';
import { stepsOf } from './movements.ts';
import { ledgers, rows } from './testing/ledgers.ts';

const PERIOD = { from: '2025-01-01', to: '2026-01-01' };
const definitions = fc.constantFrom<Definitions>('chartmogul', 'baremetrics', 'profitwell');

/** MRR of every account at the end of every day of a period, counted the slow way. */
function slowly(ledger: Ledger, from: number, to: number, ignorePassers: boolean) {
  const accounts = new Map<string, SubscriptionRow[]>();
  for (const row of ledger.subscriptions)
    accounts.set(row.account, [...(accounts.get(row.account) ?? []), row]);
  const sums = { new: 0, expansion: 0, contraction: 0, churn: 0, reactivation: 0, newCustomers: 0, lost: 0 };
  for (const list of accounts.values()) {
    const steps = list.flatMap((row) => {
      const read = stepsOf(row, ledger);
      return typeof read === 'string' ? [] : read;
    });
    const at = (day: number) =>
      Math.max(
        0,
        steps.reduce((sum, [on, delta]) => (on <= day ? sum + delta : sum), 0),
      );
    const firstPaid = Math.min(...steps.map(([day]) => day).filter((day) => at(day) > 0), 1e9);
    const isPasser = firstPaid >= from && firstPaid < to && at(to - 1) === 0;
    if (ignorePassers && isPasser) continue;
    let lost = false;
    for (let day = from; day < to; day++) {
      const [before, after] = [at(day - 1), at(day)];
      if (before === after) continue;
      if (before === 0) {
        if (day === firstPaid) {
          sums.new += after;
          sums.newCustomers += 1;
        } else sums.reactivation += after;
      } else if (after === 0) {
        sums.churn += before;
        lost = true;
      } else if (after > before) sums.expansion += after - before;
      else sums.contraction += before - after;
    }
    if (lost) sums.lost += 1;
  }
  return sums;
}

describe('a book', () => {
  it('gives the flow that counting every account day by day gives', () => {
    const [from = 0, to = 0] = [dayOf('2025-02-01'), dayOf('2025-05-01')];
    fc.assert(
      fc.property(ledgers, definitions, (ledger, rules) => {
        const settings = DEFINITIONS[rules];
        const flow = flowBetween(bookOf(ledger), from, to, settings);
        expect(flow).toMatchObject(slowly(ledger, from, to, settings.signUpAndLeave === 'ignored'));
      }),
    );
  });

  it('changed row by row, is the book of the changed ledger', () => {
    const change = fc.oneof(fc.record({ put: rows, at: fc.nat(30) }), fc.record({ take: fc.nat(30) }));
    fc.assert(
      fc.property(ledgers, fc.array(change, { maxLength: 12 }), definitions, (ledger, changes, rules) => {
        const book = new Book(ledger);
        const now = new Map(ledger.subscriptions.map((row) => [row.id, row]));
        for (const one of changes) {
          const ids = [...now.keys()];
          if ('put' in one) {
            const row = { ...one.put, id: ids[one.at] ?? one.put.id };
            now.set(row.id, row);
            book.put(row);
          } else {
            const id = ids[one.take] ?? 'none';
            now.delete(id);
            book.remove(id);
          }
        }
        const fresh = new Book({ ...ledger, subscriptions: [...now.values()] });
        expect(standardKpis(book, PERIOD, rules)).toEqual(standardKpis(fresh, PERIOD, rules));
        expect(book.movements()).toEqual(fresh.movements());
      }),
    );
  });

  it('counts two rows of one id as two subscriptions', () => {
    const row = { id: 's', account: 'a', start: '2025-01-01', amount: 10, changes: [] };
    const twice = { ...row, currency: 'EUR', interval: 'month' as const };
    const ledger = { currency: 'EUR', subscriptions: [twice, { ...twice, account: 'b' }], costs: [] };
    expect(standardKpis(ledger, PERIOD).mrrEnd?.value).toBe(20);
  });

  it('is worked out once for a ledger', () => {
    const ledger = { currency: 'EUR', subscriptions: [], costs: [] };
    expect(bookOf(ledger)).toBe(bookOf(ledger));
  });
});
