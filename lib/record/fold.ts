import type { Id } from './id.ts';
import { type Json, own } from './json.ts';
import type { KindDefinition, Reader } from './kind.ts';
import { distinct, liveOnes } from './live.ts';
import type { Observation, Source } from './observation.ts';
import { survive, surviveSet, valueFrom } from './survive.ts';
import { upgraded } from './upgrade.ts';

export { liveOnes } from './live.ts';
export { comparable } from './survive.ts';

/** Where a value comes from: what every value on screen can show. */
export interface Provenance {
  observation: Id;
  /** ISO 8601 UTC. */
  at: string;
  by: string;
  source: Pick<Source, 'type' | 'url' | 'site' | 'adapter'>;
  /** The strategy or words that gave the value, where the capture kept them. */
  evidence?: string;
}

export interface Value {
  value: Json;
  from: Provenance;
}

export interface Field extends Value {
  /** Every observation not yet replaced on this field; what a new one puts in its `over`. */
  heads: Id[];
}

/** One element of a set field. */
export interface Element extends Value {
  /** As on a field; absent where the record was made by hand. */
  heads?: Id[];
}

/** A lower-ranked source disagrees with the value that stands: "Now / New". */
export interface Conflict {
  field: string;
  now: Value;
  new: Value;
}

/** What the observations of one subject, or of the joined subjects, add up to (MDM: golden record). */
export interface GoldenRecord {
  /** The smallest id of the members, so that every device agrees. */
  id: Id;
  kind: string;
  members: Id[];
  fields: { [field: string]: Field };
  sets: { [field: string]: Element[] };
  /** Elements taken out of sets, kept so that putting one back can be said knowing it (`headsOf`). */
  gone?: { [field: string]: Element[] };
  conflicts: Conflict[];
  /** ISO 8601 UTC, of the live observations. */
  firstSeenAt: string;
  lastSeenAt: string;
}

/**
 * Folds the observations of one subject (or of joined ones) into their record. A pure function of
 * the set: order, duplicates and batches make no difference. Undefined when nothing live is left.
 */
export function fold(observations: Iterable<Observation>, kind: KindDefinition): GoldenRecord | undefined {
  const all = distinct(observations);
  const live = liveOnes(all.values()).map((one) => upgraded(one, kind));
  const told = live.filter((one) => one.set || one.add || one.drop);
  const first = told[0];
  if (!first) return undefined;
  const members = [...new Set(live.map((one) => one.subject))].sort();
  const record: GoldenRecord = {
    id: members[0] ?? first.subject,
    kind: first.kind,
    members,
    fields: {},
    sets: {},
    conflicts: [],
    ...seenBetween(told),
  };
  for (const name of namesIn(told, 'set')) {
    const survivor = survive(name, told, own(kind.fields, name), all);
    if (!survivor) continue;
    put(record.fields, name, survivor.field);
    if (survivor.conflict) record.conflicts.push(survivor.conflict);
  }
  for (const name of namesIn(told, 'add')) {
    const { held, gone } = surviveSet(name, told, own(kind.fields, name), all);
    if (held.length > 0) put(record.sets, name, held);
    if (gone.length > 0) {
      record.gone ??= {};
      put(record.gone, name, gone);
    }
  }
  return record;
}

/** Sets an own property whatever its name: `__proto__` is a name like another. */
function put<T>(object: { [name: string]: T }, name: string, value: T): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

/** The first and the last time that something was seen, as instants and not as texts. */
function seenBetween(told: Observation[]): Pick<GoldenRecord, 'firstSeenAt' | 'lastSeenAt'> {
  const seen = told
    .map((one) => ({ text: one.seenAt, at: Date.parse(one.seenAt) }))
    .filter(({ at }) => !Number.isNaN(at))
    .sort((a, b) => a.at - b.at || (a.text < b.text ? -1 : 1));
  const known = told[0]?.seenAt ?? '';
  return { firstSeenAt: seen[0]?.text ?? known, lastSeenAt: seen.at(-1)?.text ?? known };
}

/** Reads a record's values by field name: scalars as they are, sets as lists. */
export function reader(record: GoldenRecord): Reader {
  return (name) => own(record.sets, name)?.map((element) => element.value) ?? own(record.fields, name)?.value;
}

/** The ids that a new observation of these fields replaces, for its `over`. */
export function headsOf(record: GoldenRecord | undefined, fields: Iterable<string>): Id[] {
  const ids = new Set<Id>();
  for (const name of fields) {
    for (const id of own(record?.fields, name)?.heads ?? []) ids.add(id);
    for (const element of [...(own(record?.sets, name) ?? []), ...(own(record?.gone, name) ?? [])]) {
      for (const id of element.heads ?? [element.from.observation]) ids.add(id);
    }
  }
  return [...ids].sort();
}

/** Every live value a field has had, newest stamp first: its history on screen. Of a set, every element it had. */
export function history(observations: Iterable<Observation>, name: string, kind: KindDefinition): Value[] {
  const isSet = kind.fields[name]?.set === true;
  return liveOnes(observations)
    .map((one) => upgraded(one, kind))
    .flatMap((one) => {
      const said = one.set && Object.hasOwn(one.set, name) ? [own(one.set, name) ?? null] : [];
      const values = isSet ? [...said.flat(), ...(own(one.add, name) ?? [])] : said;
      return values.map((value) => valueFrom(one, name, value));
    })
    .reverse();
}

function namesIn(observations: Observation[], part: 'set' | 'add'): string[] {
  const names = new Set<string>();
  for (const one of observations) for (const name of Object.keys(one[part] ?? {})) names.add(name);
  return [...names].sort();
}
