import { addMonths } from '../../record/day.ts';
import type { Movement } from '../movements.ts';
import type { Features } from './logistic.ts';

/** What a ledger knows of one account, for its risk on any day. */
export interface AccountHistory {
  movements: readonly Movement[];
  /** Days on which yearly terms begin and end. */
  yearly: readonly (readonly [from: number, to: number])[];
  /** Answers to "would you recommend us", by day. */
  answers: readonly (readonly [day: number, score: number])[];
}

export const MONTH_DAYS = 30.4375;

/**
 * What was known of an account at the start of a day; undefined where it pays nothing then. `mean` is what the
 * accounts pay on average, in units. Only what was known on that day counts, so that history can be judged by it.
 */
export function featuresOn(history: AccountHistory, day: number, mean: number): Features | undefined {
  let [units, first, shrank, grew, back] = [0, day, 0, 0, 0];
  for (const [at, movement] of history.movements.entries()) {
    if (movement.day >= day) break;
    if (at === 0) first = movement.day;
    units += movement.units;
    if (movement.type === 'reactivation') back = 1;
    if (movement.type === 'contraction' && movement.day >= addMonths(day, -6)) shrank = 1;
    if (movement.type === 'expansion' && movement.day >= addMonths(day, -6)) grew = 1;
  }
  if (units <= 0) return undefined;
  const answer = history.answers.filter(([at]) => at < day && at >= addMonths(day, -12)).at(-1)?.[1];
  return {
    tenure: tenureOf((day - first) / MONTH_DAYS),
    yearly: history.yearly.some(([from, to]) => from < day && to > day) ? 1 : 0,
    price: Math.log(units / mean),
    shrank,
    grew,
    back,
    ...(answer !== undefined && { detractor: answer <= 6 ? 1 : 0, promoter: answer >= 9 ? 1 : 0 }),
  };
}

/** The first months count most: months on a logarithmic scale. */
export function tenureOf(months: number): number {
  return Math.log1p(Math.max(0, months));
}
