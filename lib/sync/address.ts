import { failed, ok, type Result } from '../fault/fault.ts';

/** This computer: the one place where clear text may travel. */
function isLocal(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '[::1]' || host.endsWith('.localhost');
}

/** The name of a server as people know it, from its origin. */
export function hostOf(origin: string): string {
  return URL.parse(origin)?.host ?? origin;
}

/**
 * The origin of a server from what a person typed (`vigie.example.com`, `localhost:4780`, an address
 * copied from its page). Faults: SERVER_NOT_VIGIE where it is no web address, SERVER_NEEDS_HTTPS
 * where a token would travel in clear.
 */
export function serverOrigin(typed: string): Result<string> {
  const text = typed.trim();
  const bare = !/^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  const host = URL.parse(`http://${text}`)?.hostname ?? '';
  const parsed = URL.parse(bare ? `${isLocal(host) ? 'http' : 'https'}://${text}` : text);
  if (!parsed?.hostname || !['http:', 'https:'].includes(parsed.protocol)) {
    return failed('SERVER_NOT_VIGIE', { host: text.slice(0, 200) });
  }
  if (parsed.protocol === 'http:' && !isLocal(parsed.hostname)) {
    return failed('SERVER_NEEDS_HTTPS', { host: parsed.host });
  }
  return ok(parsed.origin);
}
