import { DAY_MS } from '../record/day.ts';
import { engagementHits } from './engagement.ts';
import { fitHits } from './fit.ts';
import type { Hit } from './hit.ts';
import type { ScoreInput } from './input.ts';
import { held, pointsOf, tenth } from './points.ts';
import { type Group, gradeOf, RULES, type ScoreRules } from './rules.ts';
import type { Point, Score } from './score.ts';

/**
 * The lead score of a person or an account at `now` (milliseconds since 1970): fit and engagement
 * apart, every point with its rule, evidence, date and what remains of it. The points add up to the
 * sums, caps being points too, before these are held between 0 and 100.
 */
export function score(input: ScoreInput, now: number, rules: ScoreRules = RULES): Score {
  return scoreAt(input, now, now, rules);
}

/** What the score will be so many days from now if nothing more happens. */
export function scoreIn(input: ScoreInput, now: number, days: number, rules: ScoreRules = RULES): Score {
  return scoreAt(input, now, now + days * DAY_MS, rules);
}

function scoreAt(input: ScoreInput, now: number, at: number, rules: ScoreRules): Score {
  const kind = input.record.kind === 'account' ? 'account' : 'person';
  const caps = rules.caps[kind];
  const weigh = (hits: Hit[]) => hits.flatMap((hit) => pointOf(hit, kind, at, rules));
  const fitPoints = capped(weigh(fitHits(input, rules)), caps);
  const engagementPoints = capped(weigh(engagementHits(input, now, rules)), caps);
  const [fit, engagement] = [sumOf(fitPoints), sumOf(engagementPoints)];
  return { fit, engagement, grade: gradeOf(fit, engagement, rules), fitPoints, engagementPoints };
}

interface Weighed {
  group: Group;
  point: Point;
}

function pointOf(hit: Hit, kind: 'person' | 'account', at: number, rules: ScoreRules): Weighed[] {
  const worth = pointsOf(hit.rule, hit.at, kind, at, rules);
  if (!worth) return [];
  const { group, points, full } = worth;
  return [{ group, point: { ...hit, points, full } }];
}

/** The points, strongest first, then one negative point for each group that goes past its cap. */
function capped(weighed: Weighed[], caps: Partial<Record<Group, number>>): Point[] {
  const sums = new Map<Group, number>();
  for (const { group, point } of weighed) sums.set(group, (sums.get(group) ?? 0) + point.points);
  const cuts: Point[] = [];
  for (const [group, sum] of sums) {
    const over = tenth(sum - (caps[group] ?? Number.POSITIVE_INFINITY));
    if (over > 0)
      cuts.push({ rule: `cap-${group}`, points: -over, full: -over, values: { cap: caps[group] ?? 0 } });
  }
  const points = weighed.map(({ point }) => point);
  return [...points.sort((a, b) => b.points - a.points || (a.rule < b.rule ? -1 : 1)), ...cuts];
}

function sumOf(points: Point[]): number {
  return held(points.reduce((all, one) => all + one.points, 0));
}
