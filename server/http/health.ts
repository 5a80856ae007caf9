import { createHash, timingSafeEqual } from 'node:crypto';
import type { Hono } from 'hono';
import type { Ctx, Env, Services } from './context.ts';
import { ApiError } from './errors.ts';

/**
 * For whoever runs the server: `/healthz` says that the process answers, `/readyz` that it may be sent
 * requests (the database answers, nobody asked it to stop), `/metrics` counts.
 */
export function healthRoutes(app: Hono<Env>, services: Services): void {
  const { database, stopping, metrics } = services;

  app.get('/healthz', (c) => c.json({ ok: true }));

  app.get('/readyz', async (c) => {
    if (stopping.aborted) throw new ApiError(503, 'stopping', 'The server is stopping. Ask another.', 5);
    await database.pool.query('select 1');
    return c.json({ ok: true });
  });

  app.get('/metrics', (c) => {
    if (!mayMeasure(c, services.metricsToken))
      throw new ApiError(401, 'signed-out', 'Metrics ask for the bearer token METRICS_TOKEN.');
    const memory = process.memoryUsage();
    const text = metrics.text({
      process_resident_bytes: memory.rss,
      process_heap_used_bytes: memory.heapUsed,
      process_uptime_seconds: Math.round(process.uptime()),
      database_connections: database.pool.totalCount,
      database_connections_idle: database.pool.idleCount,
      database_connections_waited_for: database.pool.waitingCount,
    });
    return c.body(text, 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
  });
}

/** By the token; where none is set, from this machine alone and through no proxy. */
function mayMeasure(c: Ctx, token: string | undefined): boolean {
  if (token === undefined) {
    const proxied = c.req.header('x-forwarded-for') !== undefined;
    return !proxied && /^(::1|(::ffff:)?127\.)/.test(c.env?.incoming?.socket.remoteAddress ?? '');
  }
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(c.req.header('authorization') ?? ''), digest(`Bearer ${token}`));
}
