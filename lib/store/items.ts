import type { StoredItem } from '../watch/stored-item.ts';
import type { Database } from './schema.ts';

/** The items of these feeds since then, of all feeds where none is named; the newest first. */
export async function itemsSince(
  db: Database,
  since: number,
  feeds: readonly string[],
): Promise<StoredItem[]> {
  const { store } = db.transaction('items');
  const rows =
    feeds.length === 0
      ? await store.index('at').getAll(IDBKeyRange.lowerBound(since))
      : (await Promise.all(feeds.map((feed) => store.index('feed').getAll(range(feed, since))))).flat();
  return rows.sort((a, b) => b.at - a.at);
}

/** How many items of a feed are held since then. */
export function itemCount(db: Database, feed: string, since: number): Promise<number> {
  return db.countFromIndex('items', 'feed', range(feed, since));
}

function range(feed: string, since: number): IDBKeyRange {
  return IDBKeyRange.bound([feed, since], [feed, Number.MAX_SAFE_INTEGER]);
}
