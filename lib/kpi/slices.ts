import type { Ledger } from './kpi.ts';

/** Customers parted by what is said of them: their rep, team, segment, campaign or source. */
export interface Slice {
  /** Empty for those of whom nothing is said. */
  name: string;
  ledger: Ledger;
}

/**
 * Parts a ledger by a property of its accounts, names in order, those without it last. Costs cannot be told apart
 * by customer, so a part has none: its CAC is not computable, which is said, never zero.
 */
export function slicesOf(ledger: Ledger, groupOf: (account: string) => string | undefined): Slice[] {
  const parts = new Map<string, Ledger>();
  const partOf = (account: string): Ledger => {
    const name = groupOf(account)?.trim() ?? '';
    const part = parts.get(name) ?? { ...ledger, subscriptions: [], costs: [], answers: [] };
    parts.set(name, part);
    return part;
  };
  for (const row of ledger.subscriptions) partOf(row.account).subscriptions.push(row);
  for (const answer of ledger.answers ?? []) {
    if (answer.account !== undefined) partOf(answer.account).answers?.push(answer);
  }
  return [...parts]
    .map(([name, part]) => ({ name, ledger: part }))
    .sort((a, b) => (a.name === '' ? 1 : b.name === '' ? -1 : a.name < b.name ? -1 : 1));
}
