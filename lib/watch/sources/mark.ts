/**
 * The part of an address after `#` that is never sent: `#watch:page=main` says that the page itself is followed,
 * in its part `main`. So an address says all there is to know of a source, wherever it is kept, shared or exported.
 */
export interface Mark {
  type: string;
  /** What follows the `=`; ''. */
  value: string;
}

export function markOf(address: URL): Mark | undefined {
  const [, type = '', value = ''] = /^#watch:([a-z-]+)(?:=(.*))?$/s.exec(address.hash) ?? [];
  if (!type) return undefined;
  try {
    return { type, value: decodeURIComponent(value) };
  } catch {
    return { type, value };
  }
}

/** The address with a mark; '' where it is no web address. */
export function marked(url: string, type: string, value = ''): string {
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return '';
  parsed.hash = `watch:${type}${value && `=${encodeURIComponent(value)}`}`;
  return parsed.href;
}
