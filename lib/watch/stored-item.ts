import { clipped } from './html.ts';
import type { FeedItem } from './items.ts';

/** An item kept for a while, so that a watch can be tried on what was there before it. */
export interface StoredItem {
  /** The first of its keys (keys.ts), under which it was met. */
  key: string;
  /** Address of the feed. */
  feed: string;
  /** When it was published, else first met: milliseconds since 1970, never ahead of the clock. */
  at: number;
  item: FeedItem;
}

/** Kept so long, in milliseconds, and so many at most: about 10 MB. */
export const KEEP_MS = 30 * 24 * 3_600_000;
export const KEEP_MOST = 5000;
/** Characters of text that are kept: what a signal keeps. */
const TEXT = 2000;

export function storedItem(key: string, feed: string, item: FeedItem, now: number): StoredItem {
  const published = item.publishedAt ? Date.parse(item.publishedAt) : now;
  return { key, feed, at: Math.min(published, now), item: { ...item, text: clipped(item.text, TEXT) } };
}
