import type { Hono } from 'hono';
import * as v from 'valibot';
import { nameBehind, nameSession, noteRequest } from '../accounts/devices.ts';
import { authHeaders, clientAddress } from '../http/address.ts';
import { limitBody, readJson } from '../http/body.ts';
import type { Ctx, Env, Services } from '../http/context.ts';
import { ApiError } from '../http/errors.ts';

const codeSchema = v.object({ client_id: v.string(), device_name: v.optional(v.string(), '') });
const tokenSchema = v.object({ client_id: v.string(), device_code: v.string(), grant_type: v.string() });

/** The device flow (RFC 8628): the only part of the accounts library that the network reaches. */
export function deviceFlowRoutes(app: Hono<Env>, services: Services): void {
  const { pool } = services.database;

  app.post('/api/auth/device/code', limitBody(8_192), async (c) => {
    const { client_id, device_name } = await readJson(c, codeSchema);
    const answer = await hand(c, services, { client_id });
    const code = answer.ok ? await answer.clone().json() : undefined;
    if (typeof code?.user_code === 'string') {
      await noteRequest(pool, code.user_code, {
        name: deviceName(device_name, c.req.header('user-agent')),
        address: clientAddress(c, services),
      });
    }
    return answer;
  });

  app.post('/api/auth/device/token', limitBody(8_192), async (c) => {
    const body = await readJson(c, tokenSchema);
    const name = await nameBehind(pool, body.device_code);
    const answer = await hand(c, services, body);
    const token = answer.ok ? await answer.clone().json() : undefined;
    if (typeof token?.access_token === 'string' && name) await nameSession(pool, token.access_token, name);
    return answer;
  });
}

/** Gives the request to the library with only the headers and fields that it needs; no cookie comes back. */
async function hand(c: Ctx, services: Services, body: object): Promise<Response> {
  const headers = authHeaders(c, services, ['user-agent']);
  headers.set('content-type', 'application/json');
  const answer = await services.auth.handler(
    new Request(services.publicUrl + c.req.path, { method: 'POST', headers, body: JSON.stringify(body) }),
  );
  if (answer.status === 429) {
    const wait = Number(answer.headers.get('x-retry-after')) || 60;
    throw new ApiError(429, 'too-many', `Too many requests. Try again in ${wait} seconds.`, wait);
  }
  return new Response(answer.body, {
    status: answer.status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  });
}

/** A name fit for a page: printable, short, never empty. */
function deviceName(given: string, userAgent = ''): string {
  const name = given
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
  return name || userAgent.replace(/[^\x20-\x7e]/g, '').slice(0, 80) || '?';
}
