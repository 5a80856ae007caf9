import type { Conflict, Element, Field, Value } from './fold.ts';
import type { Id } from './id.ts';
import { canonical, type Json, own } from './json.ts';
import { emailKey } from './keys.ts';
import type { FieldDefinition } from './kind.ts';
import type { Observation } from './observation.ts';
import { rankOf } from './survivorship.ts';

/** The value of a field that stands, and the one that disagrees with it, if any. */
export function survive(
  name: string,
  observations: Observation[],
  definition: FieldDefinition | undefined,
  all: Map<Id, Observation>,
): { field: Field; conflict?: Conflict } | undefined {
  const claims = observations.filter((one) => one.set && Object.hasOwn(one.set, name));
  const heads = unreplaced(claims, definition, all);
  const winner = strongest(heads, definition);
  if (!winner) return undefined;
  const now = valueFrom(winner, name, own(winner.set, name) ?? null);
  const field: Field = { ...now, heads: heads.map((one) => one.id) };
  const rank = rankOf(winner.source.type, definition);
  const dissent = heads.filter(
    (one) =>
      rankOf(one.source.type, definition) < rank &&
      (one.id > winner.id || one.over?.includes(winner.id)) &&
      comparable(own(one.set, name) ?? null, definition) !== comparable(now.value, definition),
  );
  const challenger = strongest(dissent, definition);
  if (!challenger) return { field };
  return {
    field,
    conflict: { field: name, now, new: valueFrom(challenger, name, own(challenger.set, name) ?? null) },
  };
}

/** The elements of a set field that are in it, and those that were taken out. */
export function surviveSet(
  name: string,
  observations: Observation[],
  definition: FieldDefinition | undefined,
  all: Map<Id, Observation>,
): { held: Element[]; gone: Element[] } {
  const claims = new Map<string, { one: Observation; value: Json; present: boolean }[]>();
  const claim = (one: Observation, value: Json, present: boolean) => {
    const key = comparable(value, definition);
    claims.set(key, [...(claims.get(key) ?? []), { one, value, present }]);
  };
  for (const one of observations) {
    for (const value of own(one.add, name) ?? []) claim(one, value, true);
    for (const value of own(one.drop, name) ?? []) claim(one, value, false);
  }
  const held: Element[] = [];
  const gone: Element[] = [];
  for (const list of claims.values()) {
    const heads = unreplaced(
      list.map((entry) => entry.one),
      definition,
      all,
    );
    const winner = strongest(heads, definition);
    const said = list.filter((entry) => entry.one === winner);
    const first = said[0];
    if (!first) continue;
    const element = {
      ...valueFrom(first.one, name, first.value),
      heads: [...new Set(heads.map((one) => one.id))],
    };
    (said.every((entry) => entry.present) ? held : gone).push(element);
  }
  return { held: held.sort(byStamp), gone: gone.sort(byStamp) };
}

function byStamp(a: Value, b: Value): number {
  if (a.from.observation !== b.from.observation) return a.from.observation < b.from.observation ? -1 : 1;
  return canonical(a.value) < canonical(b.value) ? -1 : 1;
}

/**
 * Claims that no other claim of at least their rank was made knowing. Who knew a value knew what that
 * one was made knowing, even where it has been withdrawn since.
 */
function unreplaced(
  claims: Observation[],
  definition: FieldDefinition | undefined,
  all: Map<Id, Observation>,
): Observation[] {
  const replaced = new Map<Id, number>();
  const rank = (one: Observation) => rankOf(one.source.type, definition);
  for (const one of claims.filter((claim) => claim.over?.length).sort((a, b) => rank(b) - rank(a))) {
    const known = [...(one.over ?? [])];
    for (let id = known.pop(); id !== undefined; id = known.pop()) {
      if (id === one.id || replaced.has(id)) continue;
      replaced.set(id, rank(one));
      for (const further of all.get(id)?.over ?? []) known.push(further);
    }
  }
  const heads = claims.filter((one) => (replaced.get(one.id) ?? -1) < rank(one));
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

/** A value with its provenance. */
export function valueFrom(one: Observation, name: string, value: Json): Value {
  const { type, url, site, adapter } = one.source;
  const evidence = own(one.source.evidence, name);
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
