import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Attempts } from '../accounts/attempts.ts';
import type { Auth } from '../accounts/auth.ts';
import type { Member } from '../accounts/members.ts';
import type { Database } from '../database/connect.ts';
import type { FeedFetcher } from '../feeds/feed-fetcher.ts';
import type { Log } from '../log.ts';
import type { News } from '../sync/news.ts';
import type { Metrics } from './metrics.ts';
import type { RateLimit } from './rate.ts';

/** Everything that a request handler works with. */
export interface Services {
  database: Database;
  auth: Auth;
  attempts: Attempts;
  news: News;
  log: Log;
  publicUrl: string;
  serverId: string;
  signUp: 'first' | 'open';
  twoFactor: 'required' | 'optional';
  /** The name of the team's own sign-in, where it has one. */
  oidcName: string | undefined;
  trustProxy: boolean;
  rate: RateLimit;
  /** Fetches a public document for a device; undefined where the server does not. */
  fetchFeed: FeedFetcher | undefined;
  heartbeatMs: number;
  metrics: Metrics;
  metricsToken: string | undefined;
  /** Folder of backups and of the list of erasures. */
  backups: string;
  /** Aborted when the server stops: ends the event streams. */
  stopping: AbortSignal;
}

export interface Env {
  Bindings: HttpBindings;
  Variables: { member: Member; sessionToken: string };
}

export type Ctx = Context<Env>;
