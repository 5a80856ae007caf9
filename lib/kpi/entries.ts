import { dayOf } from '../record/day.ts';
import type { AnswerRow, CostRow, Ledger } from './kpi.ts';
import { rateOf, unitsOf } from './money.ts';
import { countAnswers, type NpsCounts } from './nps.ts';

/** Costs of the days `from` (included) to `to` (excluded) in units; undefined where none is recorded. */
export function costsBetween(
  ledger: Ledger,
  from: number,
  to: number,
  kinds: readonly CostRow['kind'][] = ['sales', 'marketing'],
): number | undefined {
  let units: number | undefined;
  for (const cost of ledger.costs) {
    const read = readCost(ledger, cost);
    if (typeof read === 'string' || !kinds.includes(cost.kind)) continue;
    if (read.day >= from && read.day < to) units = (units ?? 0) + read.units;
  }
  return units;
}

/** Why costs cannot be counted, with their number; in words. */
export function unreadCosts(ledger: Ledger): string[] {
  const left = new Map<string, number>();
  for (const cost of ledger.costs) {
    const read = readCost(ledger, cost);
    if (typeof read === 'string') left.set(read, (left.get(read) ?? 0) + 1);
  }
  return [...left].sort().map(([reason, count]) => `${count} ${reason}`);
}

/** Answers given on those days. */
export function answersBetween(ledger: Ledger, from: number, to: number, by: AnswerRow['by']): NpsCounts {
  const given = (ledger.answers ?? []).filter((answer) => {
    const day = dayOf(answer.date);
    return answer.by === by && day !== undefined && day >= from && day < to;
  });
  return countAnswers(given.map(({ score }) => score));
}

function readCost(ledger: Ledger, cost: CostRow): { day: number; units: number } | string {
  const rate = rateOf(ledger, cost.currency);
  if (rate === undefined) return `cost(s) in ${cost.currency} (no exchange rate)`;
  const day = dayOf(cost.date);
  const units = unitsOf(cost.amount, 'month', rate);
  return day === undefined || units === undefined ? UNUSABLE : { day, units };
}

const UNUSABLE = 'cost(s) without a usable date or amount';
