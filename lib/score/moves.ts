import type { Id } from '../record/id.ts';
import type { ScoreInput } from './input.ts';
import type { ScoreRules } from './rules.ts';
import type { Score } from './score.ts';
import { totals } from './totals.ts';

export interface GradeMove {
  id: Id;
  from: Score['grade'];
  to: Score['grade'];
}

export interface Moves {
  /** Everyone whose grade changes, best new grade first. */
  moved: GradeMove[];
  /** How many there were, by grade, under the rules of today and under the new ones. */
  before: Map<Score['grade'], number>;
  after: Map<Score['grade'], number>;
}

/** Whom new rules move from one grade to another, before they are saved. `now` in milliseconds since 1970. */
export function movesOf(
  inputs: Iterable<ScoreInput>,
  now: number,
  today: ScoreRules,
  next: ScoreRules,
): Moves {
  const moves: Moves = { moved: [], before: new Map(), after: new Map() };
  for (const input of inputs) {
    const [from, to] = [totals(input, now, today).grade, totals(input, now, next).grade];
    moves.before.set(from, (moves.before.get(from) ?? 0) + 1);
    moves.after.set(to, (moves.after.get(to) ?? 0) + 1);
    if (from !== to) moves.moved.push({ id: input.record.id, from, to });
  }
  moves.moved.sort((a, b) => compare(a.to, b.to) || compare(a.from, b.from) || compare(a.id, b.id));
  return moves;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Below so many new leads a month a score says less than recency does (the advice of tinyvation.com). */
export const FEW_LEADS = 100;

/** What to sort a team's leads by: `recency` where fewer than `FEW_LEADS` came in the last 30 days. */
export function sortFor(newLeadsIn30Days: number): 'score' | 'recency' {
  return newLeadsIn30Days < FEW_LEADS ? 'recency' : 'score';
}
