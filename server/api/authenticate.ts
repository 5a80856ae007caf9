import type { MiddlewareHandler } from 'hono';
import { MIN_PROTOCOL_VERSION } from '../../lib/sync/protocol.ts';
import { hasDeparted } from '../access/members.ts';
import { memberOf } from '../accounts/members.ts';
import { authHeaders } from '../http/address.ts';
import type { Ctx, Env, Services } from '../http/context.ts';
import { ApiError } from '../http/errors.ts';

/** Lets members through by their bearer token; cookies mean nothing here. */
export function authenticate(services: Services): MiddlewareHandler<Env> {
  return async (c, next) => {
    const version = c.req.header('vigie-protocol');
    if (version !== undefined && Number(version) < MIN_PROTOCOL_VERSION) {
      throw new ApiError(426, 'client-too-old', 'This extension is too old for this server. Update it.');
    }
    const found = await findMember(c, services);
    const token = /^bearer (\S+)/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (!found && token && (await hasDeparted(services.database.pool, token)))
      throw new ApiError(
        403,
        'removed',
        'This member was taken out of the team: its records leave this device.',
      );
    if (!found)
      throw new ApiError(401, 'signed-out', 'Join the team again: this device is not signed in (any more).');
    const wait = services.rate.take(found.member.id);
    if (wait > 0)
      throw new ApiError(429, 'too-many', `Too many requests. Try again in ${wait} seconds.`, wait);
    c.set('member', found.member);
    c.set('sessionToken', found.token);
    await next();
  };
}

async function findMember(c: Ctx, services: Services) {
  if (!/^bearer \S/i.test(c.req.header('authorization') ?? '')) return undefined;
  const headers = authHeaders(c, services, ['authorization', 'user-agent']);
  const session = await services.auth.api.getSession({ headers });
  const member = session && (await memberOf(services.database.pool, session.user.id));
  return member ? { member, token: session.session.token } : undefined;
}
