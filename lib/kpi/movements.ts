import { dayOf } from '../record/day.ts';
import type { Ledger, SubscriptionRow } from './kpi.ts';
import { rateOf, unitsOf } from './money.ts';

export type MovementType = 'new' | 'expansion' | 'contraction' | 'churn' | 'reactivation';

/** One change of what an account pays, on one day: all its subscriptions added up, before and after. */
export interface Movement {
  account: string;
  /** Days since 1970. */
  day: number;
  type: MovementType;
  /** Change of MRR in units (money.ts), signed. */
  units: number;
}

/** Every movement of a ledger, by day then account, and what had to be left out of it. */
export interface History {
  movements: Movement[];
  /** Reasons with their number of rows, in words. */
  leftOut: string[];
}

/**
 * The five movements of MRR (ChartMogul, "MRR movements", 203299912). Changes of one account on
 * one day count together; losing one of several subscriptions is contraction, losing the last one
 * churn; an account that pays again after churn is a reactivation, never new twice.
 */
export function historyOf(ledger: Ledger): History {
  const steps = new Map<string, Map<number, number>>();
  const left = new Map<string, number>();
  for (const row of ledger.subscriptions) {
    const read = stepsOf(row, ledger);
    if (typeof read === 'string') {
      left.set(read, (left.get(read) ?? 0) + 1);
      continue;
    }
    const days = steps.get(row.account) ?? new Map<number, number>();
    for (const [day, delta] of read) days.set(day, (days.get(day) ?? 0) + delta);
    steps.set(row.account, days);
  }
  const movements: Movement[] = [];
  for (const [account, days] of steps) pushMovements(movements, account, days);
  movements.sort((a, b) => a.day - b.day || (a.account < b.account ? -1 : 1));
  const leftOut = [...left].sort().map(([reason, count]) => `${count} ${reason}`);
  return { movements, leftOut };
}

/** Changes of MRR by day of one subscription, or why it cannot be counted. */
function stepsOf(row: SubscriptionRow, ledger: Ledger): [day: number, delta: number][] | string {
  const rate = rateOf(ledger, row.currency);
  if (rate === undefined) return `subscription(s) in ${row.currency} (no exchange rate)`;
  const start = dayOf(row.start);
  const end = row.end ? dayOf(row.end) : Number.POSITIVE_INFINITY;
  const first = unitsOf(row.amount, row.interval, rate);
  if (start === undefined || end === undefined || first === undefined) {
    return 'subscription(s) without a usable date or amount';
  }
  const changes: { day: number; units: number }[] = [];
  for (const change of row.changes ?? []) {
    const day = dayOf(change.date);
    const units = unitsOf(change.amount, row.interval, rate);
    if (day === undefined || units === undefined) return 'subscription(s) with an unusable change';
    changes.push({ day, units });
  }
  // Of two changes on one day the smaller comes last and stands, whatever the order of the file.
  changes.sort((a, b) => a.day - b.day || b.units - a.units);
  if (start >= end) return [];
  const steps: [number, number][] = [[start, first]];
  let now = first;
  for (const { day, units } of changes) {
    if (day >= end) break;
    steps.push([Math.max(day, start), units - now]);
    now = units;
  }
  if (end !== Number.POSITIVE_INFINITY) steps.push([end, -now]);
  return steps;
}

/** Adds an account's movements. An account never pays less than nothing: credits stop at zero. */
function pushMovements(out: Movement[], account: string, days: Map<number, number>): void {
  let sum = 0;
  let mrr = 0;
  let known = false;
  for (const day of [...days.keys()].sort((a, b) => a - b)) {
    sum += days.get(day) ?? 0;
    const after = Math.max(0, sum);
    if (after === mrr) continue;
    out.push({ account, day, type: typeOf(mrr, after, known), units: after - mrr });
    known = true;
    mrr = after;
  }
}

function typeOf(before: number, after: number, known: boolean): MovementType {
  if (before === 0) return known ? 'reactivation' : 'new';
  if (after === 0) return 'churn';
  return after > before ? 'expansion' : 'contraction';
}
