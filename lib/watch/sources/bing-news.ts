import { ok } from '../../fault/fault.ts';
import { canonicalUrl } from '../address.ts';
import { readFeed } from '../feed.ts';
import type { FeedItem } from '../items.ts';
import { editionOf, newsQuery } from './news.ts';
import { defineSource } from './source.ts';

/** A search of Bing News, as RSS, in one language. Its links lead through Bing and hold the page's own address. */
export default defineSource({
  type: 'bing-news',
  owns: ({ hostname, pathname, searchParams }) =>
    /^(?:www\.)?bing\.com$/.test(hostname) &&
    pathname === '/news/search' &&
    searchParams.get('format') === 'rss',
  plan(account) {
    const query = newsQuery(account);
    if (!query) return [];
    return account.languages.map((language) => {
      const parameters = new URLSearchParams({
        q: query,
        format: 'rss',
        setlang: language,
        cc: editionOf(language, account.country),
      });
      return {
        type: 'bing-news',
        address: `https://www.bing.com/news/search?${parameters}`,
        words: `${query} (${language})`,
      };
    });
  },
  async read({ text, url, contentType, now }) {
    const read = await readFeed(text, { url, contentType, now });
    return read.ok ? ok({ ...read.value, items: read.value.items.map(unwrapped) }) : read;
  },
});

function unwrapped(item: FeedItem): FeedItem {
  const link = URL.parse(item.url);
  const target = link && /(?:^|\.)bing\.com$/.test(link.hostname) ? link.searchParams.get('url') : undefined;
  if (!target || !/^https?:\/\//i.test(target)) return item;
  // Bing's own ids are its links, which change: the page is what tells two articles apart.
  return { ...item, url: target, id: canonicalUrl(target), key: canonicalUrl(target) };
}
