import { comparable } from '../../lib/record/fold.ts';
import type { Json } from '../../lib/record/json.ts';
import type { Fields } from '../../lib/record/kind.ts';
import { kindOf } from '../../lib/record/kinds/index.ts';

export interface Change {
  set?: Fields;
  add?: Record<string, Json[]>;
  drop?: Record<string, Json[]>;
}

/**
 * The correction that brings a field from the values held to the one typed: a scalar is set, a set
 * gains and loses elements one by one. Undefined where nothing differs.
 */
export function changeOf(
  kind: string,
  field: string,
  held: readonly Json[],
  typed: Json,
): Change | undefined {
  const definition = kindOf(kind).fields[field];
  const keyOf = (value: Json) => comparable(value, definition);
  if (!definition?.set) {
    const same = held.length > 0 ? keyOf(held[0] ?? null) === keyOf(typed) : typed === null;
    return same ? undefined : { set: { [field]: typed } };
  }
  const wanted = Array.isArray(typed) ? typed : typed === null ? [] : [typed];
  const heldKeys = new Set(held.map(keyOf));
  const wantedKeys = new Set(wanted.map(keyOf));
  const add = wanted.filter((value) => !heldKeys.has(keyOf(value)));
  const drop = held.filter((value) => !wantedKeys.has(keyOf(value)));
  if (add.length === 0 && drop.length === 0) return undefined;
  return {
    ...(add.length > 0 && { add: { [field]: add } }),
    ...(drop.length > 0 && { drop: { [field]: drop } }),
  };
}
