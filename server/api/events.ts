import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Env, Services } from '../http/context.ts';
import { ApiError } from '../http/errors.ts';

/** Open streams a member may have: a panel, a dashboard and a worker on a few devices. */
const PER_MEMBER = 24;

/**
 * `/v1/events`: says `news` at once and whenever the workspace has some, `beat` in between. Read with
 * fetch, as EventSource cannot send a token. Ends when the session does.
 */
export function eventRoutes(app: Hono<Env>, services: Services): void {
  const open = new Map<string, number>();
  app.get('/v1/events', (c) => {
    const { id, workspace } = c.get('member');
    const token = c.get('sessionToken');
    if ((open.get(id) ?? 0) >= PER_MEMBER) {
      throw new ApiError(429, 'too-many', 'Too many event streams are open. Try again in 60 seconds.', 60);
    }
    c.header('x-accel-buffering', 'no');
    return streamSSE(c, async (stream) => {
      open.set(id, (open.get(id) ?? 0) + 1);
      let wake = () => {};
      let news = true;
      const rouse = () => wake();
      const unsubscribe = services.news.subscribe(workspace.id, () => {
        news = true;
        wake();
      });
      stream.onAbort(rouse);
      services.stopping.addEventListener('abort', rouse);
      try {
        while (!stream.aborted && !services.stopping.aborted) {
          const event = news ? 'news' : 'beat';
          news = false;
          await stream.writeSSE({ event, data: '{}' });
          if (news) continue;
          await new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, services.heartbeatMs);
            wake = () => {
              clearTimeout(timer);
              resolve();
            };
            if (news || stream.aborted || services.stopping.aborted) wake();
          });
          if (!news && !(await isLive(services, token))) break;
        }
      } finally {
        unsubscribe();
        services.stopping.removeEventListener('abort', rouse);
        const left = (open.get(id) ?? 1) - 1;
        if (left > 0) open.set(id, left);
        else open.delete(id);
      }
    });
  });
}

async function isLive({ database, stopping }: Services, token: string): Promise<boolean> {
  if (stopping.aborted) return false;
  const { rows } = await database.pool.query(
    'select 1 from session where token = $1 and "expiresAt" > now()',
    [token],
  );
  return rows.length > 0;
}
