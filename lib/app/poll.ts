import { type Fault, ok, type Result } from '../fault/fault.ts';
import { reader } from '../record/fold.ts';
import { texts } from '../record/kind.ts';
import { AccountIndex, accountName } from '../watch/accounts.ts';
import { decide, type WatchRule, watchRule } from '../watch/decide.ts';
import { decodeFeed } from '../watch/decode.ts';
import { knownEvent } from '../watch/events.ts';
import { type Feed, readFeed } from '../watch/feed.ts';
import type { FeedState } from '../watch/feed-state.ts';
import { itemKeys } from '../watch/keys.ts';
import { dueFeeds, nextPoll, type PollOutcome, requestHeaders, requestUrl } from '../watch/poll.ts';
import { announce } from './announce.ts';
import { startAuthor } from './author.ts';
import type { Desk } from './desk.ts';
import { readSettings } from './settings.ts';
import { newFeeds, watchRecords } from './watches.ts';

/** Decoded bytes of one feed. */
const MAX_BYTES = 4_000_000;
/** One exchange; short enough that a worker finishes it within its life. */
const DEADLINE_MS = 15_000;
/** A feed that a dead worker held is free again after this. */
const LEASE_MS = 60_000;
/** Fetched at once. */
const TOGETHER = 4;
const MAX_ACCOUNTS = 100_000;
/** Signals that a new report may join. */
const RECENT_SIGNALS = 2000;

/** What one poll of one feed came to. */
interface Polled {
  items: number;
  alerts: number;
}

/** Polls every feed that is due; gives the number of alerts raised. */
export async function pollDue(desk: Desk): Promise<number> {
  const wanted = await wantedFeeds(desk);
  const states = (await desk.store.feeds()).filter((state) => wanted.has(state.url));
  const due = new Set([...dueFeeds(states, desk.env.now()), ...(await justAllowed(desk, states))]);
  let alerts = 0;
  for (let at = 0; at < due.size; at += TOGETHER) {
    const polled = await Promise.all(
      [...due].slice(at, at + TOGETHER).map((state) => pollFeed(desk, state.url)),
    );
    for (const one of polled) if (one.ok) alerts += one.value.alerts;
  }
  if (due.size > 0) desk.browser.broadcast({ type: 'feeds' });
  return alerts;
}

/** Feeds that were barred at their last poll and no longer are: the person waits for them. */
async function justAllowed(desk: Desk, states: FeedState[]): Promise<FeedState[]> {
  const barred = states.filter((state) => state.fault?.code === 'FEED_FORBIDDEN');
  const allowed = await Promise.all(barred.map((state) => desk.browser.hasHost(state.url)));
  return barred.filter((_, at) => allowed[at]);
}

/** Polls one feed now, whatever the schedule, and announces what it brought. */
export async function pollNow(desk: Desk, url: string): Promise<Result<Polled>> {
  await wantedFeeds(desk);
  const polled = await pollFeed(desk, url);
  desk.browser.broadcast({ type: 'feeds' });
  if (polled.ok && polled.value.alerts > 0) {
    await announce(desk);
    desk.errand({ type: 'sync' });
  }
  return polled;
}

/** The feeds that watches not paused name, each with a state; a colleague's watch may have brought new ones. */
async function wantedFeeds(desk: Desk): Promise<Set<string>> {
  const running = (await watchRecords(desk)).filter((record) => reader(record)('paused') !== true);
  const wanted = new Set(running.flatMap((record) => texts(reader(record), 'feed')));
  const fresh = await newFeeds(desk, [...wanted]);
  if (fresh.length > 0) await desk.store.write({ origin: 'local', feeds: fresh });
  return wanted;
}

async function pollFeed(desk: Desk, url: string): Promise<Result<Polled>> {
  const state = await desk.store.leaseFeed(url, desk.env.now(), LEASE_MS);
  // Somebody else is at it this minute.
  if (!state) return ok({ items: 0, alerts: 0 });
  const answer = await fetchFeed(desk, state);
  const settings = await readSettings(desk.store);
  const jitter = (desk.env.random(1)[0] ?? 0) / 256;
  const after = nextPoll(state, answer.outcome, desk.env.now(), settings.pollMinutes, jitter);
  if (!answer.feed) {
    await desk.store.write({ origin: 'local', feeds: [after] });
    return after.fault ? { ok: false, fault: after.fault } : ok({ items: 0, alerts: 0 });
  }
  const { feed } = answer;
  const alerts = await desk.exclusively('decide', () => keep(desk, state, after, feed), { wait: true });
  return ok({ items: feed.items.length, alerts: alerts ?? 0 });
}

async function fetchFeed(desk: Desk, state: FeedState): Promise<{ outcome: PollOutcome; feed?: Feed }> {
  const url = requestUrl(state);
  const host = URL.parse(url)?.host ?? url;
  const gaveUp = (fault: Fault) => ({ outcome: { type: 'failed' as const, fault } });
  if (!(await desk.browser.hasHost(url))) return gaveUp({ code: 'FEED_FORBIDDEN', values: { host } });
  const answer = await desk.fetch(url, {
    headers: requestHeaders(state),
    maxBytes: MAX_BYTES,
    deadlineMs: DEADLINE_MS,
  });
  if (!answer.ok) return gaveUp(answer.fault);
  const { status, headers, bytes } = answer.value;
  if (status === 304) return { outcome: { type: 'unchanged', headers } };
  if (status < 200 || status > 299) return { outcome: { type: 'refused', status, headers } };
  const contentType = headers['content-type'] ?? '';
  const text = decodeFeed(bytes, contentType);
  const read = await readFeed(text, { url: answer.value.url, contentType, now: desk.env.now() });
  if (!read.ok) return gaveUp(read.fault);
  const { title, items, ttl } = read.value;
  return {
    outcome: { type: 'read', headers, title, items: items.length, ...(ttl !== undefined && { ttl }) },
    feed: read.value,
  };
}

/** Signals, alerts, what was met and the feed's next poll: one transaction, so that nothing is lost or doubled. */
async function keep(desk: Desk, state: FeedState, after: FeedState, feed: Feed): Promise<number> {
  const { store, env } = desk;
  const [watches, accounts, signals, alerts] = await Promise.all([
    watchRecords(desk),
    store.list({ kind: 'account', limit: MAX_ACCOUNTS }),
    store.list({ kind: 'signal', limit: RECENT_SIGNALS }),
    store.alerts(),
  ]);
  const rules = watches
    .map(watchRule)
    .flatMap((rule): WatchRule[] => (rule.ok && rule.value ? [rule.value] : []));
  const keys = feed.items.flatMap((item) => itemKeys(state.url, item));
  const decision = decide({
    feed: { url: state.url, title: feed.title, ...(feed.link && { link: feed.link }) },
    items: feed.items,
    seen: await store.seen(keys),
    watches: rules,
    accounts: new AccountIndex(accounts.map(accountName)),
    events: signals.map(knownEvent),
    alerted: new Set(alerts.map((alert) => alert.id)),
    primed: state.primed,
    now: env.now(),
  });
  const author = await startAuthor(store, env);
  await store.write({
    origin: 'local',
    observations: decision.signals.map((signal) => author.say(signal)),
    seen: decision.seen,
    alerts: decision.alerts,
    feeds: [after],
    meta: author.meta(),
  });
  if (decision.signals.length > 0) desk.browser.broadcast({ type: 'records' });
  return decision.alerts.length;
}
