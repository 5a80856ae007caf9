import type { Fault } from '../fault/fault.ts';
import type { Json } from '../record/json.ts';
import type { FeedState } from './feed-state.ts';
import { afterSkipped, type Skip } from './skip.ts';

/** What one poll of a feed came to. Header names are lower case. */
export type PollOutcome =
  /** Answered and read. */
  | {
      type: 'read';
      headers: Record<string, string>;
      title: string;
      items: number;
      ttl?: number;
      skip?: Skip;
      /** The address after redirects. */
      from?: string;
      /** What the source wants to know next time. */
      memory?: Json;
    }
  /** 304: nothing new. */
  | { type: 'unchanged'; headers: Record<string, string> }
  /** Any other HTTP status. */
  | { type: 'refused'; status: number; headers: Record<string, string> }
  /** A permanent redirect that was not followed. */
  | { type: 'moved'; to: string }
  /** No answer, or one that is no feed. */
  | { type: 'failed'; fault: Fault };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** However long a feed asks us to wait, it is polled again within this. */
const MOST_ASKED = 6 * HOUR;
const MOST_BACKOFF = DAY;
/** A feed that is gone for good is asked once a week whether it came back. */
const GONE = 7 * DAY;
/** A poll planned further ahead than any rule plans was planned by a wrong clock. */
const ABSURD = 8 * DAY;

/** The feeds to poll now, those that waited longest first; one that somebody holds is left to them. */
export function dueFeeds(states: readonly FeedState[], now: number): FeedState[] {
  return states
    .filter((state) => state.nextPollAt <= now || state.nextPollAt > now + ABSURD)
    .filter((state) => !(state.leaseUntil && state.leaseUntil > now && state.leaseUntil < now + HOUR))
    .sort((a, b) => a.nextPollAt - b.nextPollAt || (a.url < b.url ? -1 : 1));
}

/** The address as asked: the feed's own, or the one it moved to for good. */
export function requestUrl(state: FeedState): string {
  return state.movedTo ?? state.url;
}

/** Headers of the next request: what is accepted, and what we have, so that nothing is sent twice (RFC 9110, 13.1). */
export function requestHeaders(state: FeedState): Record<string, string> {
  return {
    accept:
      'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, ' +
      'application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5',
    ...(state.etag && { 'if-none-match': state.etag }),
    ...(state.lastModified && { 'if-modified-since': state.lastModified }),
  };
}

/**
 * A feed's state after a poll. `minutes` is the usual time between polls; `jitter`, from 0 to 1, spreads feeds so
 * that they are not all asked at once. A success waits `minutes`, or as long as the feed asks (`max-age`, `ttl`, at
 * most 6 hours), plus up to a tenth. Failures double the wait each time, up to a day, give or take a quarter;
 * `Retry-After` is obeyed within that day. 410 is asked again after a week.
 */
export function nextPoll(
  state: FeedState,
  outcome: PollOutcome,
  now: number,
  minutes: number,
  jitter: number,
): FeedState {
  const { leaseUntil: _lease, sharedUntil: _shared, fault: _fault, ...rest } = state;
  switch (outcome.type) {
    case 'read':
      return {
        ...succeeded(rest, outcome, now, minutes, jitter),
        ...whatWasRead(outcome, state),
        ...whereItIs(outcome.from, state),
      };
    case 'unchanged':
      return succeeded(rest, outcome, now, minutes, jitter);
    case 'moved':
      return moved(rest, outcome.to, now, minutes, jitter);
    case 'refused':
      return refused(rest, outcome, now, minutes, jitter);
    case 'failed':
      return withFault(rest, outcome.fault, now + backoff(state.failures + 1, minutes, jitter));
  }
}

type Rest = Omit<FeedState, 'leaseUntil' | 'sharedUntil' | 'fault'>;

function succeeded(
  state: Rest,
  outcome: { headers: Record<string, string>; ttl?: number; skip?: Skip },
  now: number,
  minutes: number,
  jitter: number,
): FeedState {
  const asked = Math.max(maxAge(outcome.headers), (outcome.ttl ?? 0) * MINUTE);
  const wait = Math.max(minutes * MINUTE, Math.min(asked, MOST_ASKED));
  return {
    ...state,
    failures: 0,
    lastSuccessAt: now,
    nextPollAt: afterSkipped(Math.round(now + wait * (1 + jitter / 10)), outcome.skip),
  };
}

function whatWasRead(outcome: PollOutcome & { type: 'read' }, state: FeedState): Partial<FeedState> {
  const { etag, 'last-modified': lastModified } = outcome.headers;
  return {
    primed: true,
    items: outcome.items,
    title: outcome.title || state.title,
    etag: etag || undefined,
    lastModified: lastModified || undefined,
    ...(outcome.memory !== undefined && { memory: outcome.memory }),
  };
}

/**
 * A browser follows redirects by itself and does not say of which kind they were. One that ends at the same address
 * at two polls in a row is taken for permanent: from then on that address is asked. Should it fail there one day with
 * 404 or 410, the feed's own address is asked again. Never from https back to http.
 */
function whereItIs(from: string | undefined, state: FeedState): Partial<FeedState> {
  const asked = requestUrl(state);
  const downgrade = asked.startsWith('https:') && !from?.startsWith('https:');
  if (!from || sameAddress(from, asked) || downgrade) return { answeredFrom: undefined };
  if (from !== state.answeredFrom) return { answeredFrom: from };
  return { movedTo: from, answeredFrom: undefined };
}

/** What follows `#` is ours and is not sent. */
function sameAddress(a: string, b: string): boolean {
  const [one, other] = [a, b].map((url) => URL.parse(url.replace(/#.*$/s, ''))?.href ?? url);
  return one === other;
}

/** Follows once at once; a feed that points back at itself, or nowhere, waits like a failure. */
function moved(state: Rest, to: string, now: number, minutes: number, jitter: number): FeedState {
  const target = URL.parse(to, requestUrl(state))?.href;
  const followable =
    target && /^https?:/.test(target) && target !== requestUrl(state) && target !== state.url;
  if (followable && state.failures < 3) {
    return { ...state, movedTo: target, failures: state.failures + 1, nextPollAt: now };
  }
  const { movedTo: _dropped, ...back } = state;
  const fault: Fault = { code: 'FEED_HTTP', values: { host: hostOf(state.url), status: 301 } };
  return withFault(back, fault, now + backoff(state.failures + 1, minutes, jitter));
}

function refused(
  state: Rest,
  { status, headers }: { status: number; headers: Record<string, string> },
  now: number,
  minutes: number,
  jitter: number,
): FeedState {
  const host = hostOf(state.url);
  if (state.movedTo && (status === 404 || status === 410)) {
    const { movedTo: _gone, ...back } = state;
    return { ...back, failures: state.failures + 1, nextPollAt: now };
  }
  if (status === 410) return withFault(state, { code: 'FEED_GONE', values: { host } }, now + GONE);
  const wait = Math.max(backoff(state.failures + 1, minutes, jitter), retryAfter(headers, now));
  return withFault(state, { code: 'FEED_HTTP', values: { host, status } }, now + wait);
}

function withFault(state: Rest, fault: Fault, at: number): FeedState {
  const nextPollAt = Math.round(at);
  return {
    ...state,
    failures: state.failures + 1,
    nextPollAt,
    fault: { ...fault, retryAt: new Date(nextPollAt).toISOString() },
  };
}

/** Milliseconds to wait after that many failures in a row. */
function backoff(failures: number, minutes: number, jitter: number): number {
  const usual = Math.max(1, minutes) * MINUTE;
  const doubled = usual * 2 ** Math.min(failures - 1, 20);
  return Math.min(doubled, Math.max(MOST_BACKOFF, usual)) * (0.75 + jitter / 2);
}

function maxAge(headers: Record<string, string>): number {
  const control = headers['cache-control'] ?? '';
  if (/\bno-(?:cache|store)\b/i.test(control)) return 0;
  const seconds = /\bmax-age\s*=\s*"?(\d{1,9})/i.exec(control)?.[1];
  return Number(seconds ?? 0) * 1000;
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3), at most a day. */
function retryAfter(headers: Record<string, string>, now: number): number {
  const value = headers['retry-after']?.trim() ?? '';
  const wait = /^\d{1,9}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return wait > 0 ? Math.min(wait, MOST_BACKOFF) : 0;
}

function hostOf(url: string): string {
  return URL.parse(url)?.host || url;
}

/** A host that answers so asks for rest altogether, not for one of its feeds. */
export function asksForRest(outcome: PollOutcome): boolean {
  return outcome.type === 'refused' && (outcome.status === 429 || outcome.status === 503);
}
