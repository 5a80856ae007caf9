import { dayOf as readDay } from '../record/day.ts';
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

/**
 * The five movements of MRR of one account, by day (ChartMogul, "MRR movements", 203299912). Changes of one
 * account on one day count together; losing one of several subscriptions is contraction, losing the last one
 * churn; an account that pays again after churn is a reactivation, never new twice.
 */
export function movementsOf(account: string, steps: readonly Step[]): Movement[] {
  const out: Movement[] = [];
  const sorted = steps.length > 1 ? [...steps].sort((a, b) => a[0] - b[0]) : steps;
  // An account never pays less than nothing: credits stop at zero.
  let [sum, mrr, known] = [0, 0, false];
  for (let at = 0; at < sorted.length; at++) {
    const [day, delta] = sorted[at] ?? [0, 0];
    sum += delta;
    if (sorted[at + 1]?.[0] === day) continue;
    const after = Math.max(0, sum);
    if (after === mrr) continue;
    out.push({ account, day, type: typeOf(mrr, after, known), units: after - mrr });
    known = true;
    mrr = after;
  }
  return out;
}

/** A change of MRR: the day it happens, the units it adds. */
export type Step = readonly [day: number, delta: number];

/** Changes of MRR by day of one subscription, or why it cannot be counted. */
export function stepsOf(row: SubscriptionRow, ledger: Ledger, dayOf = readDay): Step[] | string {
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
  const steps: Step[] = [[start, first]];
  let now = first;
  for (const { day, units } of changes) {
    if (day >= end) break;
    steps.push([Math.max(day, start), units - now]);
    now = units;
  }
  if (end !== Number.POSITIVE_INFINITY) steps.push([end, -now]);
  return steps;
}

function typeOf(before: number, after: number, known: boolean): MovementType {
  if (before === 0) return known ? 'reactivation' : 'new';
  if (after === 0) return 'churn';
  return after > before ? 'expansion' : 'contraction';
}
