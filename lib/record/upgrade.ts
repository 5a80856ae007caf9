import { own } from './json.ts';
import type { Fields, KindDefinition } from './kind.ts';
import type { Observation } from './observation.ts';

/**
 * Brings an observation to the kind's current fields: set fields written as scalars become elements,
 * and elements of a field that is a scalar here its value.
 */
export function upgraded(observation: Observation, kind: KindDefinition): Observation {
  let set: Fields | undefined = observation.set;
  let add = observation.add;
  if (set && observation.kind === kind.name)
    for (const step of kind.upgrades.slice(observation.kv - 1)) set = step(set);
  for (const [name, value] of Object.entries(set ?? {})) {
    if (!own(kind.fields, name)?.set) continue;
    set = without(set, name);
    const elements = value === null ? [] : Array.isArray(value) ? value : [value];
    if (elements.length > 0) add = { ...add, [name]: [...(own(add, name) ?? []), ...elements] };
  }
  for (const [name, elements] of Object.entries(add ?? {})) {
    const definition = own(kind.fields, name);
    if (!definition || definition.set) continue;
    add = without(add, name);
    const last = elements.at(-1);
    if (last !== undefined && own(set, name) === undefined) set = { ...set, [name]: last };
  }
  return set === observation.set && add === observation.add ? observation : { ...observation, set, add };
}

function without<T>(object: Record<string, T> | undefined, name: string): Record<string, T> {
  return Object.fromEntries(Object.entries(object ?? {}).filter(([key]) => key !== name));
}
