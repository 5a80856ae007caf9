import { fold, type GoldenRecord } from '../../lib/record/fold.ts';
import type { Id } from '../../lib/record/id.ts';
import type { Fields } from '../../lib/record/kind.ts';
import { kindOf } from '../../lib/record/kinds/index.ts';
import { nameId } from '../../lib/record/name-id.ts';
import type { Observation } from '../../lib/record/observation.ts';
import { observationId } from './observations.ts';

let count = 0;

/** An observation of the subject that `kind` and `name` give; each later one has a later stamp. */
export function seen(kind: string, name: string, set: Fields, more: Partial<Observation> = {}): Observation {
  count += 1;
  const base = { id: observationId(count), subject: idOf(kind, name), kind, kv: 1, set, by: 'member-1' };
  return { ...base, source: { type: 'page' }, seenAt: '2026-10-01T08:00:00.000Z', ...more };
}

/** The id of the subject of that name. */
export function idOf(kind: string, name: string): Id {
  return nameId(kind, name);
}

/** The record that some observations add up to. */
export function folded(...observations: Observation[]): GoldenRecord {
  const record = fold(observations, kindOf(observations[0]?.kind ?? ''));
  if (!record) throw new Error('nothing to fold');
  return record;
}

/** A record of one observation. */
export function recordOf(
  kind: string,
  name: string,
  set: Fields,
  more: Partial<Observation> = {},
): GoldenRecord {
  return folded(seen(kind, name, set, more));
}
