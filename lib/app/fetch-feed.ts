import { type Fault, failed, type Result } from '../fault/fault.ts';
import { decodeFeed } from '../watch/decode.ts';
import type { FeedState } from '../watch/feed-state.ts';
import type { FetchedText, Fetcher } from '../watch/fetcher.ts';
import { type PollOutcome, requestHeaders, requestUrl } from '../watch/poll.ts';
import { isBarred, readSource, requestOf } from '../watch/sources/registry.ts';
import type { SourceReading } from '../watch/sources/source.ts';
import type { Desk } from './desk.ts';

/** Decoded bytes of one answer. */
const MAX_BYTES = 4_000_000;
/** One exchange; short enough that a worker finishes it within its life. */
const DEADLINE_MS = 15_000;

/** What one request came to, and what it brought where it brought anything. */
export interface FetchedFeed {
  outcome: PollOutcome;
  feed?: SourceReading;
}

/**
 * Asks a feed for what is new and reads the answer as its source type does. Nothing is written. `server` fetches for
 * the team where the server was told to: this device then needs no permission for the host.
 */
export async function fetchFeed(desk: Desk, state: FeedState, server?: Fetcher): Promise<FetchedFeed> {
  const { memory } = state;
  const now = desk.env.now();
  const answer = await ask(desk, state, server);
  if (!answer.ok) return gaveUp(answer.fault);
  const { status, headers, bytes, url } = answer.value;
  if (status === 304) return { outcome: { type: 'unchanged', headers } };
  if (status < 200 || status > 299) return { outcome: { type: 'refused', status, headers } };
  const contentType = headers['content-type'] ?? '';
  const read = await readSource({
    address: state.url,
    url,
    text: decodeFeed(bytes, contentType),
    contentType,
    now,
    ...(memory !== undefined && { before: memory }),
    ...(desk.again && { again: desk.again }),
  });
  if (!read.ok) return gaveUp(read.fault);
  const { title, items, ttl, skip, remember } = read.value;
  const outcome: PollOutcome = {
    type: 'read',
    headers,
    title,
    items: items.length,
    // Where a POST ends up says nothing of where to ask next time.
    ...(requestOf(state.url).method !== 'POST' && { from: url }),
    ...(ttl !== undefined && { ttl }),
    ...(skip && { skip }),
    ...(remember !== undefined && { memory: remember }),
  };
  return { outcome, feed: read.value };
}

async function ask(desk: Desk, state: FeedState, server: Fetcher | undefined): Promise<Result<FetchedText>> {
  const request = requestOf(state.url);
  const url = state.movedTo ? requestUrl(state).replace(/#.*$/s, '') : request.url;
  const host = URL.parse(url)?.host ?? url;
  if (isBarred(url)) return failed('FEED_BARRED', { host });
  // The server asks by GET only; the few searches that are asked by POST are fetched here.
  const remote = request.method === 'POST' ? undefined : server;
  if (!remote && !(await desk.browser.hasHost(url))) return failed('FEED_FORBIDDEN', { host });
  const answer = await (remote ?? desk.fetch)(url, {
    ...(request.method && { method: request.method }),
    ...(request.body !== undefined && { body: request.body }),
    headers: { ...requestHeaders(state), ...request.headers },
    maxBytes: MAX_BYTES,
    deadlineMs: DEADLINE_MS,
  });
  // A redirect must not lead where no address may.
  return answer.ok && isBarred(answer.value.url) ? failed('FEED_BARRED', { host }) : answer;
}

function gaveUp(fault: Fault): FetchedFeed {
  return { outcome: { type: 'failed', fault } };
}
