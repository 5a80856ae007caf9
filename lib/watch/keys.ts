import type { Id } from '../record/id.ts';
import { nameId } from '../record/name-id.ts';
import { canonicalUrl } from './address.ts';
import { type FeedItem, titleKey } from './items.ts';

/**
 * The keys under which an item of a feed is remembered. It was met before when any of them was: by its id; by its
 * page and title, should the feed give it a new id; by its page alone, where the feed gives no ids and the page is
 * one article's (its title may be corrected); by its words, where it has no page. Tracking parameters and redirects
 * play no part.
 */
export function itemKeys(feedUrl: string, item: FeedItem): string[] {
  const page = canonicalUrl(item.url);
  const keys = [nameId('id', item.id)];
  if (page) keys.push(nameId('page', page, titleKey(item.title)));
  else keys.push(nameId('words', titleKey(item.title), titleKey(item.text)));
  if (page && !item.ownId && item.key === page) keys.push(nameId('page', page));
  return keys.map((key) => `${feedUrl} ${key}`);
}

/** The subject of the signal about an item: the same on every device that meets the same article. */
export function signalId(item: Pick<FeedItem, 'key'>): Id {
  return nameId('signal', item.key);
}
