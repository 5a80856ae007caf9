import { bookOf } from '../kpi/book.ts';
import { ledgerOf } from '../kpi/ledger.ts';
import { mrrOn } from '../kpi/monthly.ts';
import { DAY_MS, isoDay } from '../record/day.ts';
import type { GoldenRecord } from '../record/fold.ts';
import type { Dossier } from './dossier.ts';

/**
 * What an account's subscriptions add up to a month today: in the team's currency where one of them
 * is, else in theirs. Undefined where none can be counted.
 */
export function mrrOf(subscriptions: GoldenRecord[], currency: string, now: number): Dossier['mrr'] {
  const ledger = ledgerOf(subscriptions, currency);
  const rows = ledger.subscriptions.map((row) => ({ ...row, currency: row.currency.toUpperCase() }));
  const used = [...new Set(rows.map((row) => row.currency))].sort();
  const shown = used.includes(currency.toUpperCase()) ? currency.toUpperCase() : used[0];
  if (shown === undefined) return undefined;
  const ours = { ...ledger, currency: shown, subscriptions: rows.filter((row) => row.currency === shown) };
  if (bookOf(ours).movements().length === 0) return undefined;
  const leftOut = rows.length - ours.subscriptions.length;
  return {
    value: mrrOn(ours, isoDay(Math.floor(now / DAY_MS))),
    currency: shown,
    ...(leftOut > 0 && { leftOut }),
  };
}
