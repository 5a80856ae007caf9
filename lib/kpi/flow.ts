import type { Book, Line } from './book.ts';
import type { Settings } from './definitions.ts';
import type { MovementType } from './movements.ts';

/** What happened between two days; money in units (money.ts), counts of accounts. */
export interface Flow extends Record<MovementType, number> {
  /** MRR and paying accounts before the first day, and at the end of the last one. */
  start: number;
  end: number;
  customersStart: number;
  customersEnd: number;
  newCustomers: number;
  /** Distinct accounts that lost their last subscription. */
  lost: number;
}

/** The flow of the days `from` (included) to `to` (excluded); contraction and churn as positive amounts. */
export function flowBetween(book: Book, from: number, to: number, settings: Settings): Flow {
  const line = book.line();
  const first = indexOf(line, from);
  const last = indexOf(line, to);
  const flow: Flow = {
    start: line.mrr[first] ?? 0,
    end: line.mrr[last] ?? 0,
    customersStart: line.customers[first] ?? 0,
    customersEnd: line.customers[last] ?? 0,
    new: 0,
    expansion: 0,
    contraction: 0,
    churn: 0,
    reactivation: 0,
    newCustomers: 0,
    lost: 0,
  };
  for (const day of line.totals.slice(first, last)) {
    flow.new += day.new;
    flow.expansion += day.expansion;
    flow.contraction += day.contraction;
    flow.churn += day.churn;
    flow.reactivation += day.reactivation;
    flow.newCustomers += day.newCustomers;
    // An account that left twice in the period is lost once.
    flow.lost += day.churns - day.churnsBefore.filter((before) => before >= from).length;
    if (settings.signUpAndLeave === 'ignored') leaveOut(flow, day.leavers, book, from, to);
  }
  return flow;
}

/** Takes out the accounts that came for the first time and were gone again by the period's end. */
function leaveOut(flow: Flow, leavers: Iterable<string>, book: Book, from: number, to: number): void {
  for (const account of leavers) {
    const movements = book.movements(account).filter((one) => one.day >= from && one.day < to);
    if (movements.reduce((sum, one) => sum + one.units, 0) !== 0) continue;
    for (const { type, units } of movements) flow[type] -= Math.abs(units);
    flow.newCustomers -= 1;
    flow.lost -= 1;
  }
}

/** The index of the first day on or after one. */
function indexOf({ days }: Line, day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
