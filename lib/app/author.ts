import { type ClockState, stampId, tick } from '../record/clock.ts';
import type { Env } from '../record/env.ts';
import { type Id, randomId } from '../record/id.ts';
import type { Json } from '../record/json.ts';
import { type Fields, kindVersion } from '../record/kind.ts';
import { kindOf } from '../record/kinds/index.ts';
import type { Observation } from '../record/observation.ts';
import type { Store } from '../store/port.ts';
import { CLOCK } from '../sync/state.ts';
import { DEVICE, TEAM } from './meta-keys.ts';

/** What an observation says, before it is stamped and signed. */
export type Statement = Omit<Observation, 'id' | 'kv' | 'seenAt' | 'by'> & { seenAt?: string };

/** Stamps and signs what one action writes; its clock goes into the same transaction. */
export interface Author {
  /** The member's id in a team, the device's otherwise. */
  by: string;
  say(statement: Statement): Observation;
  /** A new subject. */
  subject(): Id;
  /** Meta to write together with the observations. */
  meta(): Record<string, unknown>;
}

/** This device's own id, made at its first use. */
export async function deviceId(store: Store, env: Env): Promise<Id> {
  const known = await store.meta(DEVICE);
  if (known) return known;
  const made = randomId(env.random);
  await store.setMeta(DEVICE, made);
  return made;
}

/** Begins one action's writing. */
export async function startAuthor(store: Store, env: Env): Promise<Author> {
  const [device, team, last] = await Promise.all([deviceId(store, env), store.meta(TEAM), store.meta(CLOCK)]);
  const now = env.now();
  const seenAt = new Date(now).toISOString();
  const by = team?.memberId ?? device;
  let clock: ClockState | undefined = last;
  return {
    by,
    say(statement) {
      clock = tick(clock, now);
      return {
        seenAt,
        ...statement,
        id: stampId(clock, env.random),
        kv: kindVersion(kindOf(statement.kind)),
        by,
      };
    },
    subject: () => randomId(env.random),
    meta: () => (clock ? { [CLOCK]: { ms: clock.ms, counter: clock.counter } } : {}),
  };
}

/** Field values as the parts of an observation: scalars set, elements of set fields added. */
export function parts(kind: string, fields: Fields): Pick<Observation, 'set' | 'add'> {
  const definitions = kindOf(kind).fields;
  const set: Fields = {};
  const add: Record<string, Json[]> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (!definitions[name]?.set) set[name] = value;
    else if (value !== null) add[name] = Array.isArray(value) ? value : [value];
  }
  return { ...(Object.keys(set).length > 0 && { set }), ...(Object.keys(add).length > 0 && { add }) };
}
