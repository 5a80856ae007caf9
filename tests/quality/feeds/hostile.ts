import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../../lib/fault/fault.ts';
import { decodeFeed } from '../../../lib/watch/decode.ts';
import { type Feed, type FeedItem, readFeed } from '../../../lib/watch/feed.ts';

const URL_OF_FEED = 'https://feeds.example/feed';

/** A hostile feed may hold the reader this long. */
export const MOST_MS = 100;

type Holds = (feed: Result<Feed>) => boolean;

/** Each file of the hostile suite: what must hold, in the words of its expected.json. */
export const HOSTILE: Record<string, Holds> = {
  'billion-laughs.xml': small,
  'quadratic-blowup.xml': small,
  'xxe-file.xml': (feed) => titles(feed).join() === 'ok' && !JSON.stringify(feed).includes('root:'),
  'xxe-http-parameter.xml': (feed) => titles(feed).join() === 'i',
  'script-in-content.xml': (feed) =>
    titles(feed).join() === 'Levée de fonds' &&
    itemsOf(feed).every((item) => item.url === '') &&
    !/alert|onload|onerror|javascript:|data:/i.test(JSON.stringify(feed)),
  'missing-guid-duplicate-links.xml': (feed) =>
    titles(feed).join('|') === 'Lot 1|Lot 2|' && new Set(itemsOf(feed).map((item) => item.id)).size === 3,
  'html-not-feed.html': (feed) =>
    !feed.ok &&
    feed.fault.code === 'FEED_NOT_A_FEED' &&
    feed.fault.values?.alternate === 'https://feeds.example/feed.xml',
  'truncated.xml': (feed) => (feed.ok ? feed.value.items.length > 0 : feed.fault.code === 'FEED_BAD_XML'),
  'future-and-broken-dates.xml': (feed) =>
    itemsOf(feed)
      .map((item) => item.publishedAt)
      .join() === ',2025-08-05T07:30:00Z,2025-08-05T09:30:00Z,,',
  'windows-1252-declared-utf8.xml': sameText,
  'windows-1252-declared-iso-8859-1.xml': sameText,
  'utf8-declared-iso-8859-1.xml': sameText,
  'utf8-double-encoded.xml': (feed) => itemsOf(feed).length === 1,
  'utf16le-no-bom.xml': sameText,
  'nul-and-control-chars.xml': (feed) =>
    itemsOf(feed).length > 0 && !/\\u00[01]/.test(JSON.stringify(itemsOf(feed))),
};

/** Reads one of the hostile files as a poll does; the best of three times, in milliseconds. */
export async function readHostile(file: string): Promise<{ feed: Result<Feed>; ms: number }> {
  const bytes = readFileSync(file);
  let ms = Number.POSITIVE_INFINITY;
  let feed = await readFeed('', { url: URL_OF_FEED });
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    feed = await readFeed(decodeFeed(bytes), { url: URL_OF_FEED });
    ms = Math.min(ms, performance.now() - start);
  }
  return { feed, ms };
}

/** One line a file that the corpus has, then how many hold. */
export async function hostileRows(corpus: string): Promise<string[]> {
  const folder = join(corpus, 'feeds', 'hostile');
  const names = Object.keys(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));
  const rows: string[] = [];
  let [right, here] = [0, 0];
  for (const name of names) {
    const file = join(folder, name);
    const holds = HOSTILE[name];
    if (!holds || !existsSync(file)) {
      rows.push(`hostile ${name}: ${holds ? 'the file is not here' : 'nothing is known of it'}`);
      continue;
    }
    here++;
    const { feed, ms } = await readHostile(file);
    const good = holds(feed) && ms <= MOST_MS;
    if (good) right++;
    rows.push(`hostile ${name.padEnd(38)} ${good ? 'as expected' : 'NOT AS EXPECTED'}  ${ms.toFixed(1)} ms`);
  }
  return [...rows, `hostile: ${right} of the ${here} that are here as expected within ${MOST_MS} ms`];
}

function small(feed: Result<Feed>): boolean {
  return JSON.stringify(feed).length < 10_000;
}

function itemsOf(feed: Result<Feed>): FeedItem[] {
  return feed.ok ? feed.value.items : [];
}

function titles(feed: Result<Feed>): string[] {
  return itemsOf(feed).map((item) => item.title);
}

function sameText(feed: Result<Feed>): boolean {
  const [item] = itemsOf(feed);
  const words = ['Société Générale', 'M€', 'l’œuvre d’Évry'];
  return words.every((word) => item?.title.includes(word)) && item?.url === 'https://example.fr/article/1';
}
