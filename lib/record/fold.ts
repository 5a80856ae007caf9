import type { Id } from './id.ts';
import { canonical, type Json } from './json.ts';
import { emailKey } from './keys.ts';
import type { FieldDefinition, Fields, KindDefinition, Reader } from './kind.ts';
import type { Observation, Source } from './observation.ts';
import { rankOf } from './survivorship.ts';

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
  sets: { [field: string]: Value[] };
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
  const live = liveOnes(observations).map((one) => upgraded(one, kind));
  const told = live.filter((one) => one.set || one.add || one.drop);
  const first = told[0];
  if (!first) return undefined;
  const members = [...new Set(live.map((one) => one.subject))].sort();
  const fields: GoldenRecord['fields'] = Object.create(null);
  const conflicts: Conflict[] = [];
  for (const name of namesIn(told, 'set')) {
    const survivor = survive(name, told, kind.fields[name]);
    if (!survivor) continue;
    fields[name] = survivor.field;
    if (survivor.conflict) conflicts.push(survivor.conflict);
  }
  const sets: GoldenRecord['sets'] = Object.create(null);
  for (const name of namesIn(told, 'add')) {
    const elements = surviveSet(name, told, kind.fields[name]);
    if (elements.length > 0) sets[name] = elements;
  }
  const seen = told.map((one) => one.seenAt).sort();
  return {
    id: members[0] ?? first.subject,
    kind: first.kind,
    members,
    fields: { ...fields },
    sets: { ...sets },
    conflicts,
    firstSeenAt: seen[0] ?? first.seenAt,
    lastSeenAt: seen.at(-1) ?? first.seenAt,
  };
}

/** Reads a record's values by field name: scalars as they are, sets as lists. */
export function reader(record: GoldenRecord): Reader {
  return (name) => record.sets[name]?.map((element) => element.value) ?? record.fields[name]?.value;
}

/** The ids that a new observation of these fields replaces, for its `over`. */
export function headsOf(record: GoldenRecord | undefined, fields: Iterable<string>): Id[] {
  const ids = new Set<Id>();
  for (const name of fields) {
    for (const id of record?.fields[name]?.heads ?? []) ids.add(id);
    for (const element of record?.sets[name] ?? []) ids.add(element.from.observation);
  }
  return [...ids].sort();
}

/** Every live value a field has had, newest stamp first: its history on screen. */
export function history(observations: Iterable<Observation>, name: string, kind: KindDefinition): Value[] {
  return liveOnes(observations)
    .map((one) => upgraded(one, kind))
    .filter((one) => one.set && Object.hasOwn(one.set, name))
    .map((one) => valueFrom(one, name, one.set?.[name] ?? null))
    .reverse();
}

/** Distinct observations that no live one withdraws, by stamp. Circles of withdrawals withdraw nothing. */
export function liveOnes(observations: Iterable<Observation>): Observation[] {
  const byId = new Map<Id, Observation>();
  for (const one of observations) byId.set(one.id, one);
  const withdrawers = new Map<Id, Id[]>();
  for (const one of byId.values()) {
    for (const target of one.retracts ?? []) {
      if (target === one.id) continue;
      withdrawers.set(target, [...(withdrawers.get(target) ?? []), one.id]);
    }
  }
  const sorted = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (withdrawers.size === 0) return sorted;
  const verdict = new Map<Id, boolean | 'open'>();
  const isLive = (id: Id): boolean => {
    const known = verdict.get(id);
    if (known !== undefined) return known === true;
    verdict.set(id, 'open');
    const result = !(withdrawers.get(id) ?? []).sort().some(isLive);
    verdict.set(id, result);
    return result;
  };
  return sorted.filter((one) => isLive(one.id));
}

function namesIn(observations: Observation[], part: 'set' | 'add'): string[] {
  const names = new Set<string>();
  for (const one of observations) for (const name of Object.keys(one[part] ?? {})) names.add(name);
  return [...names].sort();
}

/** Brings an observation to the kind's current fields, and set fields written as scalars to elements. */
function upgraded(observation: Observation, kind: KindDefinition): Observation {
  let set: Fields | undefined = observation.set;
  let add = observation.add;
  if (set) for (const step of kind.upgrades.slice(observation.kv - 1)) set = step(set);
  for (const [name, value] of Object.entries(set ?? {})) {
    if (!kind.fields[name]?.set) continue;
    set = Object.fromEntries(Object.entries(set ?? {}).filter(([key]) => key !== name));
    if (value !== null)
      add = { ...add, [name]: [...(add?.[name] ?? []), ...(Array.isArray(value) ? value : [value])] };
  }
  return set === observation.set && add === observation.add ? observation : { ...observation, set, add };
}

function survive(
  name: string,
  observations: Observation[],
  definition: FieldDefinition | undefined,
): { field: Field; conflict?: Conflict } | undefined {
  const claims = observations.filter((one) => one.set && Object.hasOwn(one.set, name));
  const heads = unreplaced(claims, definition);
  const winner = strongest(heads, definition);
  if (!winner) return undefined;
  const now = valueFrom(winner, name, winner.set?.[name] ?? null);
  const field: Field = { ...now, heads: heads.map((one) => one.id) };
  const rank = rankOf(winner.source.type, definition);
  const dissent = heads.filter(
    (one) =>
      rankOf(one.source.type, definition) < rank &&
      (one.id > winner.id || one.over?.includes(winner.id)) &&
      comparable(one.set?.[name] ?? null, definition) !== comparable(now.value, definition),
  );
  const challenger = strongest(dissent, definition);
  if (!challenger) return { field };
  return {
    field,
    conflict: { field: name, now, new: valueFrom(challenger, name, challenger.set?.[name] ?? null) },
  };
}

function surviveSet(
  name: string,
  observations: Observation[],
  definition: FieldDefinition | undefined,
): Value[] {
  const claims = new Map<string, { one: Observation; value: Json; present: boolean }[]>();
  const claim = (one: Observation, value: Json, present: boolean) => {
    const key = comparable(value, definition);
    claims.set(key, [...(claims.get(key) ?? []), { one, value, present }]);
  };
  for (const one of observations) {
    for (const value of one.add?.[name] ?? []) claim(one, value, true);
    for (const value of one.drop?.[name] ?? []) claim(one, value, false);
  }
  const elements: Value[] = [];
  for (const list of claims.values()) {
    const heads = unreplaced(
      list.map((entry) => entry.one),
      definition,
    );
    const winner = strongest(heads, definition);
    const said = list.filter((entry) => entry.one === winner);
    const element = said[0];
    if (element && said.every((entry) => entry.present)) {
      elements.push(valueFrom(element.one, name, element.value));
    }
  }
  return elements.sort(byStamp);
}

function byStamp(a: Value, b: Value): number {
  if (a.from.observation !== b.from.observation) return a.from.observation < b.from.observation ? -1 : 1;
  return canonical(a.value) < canonical(b.value) ? -1 : 1;
}

/** Claims that no other claim of at least their rank was made knowing. */
function unreplaced(claims: Observation[], definition: FieldDefinition | undefined): Observation[] {
  const replaced = new Map<Id, number>();
  for (const one of claims) {
    const rank = rankOf(one.source.type, definition);
    for (const id of one.over ?? []) {
      if (id !== one.id) replaced.set(id, Math.max(rank, replaced.get(id) ?? 0));
    }
  }
  const heads = claims.filter((one) => (replaced.get(one.id) ?? -1) < rankOf(one.source.type, definition));
  return heads.length > 0 ? heads : claims;
}

function strongest(claims: Observation[], definition: FieldDefinition | undefined): Observation | undefined {
  let best: Observation | undefined;
  for (const one of claims) {
    if (!best) {
      best = one;
      continue;
    }
    const gain = rankOf(one.source.type, definition) - rankOf(best.source.type, definition);
    const newer = definition?.keep === 'oldest' ? one.id < best.id : one.id > best.id;
    if (gain > 0 || (gain === 0 && newer)) best = one;
  }
  return best;
}

function valueFrom(one: Observation, name: string, value: Json): Value {
  const { type, url, site, adapter } = one.source;
  const evidence = one.source.evidence?.[name];
  return {
    value,
    from: {
      observation: one.id,
      at: one.seenAt,
      by: one.by,
      source: { type, ...(url && { url }), ...(site && { site }), ...(adapter && { adapter }) },
      ...(evidence && { evidence }),
    },
  };
}

/** The form in which two values of a field are held to be the same. */
export function comparable(value: Json, definition: FieldDefinition | undefined): string {
  if (typeof value !== 'string') return canonical(value);
  const plain = value.normalize('NFC').replace(/\s+/g, ' ').trim();
  switch (definition?.type) {
    case 'email':
      return emailKey(plain) || plain.toLowerCase();
    case 'phone':
      return plain.replace(/[^\d+]/g, '');
    case 'url':
      return plain.replace(/[#?].*$/, '').replace(/\/$/, '');
    default:
      return plain;
  }
}
