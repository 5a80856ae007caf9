/** Any value that survives JSON unchanged; what an observation may carry. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** How deep a value may nest; deeper ones are hostile. */
export const MAX_DEPTH = 64;

/** True for what JSON can say within `MAX_DEPTH`; properties without a value count as absent. */
export function isJson(value: unknown, depth = 0): value is Json {
  if (depth > MAX_DEPTH) return false;
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth + 1));
  if (typeof value !== 'object') return false;
  const shape = Object.getPrototypeOf(value);
  if (shape !== null && Object.getPrototypeOf(shape) !== null) return false;
  return Object.values(value).every((item) => item === undefined || isJson(item, depth + 1));
}

/** What an object itself holds under a name: a name like `toString` finds nothing inherited. */
export function own<T>(object: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return object && Object.hasOwn(object, name) ? object[name] : undefined;
}

/**
 * A text that is equal for equal values whatever the order of their keys.
 * @throws RangeError past `MAX_DEPTH` levels of nesting (hostile input).
 */
export function canonical(value: Json | object, depth = 0): string {
  if (depth > MAX_DEPTH) throw new RangeError('value nested too deeply');
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth + 1)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one ?? null, depth + 1)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
