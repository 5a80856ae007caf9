import { parseFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { decodeFeed } from '../../../lib/watch/decode.ts';
import { escapeXml } from '../../../lib/watch/entities.ts';
import { readFeed } from '../../../lib/watch/feed.ts';
import { type Row, rowOf } from './row.ts';

/** Reads a feed's bytes into rows; a reader that gives up gives none. */
export type Reader = (bytes: Uint8Array, contentType: string, url: string) => Promise<Row[]>;

type Json = Record<string, unknown>;

async function ours(bytes: Uint8Array, contentType: string, url: string): Promise<Row[]> {
  const feed = await readFeed(decodeFeed(bytes, contentType), { url, contentType });
  if (!feed.ok) return [];
  // Ours are texts already: escaped, so that reading them as HTML like the others' gives them back.
  return feed.value.items.map((item) =>
    rowOf({
      title: escapeXml(item.title),
      link: item.url,
      isoDate: item.publishedAt,
      id: item.id,
      // An id that the feed gives twice is told apart by what follows it.
      guid: item.id.replace(/#[\da-f]{8}$/, ''),
      content: escapeXml(item.text),
    }),
  );
}

async function rssParser(bytes: Uint8Array): Promise<Row[]> {
  try {
    const feed = await new Parser().parseString(new TextDecoder().decode(bytes));
    return feed.items.map((item) => rowOf(item as unknown as Json));
  } catch {
    return [];
  }
}

async function feedsmith(bytes: Uint8Array): Promise<Row[]> {
  try {
    const { feed } = parseFeed(new TextDecoder().decode(bytes)) as { feed: Json };
    const items = (feed.items ?? feed.entries ?? []) as Json[];
    return items.map(rowOf);
  } catch {
    return [];
  }
}

export const READERS: Record<string, Reader> = { ours, 'rss-parser': rssParser, feedsmith };
