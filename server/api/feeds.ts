import type { Hono } from 'hono';
import {
  type FetchFeedAnswer,
  fetchFeedSchema,
  type LeaseAnswer,
  leaseSchema,
} from '../../lib/sync/protocol.ts';
import { inWorkspace } from '../database/scope.ts';
import { FetchRefused } from '../feeds/guarded-fetch.ts';
import { leaseFeeds } from '../feeds/lease.ts';
import { readJson } from '../http/body.ts';
import type { Env, Services } from '../http/context.ts';
import { ApiError } from '../http/errors.ts';

/** `/v1/feeds`: who of the team reads which feed, and where the server was told to, the fetching itself. */
export function feedRoutes(app: Hono<Env>, { database, fetchFeed }: Services): void {
  app.post('/v1/feeds/lease', async (c) => {
    const request = await readJson(c, leaseSchema);
    const { workspace } = c.get('member');
    const leased = await inWorkspace(database.pool, workspace.id, (client) =>
      leaseFeeds(client, workspace.id, request),
    );
    const answer: LeaseAnswer = { ...leased, fetches: fetchFeed !== undefined };
    return c.json(answer);
  });

  app.post('/v1/feeds/fetch', async (c) => {
    if (!fetchFeed) throw new ApiError(404, 'not-found', 'This server does not fetch feeds.');
    const request = await readJson(c, fetchFeedSchema);
    try {
      const { status, url, headers, bytes } = await fetchFeed(request);
      const answer: FetchFeedAnswer = { status, url, headers, body: Buffer.from(bytes).toString('base64') };
      return c.json(answer);
    } catch (error) {
      if (!(error instanceof FetchRefused)) throw error;
      return c.json({ refused: error.reason } satisfies FetchFeedAnswer);
    }
  });
}
