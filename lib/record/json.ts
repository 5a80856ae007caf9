/** Any value that survives JSON unchanged; what an observation may carry. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * A text that is equal for equal values whatever the order of their keys.
 * @throws RangeError past 64 levels of nesting (hostile input).
 */
export function canonical(value: Json, depth = 0): string {
  if (depth > 64) throw new RangeError('value nested too deeply');
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth + 1)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const keys = Object.keys(value).sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null, depth + 1)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
