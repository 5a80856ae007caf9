import { isIP } from 'node:net';
import { ADDRESS_HEADER } from '../accounts/auth.ts';
import type { Ctx, Services } from './context.ts';

/**
 * The client's address: the connection's own, or behind a trusted proxy the last one it added to
 * X-Forwarded-For (those before it are the client's word).
 */
export function clientAddress(c: Ctx, { trustProxy }: Pick<Services, 'trustProxy'>): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const address = forwarded && isIP(forwarded) ? forwarded : c.env?.incoming?.socket.remoteAddress;
  return (address ?? '').replace(/^::ffff:/, '') || 'unknown';
}

/** The headers that accounts get to see, with the real address in place of anything sent. */
export function authHeaders(c: Ctx, services: Services, names: string[]): Headers {
  const headers = new Headers();
  for (const name of names) {
    const value = c.req.header(name);
    if (value !== undefined) headers.set(name, value.slice(0, 8_192));
  }
  headers.set(ADDRESS_HEADER, clientAddress(c, services));
  return headers;
}
