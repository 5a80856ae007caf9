import type { Json } from '../record/json.ts';
import { RULES, type Rule, type ScoreRules } from './rules.ts';

/**
 * What a team changed of the shipped rules: only what differs is kept, so that rules shipped later come
 * through. Points of a rule count for accounts too where the shipped rule tells them apart, in proportion.
 */
export interface RuleChanges {
  /** By rule: -100 to 100; 0 takes the rule out of play. */
  points?: Record<string, number>;
  /** By rule: share lost each month, 0 (never) to 1; only where the shipped rule fades. */
  decay?: Record<string, number>;
  ideal?: { industries?: string[]; countries?: string[] };
  grades?: { A?: number; B?: number; 1?: number; 2?: number };
  noReply?: { messages?: number; days?: number };
}

/** The longest list of ideal industries or countries, and the longest of their names. */
const MOST = { list: 100, name: 100 };

/** Reads changes that came from outside; each value on its own, so that a bad one loses only itself. */
export function parseChanges(input: Json | undefined): RuleChanges {
  const given = objectOf(input);
  const points = numbers(objectOf(given.points), -100, 100, (rule) => Object.hasOwn(RULES.rules, rule));
  const decay = numbers(objectOf(given.decay), 0, 1, (rule) => fades(rule));
  const ideal = lists(objectOf(given.ideal));
  const grades = numbers(objectOf(given.grades), 1, 100, (grade) => ['A', 'B', '1', '2'].includes(grade));
  const noReply = numbers(objectOf(given.noReply), 1, 365, (name) => ['messages', 'days'].includes(name));
  return {
    ...(size(points) > 0 && { points }),
    ...(size(decay) > 0 && { decay }),
    ...(size(ideal) > 0 && { ideal }),
    ...(size(grades) > 0 && { grades }),
    ...(size(noReply) > 0 && { noReply }),
  };
}

/** The shipped rules with the team's changes. A grade's thresholds that cross each other stay as shipped. */
export function rulesWith(changes: RuleChanges): ScoreRules {
  const { points = {}, decay = {}, ideal = {}, grades = {}, noReply = {} } = changes;
  const changed = new Set([...Object.keys(points), ...Object.keys(decay)]);
  const rules: Record<string, Rule> = { ...RULES.rules };
  for (const name of changed) {
    const shipped = Object.hasOwn(RULES.rules, name) ? RULES.rules[name] : undefined;
    if (shipped) rules[name] = withPoints(shipped, points[name], decay[name]);
  }
  return {
    rules,
    caps: RULES.caps,
    grades: {
      fit: ordered({ A: grades.A ?? RULES.grades.fit.A, B: grades.B ?? RULES.grades.fit.B }, 'A', 'B'),
      engagement: ordered(
        { 1: grades[1] ?? RULES.grades.engagement[1], 2: grades[2] ?? RULES.grades.engagement[2] },
        1,
        2,
      ),
    },
    ideal: { industries: ideal.industries ?? [], countries: ideal.countries ?? [] },
    noReply: { ...RULES.noReply, ...noReply },
  };
}

/** Whether what the shipped rule gives fades with time: only then its decay can be set. */
export function fades(rule: string): boolean {
  return Object.hasOwn(RULES.rules, rule) && RULES.rules[rule]?.decay !== undefined;
}

function withPoints(shipped: Rule, points: number | undefined, decay: number | undefined): Rule {
  const { onAccount } = shipped;
  const ratio = onAccount !== undefined && shipped.points !== 0 ? onAccount / shipped.points : undefined;
  return {
    ...shipped,
    ...(points !== undefined && { points }),
    ...(points !== undefined && ratio !== undefined && { onAccount: Math.round(points * ratio) }),
    // A rule for accounts alone has no points for people to be in proportion with.
    ...(points !== undefined && shipped.points === 0 && { points: 0, onAccount: points }),
    ...(decay !== undefined && { decay }),
  };
}

function ordered<T extends { [K in keyof T]: number }>(grades: T, high: keyof T, low: keyof T): T {
  if (grades[high] > grades[low]) return grades;
  const shipped: object = high === 'A' ? RULES.grades.fit : RULES.grades.engagement;
  return shipped as T;
}

function numbers(
  given: Record<string, Json>,
  least: number,
  most: number,
  known: (name: string) => boolean,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(given).filter(
      (entry): entry is [string, number] =>
        known(entry[0]) && typeof entry[1] === 'number' && entry[1] >= least && entry[1] <= most,
    ),
  );
}

function lists(given: Record<string, Json>): NonNullable<RuleChanges['ideal']> {
  const read = (value: Json | undefined) =>
    Array.isArray(value)
      ? value
          .filter((one): one is string => typeof one === 'string' && one.trim() !== '')
          .map((one) => one.trim().slice(0, MOST.name))
          .slice(0, MOST.list)
      : [];
  const [industries, countries] = [read(given.industries), read(given.countries)];
  return { ...(industries.length > 0 && { industries }), ...(countries.length > 0 && { countries }) };
}

function objectOf(value: Json | undefined): Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

function size(object: object): number {
  return Object.keys(object).length;
}
