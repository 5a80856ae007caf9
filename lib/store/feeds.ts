import type { FeedState } from '../watch/feed-state.ts';
import type { Connection } from './connection.ts';

/** Takes the lease of a known feed that nobody holds at `now`; undefined for anybody else's, or an unknown one. */
export function leaseFeed(
  connection: Connection,
  url: string,
  now: number,
  forMs: number,
): Promise<FeedState | undefined> {
  return connection.transact(['feeds'], async (tx) => {
    const store = tx.objectStore('feeds');
    const held = await store.get(url);
    if (!held || (held.leaseUntil ?? 0) > now) return undefined;
    const leased = { ...held, leaseUntil: now + forMs };
    await store.put(leased);
    return leased;
  });
}
