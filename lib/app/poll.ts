import { ok, type Result } from '../fault/fault.ts';
import { reader } from '../record/fold.ts';
import { texts } from '../record/kind.ts';
import { decide } from '../watch/decide.ts';
import { knownEvent } from '../watch/events.ts';
import type { Feed } from '../watch/feed.ts';
import type { FeedState } from '../watch/feed-state.ts';
import type { Fetcher } from '../watch/fetcher.ts';
import { itemKeys } from '../watch/keys.ts';
import { inLanes } from '../watch/lanes.ts';
import { asksForRest, dueFeeds, nextPoll, requestUrl } from '../watch/poll.ts';
import { announce } from './announce.ts';
import { startAuthor } from './author.ts';
import type { Desk } from './desk.ts';
import { fetchFeed } from './fetch-feed.ts';
import { type Ground, readGround } from './ground.ts';
import { readSettings } from './settings.ts';
import { shareFeeds } from './share-feeds.ts';
import { newFeeds, watchRecords } from './watches.ts';

/** A feed that a dead worker held is free again after this. */
const LEASE_MS = 60_000;
/** Signals that a new report may join. */
const RECENT_SIGNALS = 2000;

/** What one poll of one feed came to. */
interface Polled {
  items: number;
  alerts: number;
}

/** What the polls of one run share: read when first needed, and once. */
interface Run {
  ground(): Promise<Ground>;
  /** Fetches for the team, where its server does. */
  server?: Fetcher;
}

function startRun(desk: Desk, server?: Fetcher): Run {
  let ground: Promise<Ground> | undefined;
  return {
    ground: () => (ground ??= readGround(desk)),
    ...(server && { server }),
  };
}

/** Polls every feed that is due; gives the number of alerts raised. */
export async function pollDue(desk: Desk): Promise<number> {
  const wanted = await wantedFeeds(desk);
  const states = (await desk.store.feeds()).filter((state) => wanted.has(state.url));
  const due = [...new Set([...dueFeeds(states, desk.env.now()), ...(await justAllowed(desk, states))])];
  const { mine, server } = await shareFeeds(desk, due);
  const run = startRun(desk, server);
  let alerts = 0;
  const resting = await inLanes(mine, hostOf, async (state) => {
    const polled = await pollFeed(desk, run, state.url);
    if (polled.ok) alerts += polled.value.alerts;
    return polled.ok || !polled.rest;
  });
  await postpone(desk, resting);
  if (due.length > 0) desk.browser.broadcast({ type: 'feeds' });
  return alerts;
}

/** Feeds that were barred at their last poll and no longer are: the person waits for them. */
async function justAllowed(desk: Desk, states: FeedState[]): Promise<FeedState[]> {
  const barred = states.filter((state) => state.fault?.code === 'FEED_FORBIDDEN');
  const allowed = await Promise.all(barred.map((state) => desk.browser.hasHost(state.url)));
  return barred.filter((_, at) => allowed[at]);
}

/** Feeds of a host that asked for rest wait as long as the one that was told. */
async function postpone(desk: Desk, resting: FeedState[]): Promise<void> {
  if (resting.length === 0) return;
  const told = new Map<string, number>();
  for (const state of await desk.store.feeds())
    if (state.fault?.code === 'FEED_HTTP')
      told.set(hostOf(state), Math.max(told.get(hostOf(state)) ?? 0, state.nextPollAt));
  await desk.store.write({
    origin: 'local',
    feeds: resting.map((state) => ({
      ...state,
      nextPollAt: Math.max(state.nextPollAt, told.get(hostOf(state)) ?? 0),
    })),
  });
}

function hostOf(state: FeedState): string {
  return URL.parse(requestUrl(state))?.host ?? state.url;
}

/** Polls one feed now, whatever the schedule, and announces what it brought. */
export async function pollNow(desk: Desk, url: string): Promise<Result<Polled>> {
  await wantedFeeds(desk);
  const polled = await pollFeed(desk, startRun(desk), url);
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

/** `rest`: its host asked to be left alone. */
async function pollFeed(desk: Desk, run: Run, url: string): Promise<Result<Polled> & { rest?: boolean }> {
  const state = await desk.store.leaseFeed(url, desk.env.now(), LEASE_MS);
  // Somebody else is at it this minute.
  if (!state) return ok({ items: 0, alerts: 0 });
  const answer = await fetchFeed(desk, state, run.server);
  const settings = await readSettings(desk.store);
  const jitter = (desk.env.random(1)[0] ?? 0) / 256;
  const after = nextPoll(state, answer.outcome, desk.env.now(), settings.pollMinutes, jitter);
  if (!answer.feed) {
    await desk.store.write({ origin: 'local', feeds: [after] });
    if (after.fault) return { ok: false, fault: after.fault, rest: asksForRest(answer.outcome) };
    return ok({ items: 0, alerts: 0 });
  }
  const { feed } = answer;
  const alerts = await desk.exclusively('decide', () => keep(desk, run, state, after, feed), { wait: true });
  return ok({ items: feed.items.length, alerts: alerts ?? 0 });
}

/** Signals, alerts, what was met and the feed's next poll: one transaction, so that nothing is lost or doubled. */
async function keep(desk: Desk, run: Run, state: FeedState, after: FeedState, feed: Feed): Promise<number> {
  const { store, env } = desk;
  const keys = feed.items.map((item) => itemKeys(state.url, item));
  const seen = await store.seen(keys.flat());
  // Most polls bring nothing: then nothing is read to hold it against.
  if (state.primed && keys.every((own) => own.every((key) => seen.has(key)))) {
    await store.write({ origin: 'local', feeds: [after] });
    return 0;
  }
  const { rules, accounts } = await run.ground();
  const [signals, alerts] = await Promise.all([
    store.list({ kind: 'signal', limit: RECENT_SIGNALS }),
    store.alerts(),
  ]);
  const decision = decide({
    feed: { url: state.url, title: feed.title, ...(feed.link && { link: feed.link }) },
    items: feed.items,
    seen,
    watches: rules,
    accounts,
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
    items: decision.kept,
    alerts: decision.alerts,
    feeds: [after],
    meta: author.meta(),
  });
  if (decision.signals.length > 0) desk.browser.broadcast({ type: 'records' });
  return decision.alerts.length;
}
