import { addMonths, isoDay, monthStart } from '../record/day.ts';
import { type Book, bookOf } from './book.ts';
import type { Ledger } from './kpi.ts';
import { moneyOf } from './money.ts';

/** The accounts that first paid in one month, and what is left of them at the end of each month since. */
export interface Cohort {
  /** `2026-06` */
  month: string;
  /** Accounts that first paid in the month; their MRR at its end. */
  customers: number;
  mrr: number;
  /** At the end of the first month (0), the second (1), ...: accounts that pay, and their MRR. */
  kept: { customers: number; mrr: number }[];
}

/**
 * Cohorts by month of first payment, oldest first, each up to the end of the month that the day before `to` falls
 * in; at most `most` of the newest. Kept accounts may exceed those of the first month where one that left within
 * it comes back.
 */
export function cohorts(of: Ledger | Book, to: number, most = 24): Cohort[] {
  const last = monthStart(to - 1);
  const months = new Map<number, Cohort & { units: number[] }>();
  for (const [, movements] of bookOf(of).accounts()) {
    const first = movements[0];
    if (!first || first.day >= to) continue;
    const month = monthStart(first.day);
    if (month < addMonths(last, 1 - most)) continue;
    const cohort = months.get(month) ?? empty(month, last);
    months.set(month, cohort);
    cohort.customers += 1;
    let [at, mrr] = [0, 0];
    for (
      let [age, end] = [0, addMonths(month, 1)];
      age < cohort.kept.length;
      age++, end = addMonths(end, 1)
    ) {
      for (; (movements[at]?.day ?? end) < end; at++) mrr += movements[at]?.units ?? 0;
      const kept = cohort.kept[age];
      if (kept && mrr > 0) kept.customers += 1;
      cohort.units[age] = (cohort.units[age] ?? 0) + mrr;
    }
  }
  return [...months]
    .sort(([a], [b]) => a - b)
    .map(([, { units, kept, ...cohort }]) => ({
      ...cohort,
      mrr: moneyOf(units[0] ?? 0),
      kept: kept.map(({ customers }, age) => ({ customers, mrr: moneyOf(units[age] ?? 0) })),
    }));
}

function empty(month: number, last: number): Cohort & { units: number[] } {
  const [a, b] = [new Date(month * 864e5), new Date(last * 864e5)];
  const ages = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth() + 1;
  const kept = Array.from({ length: ages }, () => ({ customers: 0, mrr: 0 }));
  return { month: isoDay(month).slice(0, 7), customers: 0, mrr: 0, kept, units: [] };
}
