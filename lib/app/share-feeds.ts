import { type Fault, failed, ok, type Result } from '../fault/fault.ts';
import { nameId } from '../record/name-id.ts';
import type { FeedWire } from '../sync/wire.ts';
import type { FeedState } from '../watch/feed-state.ts';
import type { FetchedText, Fetcher } from '../watch/fetcher.ts';
import { deviceId } from './author.ts';
import type { Desk } from './desk.ts';
import { readSettings } from './settings.ts';
import { teamRow } from './team.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Feeds in one request for leases. */
const AT_ONCE = 500;

/** Which of the feeds that are due this device reads, and the fetching that its server offers. */
export interface Share {
  mine: FeedState[];
  server?: Fetcher;
}

/**
 * A team's feed is read by one device for all: what it finds reaches the others by sync. A device asks the server for
 * the lease of the feeds that are due; those that a colleague's device holds wait until that lease ends, should the
 * colleague have gone home. A lease outlives two polls, so that it stays where it is. Without a team, or while the
 * server cannot be reached, every feed is this device's own.
 */
export async function shareFeeds(desk: Desk, due: FeedState[]): Promise<Share> {
  const team = due.length > 0 ? await teamRow(desk) : undefined;
  if (!team) return { mine: due };
  const [settings, device] = await Promise.all([readSettings(desk.store), deviceId(desk.store, desk.env)]);
  const wire = (await desk.wires())(team.server, team.token);
  const forMs = Math.min(DAY, Math.round(settings.pollMinutes * 2.5 * MINUTE));
  const mine: FeedState[] = [];
  const others: FeedState[] = [];
  let fetches = false;
  for (let at = 0; at < due.length; at += AT_ONCE) {
    const some = due.slice(at, at + AT_ONCE);
    const leased = await wire.leaseFeeds({ device, feeds: some.map(({ url }) => nameId(url)), forMs });
    fetches ||= leased.ok && leased.value.fetches;
    for (const state of some) {
      const wait = leased.ok ? leased.value.held[nameId(state.url)] : undefined;
      if (wait === undefined) mine.push(state);
      else others.push(waiting(state, desk.env.now() + Math.min(wait, DAY)));
    }
  }
  if (others.length > 0) await desk.store.write({ origin: 'local', feeds: others });
  return { mine, ...(fetches && { server: throughServer(wire) }) };
}

/** A fault of an earlier try of our own is the colleague's to find now. */
function waiting({ fault: _fault, ...state }: FeedState, until: number): FeedState {
  return { ...state, nextPollAt: until + MINUTE, sharedUntil: until };
}

/** The server's fetching in the place of our own. */
function throughServer(wire: FeedWire): Fetcher {
  return async (url, { headers = {}, maxBytes, deadlineMs }): Promise<Result<FetchedText>> => {
    const host = URL.parse(url)?.host ?? url;
    const { accept, 'if-none-match': etag, 'if-modified-since': since } = headers;
    const answer = await wire.fetchFeed({
      url,
      headers: {
        ...(accept && { accept }),
        ...(etag && { 'if-none-match': etag }),
        ...(since && { 'if-modified-since': since }),
      },
    });
    if (!answer.ok) return answer;
    if ('refused' in answer.value) {
      const faults: Record<typeof answer.value.refused, Fault> = {
        forbidden: { code: 'FEED_BARRED', values: { host } },
        unreachable: { code: 'FEED_UNREACHABLE', values: { host } },
        timeout: { code: 'FEED_TIMEOUT', values: { host, seconds: Math.round(deadlineMs / 1000) } },
        'too-big': { code: 'FEED_TOO_BIG', values: { host, limit: Math.round(maxBytes / 1_000_000) } },
        'too-many-redirects': { code: 'FEED_ELSEWHERE', values: { host } },
      };
      return { ok: false, fault: faults[answer.value.refused] };
    }
    const { status, url: from, headers: said, body } = answer.value;
    try {
      return ok({
        status,
        url: from,
        headers: said,
        bytes: Uint8Array.from(atob(body), (char) => char.charCodeAt(0)),
      });
    } catch {
      return failed('FEED_BAD_ANSWER', { host });
    }
  };
}
