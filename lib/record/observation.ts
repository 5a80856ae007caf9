import * as v from 'valibot';
import { type Id, isId } from './id.ts';
import { isJson, type Json } from './json.ts';

/**
 * Where something was seen. `manual` is a person's own word; `register` an official one; `derived`
 * what the product concluded from other observations.
 */
export const SOURCE_TYPES = [
  'manual',
  'selection',
  'page',
  'feed',
  'form',
  'import',
  'register',
  'crm',
  'erp',
  'derived',
] as const;
export type SourceType = (typeof SOURCE_TYPES)[number] | (string & {});

export interface Source {
  type: SourceType;
  url?: string;
  /** Host or name of the place, for people. */
  site?: string;
  /** The adapter or connector that read it. */
  adapter?: string;
  /** Per field, the strategy or the words that gave it. */
  evidence?: Record<string, string>;
}

/**
 * One immutable thing that was seen, said or concluded about one subject. Nobody edits a record:
 * a record is what the observations of its subject add up to (see fold.ts).
 */
export interface Observation {
  /** UUIDv7 stamped by a hybrid logical clock (clock.ts). */
  id: Id;
  subject: Id;
  kind: string;
  /** Version of the kind's fields that this was written with. */
  kv: number;
  /** Scalar fields as seen; null says "known to be empty". */
  set?: Record<string, Json>;
  /** Elements seen in set fields. */
  add?: Record<string, Json[]>;
  /** Elements taken out of set fields. */
  drop?: Record<string, Json[]>;
  /** Observations whose values the author saw and replaces: order without trusting any clock. */
  over?: Id[];
  /** Earlier observations of this subject that are withdrawn (undo; withdrawing that one is redo). */
  retracts?: Id[];
  /** Subjects said to be this one. */
  same?: Id[];
  /** Subjects said not to be this one. */
  different?: Id[];
  source: Source;
  /** ISO 8601 UTC: when the author saw it. */
  seenAt: string;
  /** The author: a member's id, or the device's where there is no team. */
  by: string;
}

export const MAX_OBSERVATION_BYTES = 256 * 1024;

const ids = v.array(
  v.pipe(
    v.string(),
    v.check((id: string) => isId(id), 'not an id'),
  ),
);
const object = v.record(v.string(), v.any());
const lists = v.record(v.string(), v.array(v.any()));

const schema = v.looseObject({
  id: v.pipe(
    v.string(),
    v.check((id) => isId(id) && id[14] === '7', 'not a stamped id'),
  ),
  subject: v.pipe(
    v.string(),
    v.check((id: string) => isId(id), 'not an id'),
  ),
  kind: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/, 'not the name of a kind')),
  kv: v.pipe(v.number(), v.integer(), v.minValue(1)),
  set: v.optional(object),
  add: v.optional(lists),
  drop: v.optional(lists),
  over: v.optional(ids),
  retracts: v.optional(ids),
  same: v.optional(ids),
  different: v.optional(ids),
  source: v.looseObject({
    type: v.string(),
    url: v.optional(v.string()),
    site: v.optional(v.string()),
    adapter: v.optional(v.string()),
    evidence: v.optional(v.record(v.string(), v.string())),
  }),
  seenAt: v.pipe(v.string(), v.isoTimestamp('not a date with a time')),
  by: v.pipe(v.string(), v.nonEmpty('no author')),
});

export type Parsed<T> = { ok: true; value: T } | { ok: false; problem: string };

/**
 * Reads an observation that came from outside (network, file, store). Fields and properties this
 * version does not know are kept as they are.
 */
export function parseObservation(input: unknown): Parsed<Observation> {
  if (!isJson(input)) return { ok: false, problem: 'observation: not a value of JSON, or nested too deeply' };
  const result = v.safeParse(schema, input);
  if (result.success) return { ok: true, value: result.output as Observation };
  const issue = result.issues[0];
  return { ok: false, problem: `${v.getDotPath(issue) ?? 'observation'}: ${issue.message}` };
}
