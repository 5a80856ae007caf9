import { failed, ok, type Result } from '../fault/fault.ts';
import { decodeFeed } from '../watch/decode.ts';
import { COMMON_FEEDS, discover, newsSitemaps } from '../watch/discover.ts';
import { readFeed } from '../watch/feed.ts';
import { pageText, wallOf } from '../watch/page-text.ts';
import { isBarred } from '../watch/sources/registry.ts';
import type { PlannedSource } from '../watch/sources/source.ts';
import type { Desk } from './desk.ts';

const MAX_BYTES = 4_000_000;
const DEADLINE_MS = 15_000;

/**
 * What a site's home page shows to follow, and the sitemaps of news that its robots.txt names. A site that announces
 * no feed is asked at the few addresses where feeds usually are, until one answers.
 */
export async function lookAtSite(desk: Desk, home: string): Promise<Result<PlannedSource[]>> {
  if (isBarred(home)) return failed('FEED_BARRED', { host: URL.parse(home)?.host ?? home });
  const page = await fetchText(desk, home);
  if (!page.ok) return page;
  const { text, url } = page.value;
  const shown = pageText(text);
  const wall = shown && wallOf(text, shown);
  if (wall) return failed('PAGE_WALL', { host: URL.parse(url)?.host ?? url, wall });
  const found = discover(text, url);
  const feed = found.some((one) => one.type === 'feed') ? undefined : await commonFeed(desk, url);
  const robots = await fetchText(desk, new URL('/robots.txt', url).href);
  return ok([...found, ...(feed ? [feed] : []), ...(robots.ok ? newsSitemaps(robots.value.text) : [])]);
}

async function commonFeed(desk: Desk, home: string): Promise<PlannedSource | undefined> {
  for (const path of COMMON_FEEDS) {
    const address = new URL(path, home).href;
    const answer = await fetchText(desk, address);
    if (!answer.ok) continue;
    const { text, url, contentType } = answer.value;
    const read = await readFeed(text, { url, contentType, now: desk.env.now() });
    if (read.ok && read.value.items.length > 0)
      return { type: 'feed', address: url, words: read.value.title || address };
  }
  return undefined;
}

async function fetchText(
  desk: Desk,
  address: string,
): Promise<Result<{ text: string; url: string; contentType: string }>> {
  const answer = await desk.fetch(address, { maxBytes: MAX_BYTES, deadlineMs: DEADLINE_MS });
  if (!answer.ok) return answer;
  const { status, url, bytes, headers } = answer.value;
  const host = URL.parse(address)?.host ?? address;
  if (status < 200 || status > 299) return failed('FEED_HTTP', { host, status });
  const contentType = headers['content-type'] ?? '';
  return ok({ text: decodeFeed(bytes, contentType), url, contentType });
}
