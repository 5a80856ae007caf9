import type { FieldDifference } from '../../lib/app/identity-types.ts';
import type { Json } from '../../lib/record/json.ts';

/** Whether what one side says stands after a merge: the value itself, or all of its elements in a list. */
export function stays({ merged, ...sides }: FieldDifference, side: 'a' | 'b'): boolean {
  const value = sides[side];
  if (value === undefined) return false;
  if (!Array.isArray(value) || !Array.isArray(merged)) return same(value, merged);
  return value.every((one) => merged.some((kept) => same(one, kept)));
}

function same(a: Json, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
