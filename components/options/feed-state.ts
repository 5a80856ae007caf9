import type { FeedView } from '../../lib/app/app.ts';

export type FeedStanding = 'blocked' | 'fault' | 'waiting' | 'ok';

/** What stands first about a feed: not allowed, in trouble, not read yet, or working. */
export function standingOf(feed: FeedView): FeedStanding {
  if (!feed.allowed) return 'blocked';
  if (feed.fault) return 'fault';
  return feed.lastSuccessAt === undefined ? 'waiting' : 'ok';
}

const ORDER: FeedStanding[] = ['blocked', 'fault', 'waiting', 'ok'];

/** Those that need a person first, then by name. */
export function sortFeeds(feeds: readonly FeedView[]): FeedView[] {
  return [...feeds].sort(
    (a, b) =>
      ORDER.indexOf(standingOf(a)) - ORDER.indexOf(standingOf(b)) || feedName(a).localeCompare(feedName(b)),
  );
}

/** The feed's own title, else its host and path. */
export function feedName(feed: Pick<FeedView, 'title' | 'url'>): string {
  if (feed.title?.trim()) return feed.title.trim();
  const url = URL.parse(feed.url);
  return url ? `${url.host}${url.pathname === '/' ? '' : url.pathname}` : feed.url;
}

/** How many are in each standing. */
export function countStandings(feeds: readonly FeedView[]): Record<FeedStanding, number> {
  const counts = { blocked: 0, fault: 0, waiting: 0, ok: 0 };
  for (const feed of feeds) counts[standingOf(feed)] += 1;
  return counts;
}
