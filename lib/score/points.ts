import { DAY_MS, monthsBetween } from '../record/day.ts';
import type { Group, ScoreRules } from './rules.ts';

/** What a hit is worth: at first, and after decay; to a tenth of a point. */
export interface Worth {
  group: Group;
  full: number;
  points: number;
}

/**
 * What the rules give for a rule met by what happened at `at` (ISO date or milliseconds since 1970), at the moment
 * `now`; undefined where nothing is left of it.
 */
export function pointsOf(
  name: string,
  at: string | number | undefined,
  kind: 'person' | 'account',
  now: number,
  { rules }: ScoreRules,
): Worth | undefined {
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (!rule) return undefined;
  const full = kind === 'account' ? (rule.onAccount ?? rule.points) : rule.points;
  const points = tenth(rule.decay && at !== undefined ? left(full, rule.decay, msOf(at), now) : full);
  return points === 0 ? undefined : { group: rule.group, full, points };
}

function msOf(at: string | number): number {
  return typeof at === 'number' ? at : Date.parse(at);
}

/**
 * What is left of points after decay: linear per event, so that 10 points at 50 % a month are 5 after
 * one month and 0 after two (HubSpot's rule).
 */
export function remaining(full: number, decay: number, months: number): number {
  return full * Math.max(0, 1 - decay * months);
}

function left(full: number, decay: number, from: number, to: number): number {
  // No month is longer: most of what is old is told without the calendar.
  if (decay * ((to - from) / (31 * DAY_MS)) >= 1) return 0;
  return remaining(full, decay, monthsBetween(from, to));
}

/** A sum of points, held between 0 and 100. */
export function held(sum: number): number {
  return Math.round(Math.min(100, Math.max(0, tenth(sum))));
}

export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
