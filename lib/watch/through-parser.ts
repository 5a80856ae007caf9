import { escapeXml } from './entities.ts';
import type { RawFeed, RawItem } from './raw-feed.ts';

/** What rss-parser says of a feed that was made even before. */
export interface ParsedItem {
  title: string;
  link: string;
  id: string;
  publishedAt: string;
  author: string;
  categories: string[];
  text: string;
  language: string;
}

/** Fields that rss-parser has no name for, or would search for a snippet in time that grows with the square. */
interface Own {
  id?: string;
  texts?: string[];
  language?: string;
  labels?: string[];
}

/**
 * Reads a feed with rss-parser. It gets a document of ours, well formed and bounded, never the feed's own text:
 * on that it can take minutes, loses a whole feed over one bad Atom date, and fails on what browsers forgive.
 */
export async function throughParser(raw: RawFeed): Promise<{ title: string; items: ParsedItem[] }> {
  // Loaded with the first feed: it is the worker's heaviest part, and most wake-ups read none.
  const { default: Parser } = await import('rss-parser');
  const parser = new Parser<Record<string, unknown>, Own>({
    customFields: {
      item: [
        ['v:text', 'texts', { keepArray: true }],
        ['v:label', 'labels', { keepArray: true }],
        ['v:language', 'language'],
      ] as unknown as (keyof Own)[],
    },
  });
  const feed = await parser.parseString(raw.dialect === 'atom' ? atom(raw) : rss(raw));
  const items = feed.items.map((item) => ({
    title: item.title ?? '',
    link: item.link ?? '',
    id: item.guid ?? item.id ?? '',
    publishedAt: item.isoDate?.replace(/\.\d+Z$/, 'Z') ?? '',
    author: item.creator ?? (item as { author?: string }).author ?? '',
    categories: item.labels ?? [],
    text: item.texts?.[0] ?? '',
    language: item.language ?? '',
  }));
  return { title: feed.title ?? '', items };
}

function rss(raw: RawFeed): string {
  const items = raw.items.map(
    (item) =>
      `<item>${element('title', item.title)}${element('link', item.link)}${element('guid', item.id)}` +
      `${element('pubDate', item.publishedAt || item.updatedAt)}${element('dc:creator', item.author)}${own(item)}</item>`,
  );
  return `<rss version="2.0"><channel>${element('title', raw.title)}${items.join('')}</channel></rss>`;
}

function atom(raw: RawFeed): string {
  const entries = raw.items.map(
    (item) =>
      `<entry>${element('title', item.title)}${element('id', item.id)}` +
      (item.link ? `<link rel="alternate" href="${escapeXml(item.link)}"/>` : '') +
      `${element('published', item.publishedAt)}${element('updated', item.updatedAt)}` +
      `${item.author ? `<author>${element('name', item.author)}</author>` : ''}${own(item)}</entry>`,
  );
  return `<feed>${element('title', raw.title)}${entries.join('')}</feed>`;
}

function own(item: RawItem): string {
  const labels = item.categories.map((label) => element('v:label', label)).join('');
  return `${element('v:text', item.text)}${element('v:language', item.language)}${labels}`;
}

/** Titles are written even when empty: an element without any inside is nothing to rss-parser. */
function element(name: string, text: string): string {
  return text === '' && name !== 'title' ? '' : `<${name}>${escapeXml(text)}</${name}>`;
}
