import type { Env } from '../record/env.ts';
import type { Store } from '../store/port.ts';
import type { FeedWire, JoinWire, Wire } from '../sync/wire.ts';
import type { Fetcher } from '../watch/fetcher.ts';
import type { SecondReading } from '../watch/raw-feed.ts';
import type { Browser } from './ports.ts';

/** What every use case works with; assembled at the edge by lib/platform. */
export interface Desk {
  store: Store;
  env: Env;
  browser: Browser;
  fetch: Fetcher;
  /** Another try at a feed in which nothing was found; pages have it, the worker has no room for it. */
  again?: SecondReading;
  /** Loads what speaks to backends; most pages never do. */
  wires(): Promise<(server: string, token?: string) => Wire & JoinWire & FeedWire>;
  /** Under which name this device appears on the server's pages. */
  deviceName: string;
  /** The IANA time zone that the person's clock shows. */
  zone(): string;
  sleep(ms: number): Promise<void>;
  /** Asks the worker to push the outbox or to poll what is due. */
  errand(errand: { type: 'sync' } | { type: 'poll' }): void;
  /**
   * Runs one piece of work of that name at a time across all pages and the worker. While another is at
   * it, the work waits its turn (`wait`) or is left out (undefined).
   */
  exclusively<T>(name: string, work: () => Promise<T>, options?: { wait?: boolean }): Promise<T | undefined>;
}
