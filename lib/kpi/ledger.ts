import { type GoldenRecord, reader } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import type { Json } from '../record/json.ts';
import { type Reader, text } from '../record/kind.ts';
import type { CostRow, Ledger, SubscriptionRow } from './kpi.ts';

/**
 * Turns records of kinds `subscription` and `cost` into a ledger. The account of a subscription is
 * the one it refers to, or its name where it refers to none: a name that another subscription ties
 * to an account is that account. `resolve` gives the record's id for any member of its cluster.
 */
export function ledgerOf(
  records: GoldenRecord[],
  currency: string,
  resolve: (account: Id) => Id = (id) => id,
): Ledger {
  const ledger: Ledger = { currency, subscriptions: [], costs: [] };
  const byName = new Map<string, string>();
  const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const record of sorted) {
    const read = reader(record);
    const [account, name] = [text(read, 'account'), nameKey(text(read, 'accountName'))];
    if (record.kind === 'subscription' && account && name) byName.set(name, resolve(account));
  }
  for (const record of sorted) {
    const read = reader(record);
    if (record.kind === 'cost') ledger.costs.push(costOf(read, currency));
    // One-off amounts are no recurring revenue (ProfitWell: excluded).
    if (record.kind !== 'subscription' || read('interval') === 'once') continue;
    const name = text(read, 'accountName');
    const ref = text(read, 'account');
    const account = ref ? resolve(ref) : (byName.get(nameKey(name)) ?? (nameKey(name) || record.id));
    ledger.subscriptions.push(subscriptionOf(record.id, account, read, currency));
  }
  return ledger;
}

function subscriptionOf(id: Id, account: string, read: Reader, currency: string): SubscriptionRow {
  const end = text(read, 'end');
  return {
    id,
    account,
    start: text(read, 'start'),
    ...(end && { end }),
    amount: number(read('amount')),
    currency: text(read, 'currency') || currency,
    interval: read('interval') === 'year' ? 'year' : 'month',
    changes: changesOf(read('changes')),
  };
}

function costOf(read: Reader, currency: string): CostRow {
  const type = text(read, 'type');
  return {
    date: text(read, 'date'),
    amount: number(read('amount')),
    currency: text(read, 'currency') || currency,
    kind: type === 'marketing' || type === 'sales' ? type : 'other',
  };
}

function changesOf(value: Json | undefined): SubscriptionRow['changes'] {
  if (!Array.isArray(value)) return [];
  return value.map((item) => {
    const change = item !== null && typeof item === 'object' && !Array.isArray(item) ? item : {};
    return {
      date: typeof change.date === 'string' ? change.date : '',
      amount: number(change.amount),
    };
  });
}

/** NaN for anything but a number: the engine leaves the row out and says so, never counts it as zero. */
function number(value: Json | undefined): number {
  return typeof value === 'number' ? value : Number.NaN;
}

/** The form in which two spellings of an account's name are held to be one. */
function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
