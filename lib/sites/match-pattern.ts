const literal = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/** Whether a path matches a pattern in which `*` stands for anything. */
export function pathMatches(pattern: string, path: string): boolean {
  return new RegExp(`^${pattern.split('*').map(literal).join('.*')}$`).test(path);
}

/** Whether an address matches a WebExtension match pattern (developer.mozilla.org, Match patterns). */
export function addressMatches(pattern: string, address: URL): boolean {
  const parts = /^(\*|https?):\/\/(\*|(?:\*\.)?[^*/]+)(\/.*)$/.exec(pattern);
  if (!parts) return false;
  const [, scheme = '', host = '', path = ''] = parts;
  if (scheme === '*' ? !/^https?:$/.test(address.protocol) : address.protocol !== `${scheme}:`) return false;
  const bare = host.replace(/^\*\.?/, '');
  // `www.example.com.` is the same host, written whole (RFC 1034, 3.1).
  const hostname = address.hostname.replace(/\.$/, '');
  const hostFits = hostname === bare || (host[0] === '*' && (bare === '' || hostname.endsWith(`.${bare}`)));
  return hostFits && pathMatches(path, address.pathname + address.search);
}
