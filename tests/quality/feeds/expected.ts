import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeFeed } from '../../../lib/watch/decode.ts';
import { comparisons } from './python.ts';
import { BASE, type Row, rowOf } from './row.ts';

/** One feed of a suite and what its project reads in it. */
export interface Case {
  suite: string;
  file: string;
  contentType: string;
  /** Where it was read from. */
  url: string;
  /** Items that a tolerant reader finds. */
  count: number;
  /** By place; an item of which nothing is expected is empty. */
  rows: Row[];
}

type Json = Record<string, unknown>;

/** Read by their project with options that change what is read. */
const OTHER_OPTIONS = /xml2js-options|customfields/;

export const SUITES = ['feedparser', 'feedsmith', 'feed-rs', 'gofeed', 'rss-parser'] as const;

/** Every readable feed of a suite: one that has items, by the suite's own expectation or by what is written. */
export function casesOf(corpus: string, suite: string): Case[] {
  const folder = join(corpus, 'feeds', suite);
  const cases = suite === 'feedparser' ? [...feedparser(folder)] : [...withJson(folder, suite)];
  return cases.filter((one) => one.count > 0);
}

function* withJson(folder: string, suite: string): Iterable<Case> {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!/\.(?:xml|rss|atom)$/.test(name) || /opml/.test(name) || OTHER_OPTIONS.test(name)) continue;
    const file = join(folder, name);
    const bare = file.replace(/\.\w+$/, '');
    const expectation = [
      `${bare}.serde.json`,
      `${bare}.json`,
      `${bare}.json`.replace('/input/', '/output/'),
    ].find(existsSync);
    const items = expectation ? itemsOf(JSON.parse(readFileSync(expectation, 'utf8'))) : undefined;
    const rows = meetable((items ?? []).map(rowOf), file);
    yield { suite, file, contentType: '', url: BASE, count: items ? items.length : opened(file), rows };
  }
}

function itemsOf(json: Json): Json[] {
  const feed = (json.feed as Json | undefined) ?? json;
  const list = feed.items ?? feed.entries ?? [];
  return Array.isArray(list) ? list : [];
}

const ORIGIN = /<feedburner:origLink>([^<]*)</gi;

/**
 * An expectation as far as it can be met by reading the feed: projects make up ids where a feed gives none, and some
 * record what their reader garbled. The page behind a FeedBurner redirect is as right as the redirect.
 */
function meetable(rows: Row[], file: string): Row[] {
  const text = decodeFeed(readFileSync(file));
  const origins = [...text.matchAll(ORIGIN)].map(([, url = '']) => url);
  return rows.map((row, place) => {
    const kept = Object.entries(row).map(([column, values]) => [
      column,
      values.filter((one) => !one.includes('\ufffd') && (column !== 'id' || isWritten(one, text))),
    ]);
    const out: Row = Object.fromEntries(kept.filter(([, values]) => values?.length));
    const origin = origins.length === rows.length ? origins[place] : undefined;
    if (out.link && origin) out.link = [...out.link, origin];
    return out;
  });
}

function isWritten(id: string, text: string): boolean {
  return text.includes(id.trim().replace(/&/g, '&amp;')) || text.includes(id.trim());
}

function* feedparser(folder: string): Iterable<Case> {
  const lines = readFileSync(join(folder, 'expect.jsonl'), 'utf8').trim().split('\n');
  for (const line of lines) {
    const { file, expect, headers } = JSON.parse(line) as {
      file: string;
      expect: string | null;
      headers: Record<string, string>;
    };
    const path = join(folder, file);
    if (!existsSync(path) || !/\.xml$/.test(file)) continue;
    const rows: Row[] = [];
    for (const { place, field, value } of comparisons(expect ?? '')) {
      rows[place] = { ...rows[place], ...rowOf({ [field]: value }) };
    }
    yield {
      suite: 'feedparser',
      file: path,
      contentType: header(headers, 'content-type'),
      url: URL.parse(header(headers, 'content-location'), BASE)?.href ?? BASE,
      count: opened(path),
      rows: Array.from(rows, (row) => row ?? {}),
    };
  }
}

function header(headers: Record<string, string>, name: string): string {
  const all = [headers.Header ?? '', ...Object.entries(headers).map(([key, value]) => `${key}: ${value}`)];
  const found = all.find((one) => one.toLowerCase().startsWith(`${name}:`)) ?? '';
  return found.slice(name.length + 1).trim();
}

/** Items that the text opens. */
function opened(file: string): number {
  return decodeFeed(readFileSync(file)).match(/<(?:[\w-]+:)?(?:item|entry)[\s/>]/gi)?.length ?? 0;
}
