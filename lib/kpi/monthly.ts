import { addMonths, dayOf, isoDay, monthStart } from '../record/day.ts';
import { type Book, bookOf } from './book.ts';
import { DEFINITIONS } from './definitions.ts';
import { flowBetween } from './flow.ts';
import type { Definitions, Ledger, MonthRow } from './kpi.ts';
import { moneyOf } from './money.ts';
import type { MovementType } from './movements.ts';

/**
 * MRR and its movements by calendar month, for charts: every month that the days `from` (included)
 * to `to` (excluded) touch, whole. Also takes months (`2026-06`).
 * @throws RangeError where the dates are not ISO dates.
 */
export function monthly(
  ledger: Ledger | Book,
  from: string,
  to: string,
  definitions: Definitions = 'chartmogul',
): MonthRow[] {
  const first = dayOf(fullDate(from));
  const last = dayOf(fullDate(to));
  if (first === undefined || last === undefined) throw new RangeError(`not dates: ${from}, ${to}`);
  const book = bookOf(ledger);
  const rows: MonthRow[] = [];
  for (let month = monthStart(first); month < last; month = addMonths(month, 1)) {
    const flow = flowBetween(book, month, addMonths(month, 1), DEFINITIONS[definitions]);
    rows.push({
      month: isoDay(month).slice(0, 7),
      mrr: moneyOf(flow.end),
      new: moneyOf(flow.new),
      expansion: moneyOf(flow.expansion),
      contraction: moneyOf(flow.contraction),
      churn: moneyOf(flow.churn),
      reactivation: moneyOf(flow.reactivation),
      customers: flow.customersEnd,
      lost: flow.lost,
    });
  }
  return rows;
}

/** A movement as shown behind a figure; money in the ledger's currency, signed. */
export interface MovementView {
  account: string;
  date: string;
  type: MovementType;
  amount: number;
}

/** The movements behind the figures of the days `from` (included) to `to` (excluded), oldest first. */
export function movementsBetween(ledger: Ledger | Book, from: string, to: string): MovementView[] {
  const [first, last] = [dayOf(from), dayOf(to)];
  if (first === undefined || last === undefined) throw new RangeError(`not dates: ${from}, ${to}`);
  return bookOf(ledger)
    .movements()
    .filter(({ day }) => day >= first && day < last)
    .map(({ account, day, type, units }) => ({ account, date: isoDay(day), type, amount: moneyOf(units) }));
}

/** What one account (or, without it, everyone) pays a month on that day, in the ledger's currency. */
export function mrrOn(ledger: Ledger | Book, date: string, account?: string): number {
  const day = dayOf(date);
  if (day === undefined) throw new RangeError(`not a date: ${date}`);
  let units = 0;
  for (const one of bookOf(ledger).movements(account)) if (one.day <= day) units += one.units;
  return moneyOf(units);
}

function fullDate(text: string): string {
  return /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text;
}
