import { type Book, bookOf } from './book.ts';
import type { Ledger } from './kpi.ts';

/** What one account pays before the first day and at the end of the last one; units (money.ts). */
export interface Standing {
  account: string;
  start: number;
  end: number;
  /** Day of the account's first payment. */
  since: number;
}

/** Every account that ever paid before day `to`. Reads the whole book: for what must look at each account. */
export function standings(of: Ledger | Book, from: number, to: number): Standing[] {
  const out: Standing[] = [];
  for (const [account, movements] of bookOf(of).accounts()) {
    const first = movements[0];
    if (!first || first.day >= to) continue;
    let [start, end] = [0, 0];
    for (const { day, units } of movements) {
      if (day < from) start += units;
      if (day >= to) break;
      end += units;
    }
    out.push({ account, start, end, since: first.day });
  }
  return out;
}
