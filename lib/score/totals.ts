import type { GoldenRecord } from '../record/fold.ts';
import { standingHits, unanswered } from './engagement.ts';
import { fitHits } from './fit.ts';
import type { Hit } from './hit.ts';
import type { ScoreInput } from './input.ts';
import { isDone, type Note, noteAt, noteOf } from './note.ts';
import { held, pointsOf, tenth } from './points.ts';
import { type Group, gradeOf, RULES, type ScoreRules } from './rules.ts';
import type { Score } from './score.ts';

/** The sums and the grade of a score, without its points. */
export type Totals = Pick<Score, 'fit' | 'engagement' | 'grade'>;

/** What totals are made of, read from the records once: the same at any moment, under the same rules. */
export interface Grounds {
  kind: 'person' | 'account';
  fit: Hit[];
  standing: Hit[];
  /** Each once. */
  notes: Note[];
}

/**
 * What `score` would sum up to, without making a reason of each point: for lists, previews and counts
 * over all that a team knows. `now` in milliseconds since 1970.
 */
export function totals(input: ScoreInput, now: number, rules: ScoreRules = RULES): Totals {
  const notes = new Map([...input.activities, ...input.signals].map((one) => [one.id, one]));
  const grounds = { ...standingGrounds(input, rules), notes: [...notes.values()].map(noteOf) };
  return totalsOf(grounds, now, rules);
}

/** What stands of a person or an account without what happened. */
export function standingGrounds(
  input: Pick<ScoreInput, 'record' | 'account' | 'optedOut'>,
  rules: ScoreRules,
): Omit<Grounds, 'notes'> {
  return { kind: kindOf(input.record), fit: fitHits(input, rules), standing: standingHits(input) };
}

function kindOf(record: GoldenRecord): Grounds['kind'] {
  return record.kind === 'account' ? 'account' : 'person';
}

/** The totals at a moment. */
export function totalsOf({ kind, fit, standing, notes }: Grounds, now: number, rules: ScoreRules): Totals {
  const fits = new Sums(kind, rules);
  for (const hit of fit) fits.add(hit.rule, hit.at, now);
  const does = new Sums(kind, rules);
  for (const note of notes) if (note.rule && isDone(note, now)) does.add(note.rule, noteAt(note, now), now);
  const last = unanswered(notes, now, rules).at(-1);
  if (last) does.add('no-reply', noteAt(last, now), now);
  for (const hit of standing) does.add(hit.rule, hit.at, now);
  const [fitSum, engagement] = [fits.total(), does.total()];
  return { fit: fitSum, engagement, grade: gradeOf(fitSum, engagement, rules) };
}

/** Points by group, each group held at its cap. */
class Sums {
  private readonly sums = new Map<Group, number>();
  private readonly kind: Grounds['kind'];
  private readonly rules: ScoreRules;

  constructor(kind: Grounds['kind'], rules: ScoreRules) {
    this.kind = kind;
    this.rules = rules;
  }

  add(rule: string, at: string | number | undefined, now: number): void {
    const worth = pointsOf(rule, at, this.kind, now, this.rules);
    if (worth) this.sums.set(worth.group, (this.sums.get(worth.group) ?? 0) + worth.points);
  }

  total(): number {
    const caps = this.rules.caps[this.kind];
    let all = 0;
    for (const [group, sum] of this.sums) all += Math.min(tenth(sum), caps[group] ?? sum);
    return held(all);
  }
}
