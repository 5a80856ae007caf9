import type { Hono } from 'hono';
import {
  type Hello,
  type Me,
  MIN_PROTOCOL_VERSION,
  PRODUCT,
  PROTOCOL_VERSION,
} from '../../lib/sync/protocol.ts';
import { inWorkspace } from '../database/scope.ts';
import type { Env, Services } from '../http/context.ts';

/** `/v1/hello`, open to all: what this is and which protocol it speaks. */
export function helloRoute(app: Hono<Env>, { serverId }: Services): void {
  const hello: Hello = {
    product: PRODUCT,
    server: serverId,
    protocol: PROTOCOL_VERSION,
    min: MIN_PROTOCOL_VERSION,
    max: PROTOCOL_VERSION,
  };
  app.get('/v1/hello', (c) => c.json(hello));
}

/** `/v1/me` and `/v1/sign-out`. */
export function teamRoutes(app: Hono<Env>, { database }: Services): void {
  app.get('/v1/me', async (c) => {
    const { id, name, email, role, workspace } = c.get('member');
    const own = await inWorkspace(database.pool, workspace.id, async (client) => {
      const { rows } = await client.query<{ epoch: string; key: string }>(
        'select epoch, opt_out_key as key from workspace where id = $1',
        [workspace.id],
      );
      return rows[0];
    });
    const me: Me = {
      workspace,
      member: { id, name, email },
      role,
      optOutKey: own?.key ?? '',
      epoch: own?.epoch ?? '',
    };
    return c.json(me);
  });

  app.post('/v1/sign-out', async (c) => {
    await database.pool.query('delete from session where token = $1', [c.get('sessionToken')]);
    return c.json({ signedOut: true });
  });
}
