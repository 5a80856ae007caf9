import type pg from 'pg';
import type { LeaseRequest } from '../../lib/sync/protocol.ts';

export interface Leased {
  granted: string[];
  /** The others, with the milliseconds until their lease ends. */
  held: Record<string, number>;
}

/** Gives the device every feed that nobody holds any more, and again those that it holds itself. */
export async function leaseFeeds(
  client: pg.PoolClient,
  workspace: string,
  { device, feeds, forMs }: LeaseRequest,
): Promise<Leased> {
  // In one order for all, so that two requests never wait for each other.
  const wanted = [...new Set(feeds)].sort();
  const granted = await client.query<{ feed: string }>(
    `insert into feed_lease (workspace, feed, holder, until)
     select $1, feed, $2, clock_timestamp() + $4 * interval '1 millisecond' from unnest($3::uuid[]) as feed
     on conflict (workspace, feed) do update set holder = excluded.holder, until = excluded.until
       where feed_lease.holder = excluded.holder or feed_lease.until <= clock_timestamp()
     returning feed`,
    [workspace, device, wanted, forMs],
  );
  const own = new Set(granted.rows.map(({ feed }) => feed));
  const { rows } = await client.query<{ feed: string; ms: string }>(
    `select feed, extract(epoch from until - clock_timestamp()) * 1000 as ms
     from feed_lease where workspace = $1 and feed = any($2::uuid[])`,
    [workspace, wanted.filter((feed) => !own.has(feed))],
  );
  return {
    granted: [...own],
    held: Object.fromEntries(rows.map(({ feed, ms }) => [feed, Math.max(0, Math.round(Number(ms)))])),
  };
}
