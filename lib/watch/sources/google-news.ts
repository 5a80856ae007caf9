import { ok } from '../../fault/fault.ts';
import { readFeed } from '../feed.ts';
import type { FeedItem } from '../items.ts';
import { editionOf, newsQuery } from './news.ts';
import { defineSource } from './source.ts';

/** A search of Google News, as RSS, in one language. Its titles end in the publisher's name, its texts repeat both. */
export default defineSource({
  type: 'google-news',
  owns: ({ hostname, pathname }) => hostname === 'news.google.com' && pathname.startsWith('/rss'),
  plan(account) {
    const query = newsQuery(account);
    if (!query) return [];
    return account.languages.map((language) => {
      const country = editionOf(language, account.country);
      const parameters = new URLSearchParams({
        q: query,
        hl: language === 'fr' ? 'fr' : `${language}-${country}`,
        gl: country,
        ceid: `${country}:${language}`,
      });
      return {
        type: 'google-news',
        address: `https://news.google.com/rss/search?${parameters}`,
        words: `${query} (${language})`,
      };
    });
  },
  async read({ text, url, contentType, now }) {
    const read = await readFeed(text, { url, contentType, now });
    return read.ok ? ok({ ...read.value, items: read.value.items.map(withPublisher) }) : read;
  },
});

/** The headline by itself, so that it is the same event wherever it is met, and who published it. */
function withPublisher(item: FeedItem): FeedItem {
  const at = item.title.lastIndexOf(' - ');
  if (at <= 0) return item;
  const title = item.title.slice(0, at).trim();
  const publisher = item.title.slice(at + 3).trim();
  const repeats = item.text.startsWith(title) && item.text.slice(title.length).trim() === publisher;
  return { ...item, title, author: item.author || publisher, text: repeats ? '' : item.text };
}
