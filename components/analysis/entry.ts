import { amountOf } from '../../lib/app/csv/amount.ts';
import type { Fields } from '../../lib/record/kind.ts';

/** What a person types of the ledger; texts as typed. */
export interface EntryText {
  kind: 'subscription' | 'cost';
  account: string;
  product: string;
  amount: string;
  currency: string;
  interval: 'month' | 'year' | 'once';
  start: string;
  end: string;
  type: 'marketing' | 'sales' | 'other';
  label: string;
}

export type EntryProblem = 'account' | 'amount' | 'start' | 'end';

/** The fields that a typed entry makes, or what is wrong with it. */
export function readEntry(entry: EntryText): { fields: Fields } | { problems: EntryProblem[] } {
  const amount = amountOf(entry.amount)?.amount;
  const ends = entry.kind === 'subscription' && entry.end !== '';
  const problems: EntryProblem[] = [
    ...(entry.kind === 'subscription' && !entry.account.trim() ? ['account' as const] : []),
    ...(amount === undefined ? ['amount' as const] : []),
    ...(entry.start ? [] : ['start' as const]),
    ...(ends && entry.end <= entry.start ? ['end' as const] : []),
  ];
  if (problems.length > 0 || amount === undefined) return { problems };
  const money = { amount, currency: entry.currency };
  if (entry.kind === 'cost') {
    const label = entry.label.trim();
    return { fields: { ...money, date: entry.start, type: entry.type, ...(label && { label }) } };
  }
  const product = entry.product.trim();
  return {
    fields: {
      ...money,
      accountName: entry.account.trim(),
      ...(product && { product }),
      start: entry.start,
      ...(ends && { end: entry.end }),
      interval: entry.interval,
    },
  };
}
