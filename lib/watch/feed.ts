import { failed, ok, type Result } from '../fault/fault.ts';
import { collectFeed } from './collect.ts';
import { findFeed } from './find-feed.ts';
import { type FeedItem, stableItems } from './items.ts';
import { readJsonFeed } from './json-feed.ts';
import type { RawFeed, SecondReading } from './raw-feed.ts';

import type { Skip } from './skip.ts';

export type { FeedItem } from './items.ts';

export interface Feed {
  title: string;
  /** Newest place first, as the feed has them; without doubles. */
  items: FeedItem[];
  /** What was wrong with one item (its id) or with the whole feed; the rest was kept. */
  errors: FeedProblem[];
  /** The site's own http(s) address, where the feed says it. */
  link?: string;
  /** Minutes that the feed asks to wait before the next poll. */
  ttl?: number;
  /** When the feed asks not to be read. */
  skip?: Skip;
}

export interface FeedProblem {
  item?: string;
  /** `bad-date`: not dated; `cut`: the text ends inside the feed, the last item is left out. */
  problem: 'bad-date' | 'cut' | 'too-many-items';
}

/** How far ahead of `now` an item may be dated (time zones and clocks that are wrong by a day). */
const AHEAD_MS = 48 * 3_600_000;

/**
 * Reads RSS 0.9x to 2.0, RDF, Atom or JSON Feed. `url` is where the text came from and resolves relative links;
 * `now` (milliseconds) takes the date off items that claim the future; `again` reads a feed in which nothing was
 * found (second-reading.ts: too heavy for the worker, which does without). Time grows with the length of the text;
 * nothing is fetched and no entity of the document is expanded.
 * Faults: FEED_NOT_A_FEED with `host`, `url` and, for a web page that announces one, `alternate`; FEED_BAD_XML with
 * `host`, `url` and the `line` where a feed breaks off before its first whole item.
 */
export async function readFeed(
  text: string,
  options: { url: string; contentType?: string; now?: number; again?: SecondReading },
): Promise<Result<Feed>> {
  const { url, now, again } = options;
  const source = text.trimStart();
  if (source.startsWith('{')) {
    const json = readJsonFeed(source, url);
    return json ? ok(finish(json, withDates(json), now, url)) : notFeed(source, url);
  }
  const collected = collectFeed(source, url);
  if ('notFeed' in collected) return notFeed(source, url);
  const { feed } = collected;
  if (feed.cut && feed.items.length === 0) {
    return failed('FEED_BAD_XML', { host: hostOf(url), url, line: source.split('\n').length });
  }
  const raw = feed.items.length === 0 && again ? await again(source, feed) : feed;
  return ok(finish(raw, withDates(raw), now, url));
}

function notFeed(text: string, url: string): Result<Feed> {
  const alternate = findFeed(text, url);
  return failed('FEED_NOT_A_FEED', { host: hostOf(url), url, ...(alternate && { alternate }) });
}

function hostOf(url: string): string {
  return URL.parse(url)?.host || url;
}

function withDates(raw: RawFeed) {
  return raw.items.map((item) => ({ ...item, publishedAt: item.publishedAt || item.updatedAt }));
}

function finish(
  raw: RawFeed,
  rows: ReturnType<typeof withDates>,
  now: number | undefined,
  url: string,
): Feed {
  const latest = now === undefined ? Number.POSITIVE_INFINITY : now + AHEAD_MS;
  const early = new Set<number>();
  const dated = rows.map((row, place) => {
    if (!row.publishedAt || Date.parse(row.publishedAt) <= latest) return row;
    early.add(place);
    return { ...row, publishedAt: '' };
  });
  const { items, idAt } = stableItems(dated, { url, language: raw.language });
  const problems = [...raw.problems, ...[...early].map((item) => ({ item, problem: 'bad-date' as const }))];
  return {
    title: raw.title,
    items,
    errors: problems.map(({ item, problem }) =>
      item === undefined ? { problem } : { item: idAt(item), problem },
    ),
    ...(/^https?:\/\//i.test(raw.link) && { link: raw.link }),
    ...(raw.ttl !== undefined && { ttl: raw.ttl }),
    ...(raw.skip && { skip: raw.skip }),
  };
}
