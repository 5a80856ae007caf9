import fc from 'fast-check';
import { stampId } from '../../lib/record/clock.ts';
import { formatId, type Id } from '../../lib/record/id.ts';
import type { Json } from '../../lib/record/json.ts';
import type { Observation } from '../../lib/record/observation.ts';

/** A day in the life of these tests: 2026-10-01T08:00:00Z. */
export const NOON = Date.UTC(2026, 9, 1, 8);
export const YEAR = 365 * 86_400_000;

/** The id of the n-th subject: the greater the number, the greater the id. */
export function subjectId(n: number): Id {
  return formatId(
    new Uint8Array(16)
      .fill(0)
      .with(0, n + 1)
      .with(15, n),
    4,
  );
}

/** The id of an observation stamped `ms` after `NOON`; `salt` tells ids of one millisecond apart. */
export function observationId(ms: number, salt = 0): Id {
  const random = new Uint8Array(16).with(14, salt >> 8).with(15, salt & 0xff);
  return stampId({ ms: NOON + ms, counter: 0 }, () => random);
}

/** An observation with sensible parts; the id comes from `at` (ms after `NOON`). */
export function observation(parts: Partial<Observation> & { at?: number; salt?: number } = {}): Observation {
  const { at = 0, salt = 0, ...rest } = parts;
  return {
    id: observationId(at, salt),
    subject: subjectId(0),
    kind: 'person',
    kv: 1,
    source: { type: 'page' },
    seenAt: new Date(NOON + at).toISOString(),
    by: 'member-1',
    ...rest,
  };
}

const sourceTypes = ['manual', 'page', 'feed', 'register', 'import', 'something-new'];
const scalars = ['title', 'fullName', 'linkedinUrl', 'addedLater', 'toString'];
const sets = ['email', 'tags', 'listAddedLater', 'hasOwnProperty'];
const value: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>('a', 'b', 'https://www.linkedin.com/in/jv/', 'a@x.example', 'b@x.example', null, 7),
  // As JSON carries it: it has no minus zero.
  fc.jsonValue({ maxDepth: 2 }).map((one) => JSON.parse(JSON.stringify(one)) as Json),
);

interface Shape {
  subjects: number;
  /** Whether observations of one subject may withdraw those of another. */
  acrossSubjects?: boolean;
  statements?: boolean;
}

/** Any few observations of a few subjects, which replace, withdraw and relate as they please. */
export function observationsOf({
  subjects,
  statements = false,
  acrossSubjects = false,
}: Shape): fc.Arbitrary<Observation[]> {
  const index = fc.nat({ max: 11 });
  const some = <T>(of: fc.Arbitrary<T>, maxLength = 2) => fc.array(of, { maxLength });
  const one = fc.record({
    ms: fc.constantFrom(0, 1, 2, 1000, 60_000, YEAR),
    subject: fc.nat({ max: subjects - 1 }),
    set: fc.option(fc.dictionary(fc.constantFrom(...scalars, ...sets), value, { maxKeys: 3 })),
    add: fc.option(
      fc.dictionary(fc.constantFrom(...sets, 'title'), fc.array(value, { maxLength: 2 }), { maxKeys: 2 }),
    ),
    drop: fc.option(
      fc.dictionary(fc.constantFrom(...sets), fc.array(value, { maxLength: 2 }), { maxKeys: 1 }),
    ),
    over: some(index, 3),
    retracts: fc.oneof({ weight: 4, arbitrary: fc.constant<number[]>([]) }, some(index)),
    same: statements ? some(fc.nat({ max: subjects }), 1) : fc.constant<number[]>([]),
    different: statements ? some(fc.nat({ max: subjects }), 1) : fc.constant<number[]>([]),
    source: fc.constantFrom(...sourceTypes),
  });
  return fc.array(one, { minLength: 1, maxLength: 12 }).map((plans) =>
    plans.map((plan, at) => {
      const ids = (list: number[], own: boolean) =>
        list.flatMap((to) => {
          const other = plans[to];
          if (!other || to === at || (own && other.subject !== plan.subject)) return [];
          return [observationId(other.ms, to)];
        });
      return observation({
        at: plan.ms,
        salt: at,
        subject: subjectId(plan.subject),
        ...(plan.set && { set: plan.set }),
        ...(plan.add && { add: plan.add }),
        ...(plan.drop && { drop: plan.drop }),
        over: ids(plan.over, false),
        retracts: ids(plan.retracts, !acrossSubjects),
        same: plan.same.map(subjectId),
        different: plan.different.map(subjectId),
        source: { type: plan.source },
      });
    }),
  );
}

/** The same things in any order, some of them twice. */
export function shuffled<T>(things: T[]): fc.Arbitrary<T[]> {
  return fc
    .tuple(
      fc.shuffledSubarray(things, { minLength: things.length }),
      fc.shuffledSubarray(things, { maxLength: Math.min(3, things.length) }),
    )
    .map(([all, again]) => [...all, ...again]);
}
