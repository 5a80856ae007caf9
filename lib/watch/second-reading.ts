import { readDate } from './dates.ts';
import { htmlToText } from './html.ts';
import { MAX_ITEMS, MAX_TEXT, MAX_TITLE, type RawFeed } from './raw-feed.ts';

/** Characters that rss-parser is trusted with: on some texts its time grows with the square. */
const MOST = 20_000;
const ITEMS = /<(?:[\w.-]{1,40}:)?(?:item|entry)[\s>]/i;

/**
 * A feed in which our reader found no item although its text opens some: as rss-parser, which is strict where
 * ours is tolerant, reads it; unchanged where that finds none either.
 */
export async function secondReading(text: string, feed: RawFeed): Promise<RawFeed> {
  if (text.length > MOST || !ITEMS.test(text)) return feed;
  // Loaded when it is needed, which is almost never.
  const { default: Parser } = await import('rss-parser');
  try {
    const read = await new Parser().parseString(text);
    const items = read.items.slice(0, MAX_ITEMS).map((item) => ({
      title: htmlToText(item.title ?? '', MAX_TITLE),
      link: item.link ?? '',
      id: item.guid ?? '',
      publishedAt: readDate(item.isoDate ?? item.pubDate ?? '') ?? '',
      updatedAt: '',
      author: item.creator ?? '',
      categories: item.categories ?? [],
      text: htmlToText(item.content ?? item.summary ?? '', MAX_TEXT),
      language: '',
    }));
    return { ...feed, title: feed.title || htmlToText(read.title ?? '', MAX_TITLE), items };
  } catch {
    return feed;
  }
}
