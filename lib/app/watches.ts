import type { Summary } from '../dossier/dossier.ts';
import { summarise } from '../dossier/summary.ts';
import { type GoldenRecord, reader } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { text, texts } from '../record/kind.ts';
import { isSnoozed } from '../watch/alert.ts';
import type { FeedState } from '../watch/feed-state.ts';
import type { AlertView, FeedView, WatchRoute, WatchView } from './app.ts';
import type { Desk } from './desk.ts';

const WEEK_MS = 7 * 24 * 3600_000;
const MONTH_MS = 30 * 24 * 3600_000;
/** A watch is judged by what was said of it lately: one that was narrowed is not noisy for ever. */
const JUDGED_MS = 90 * 24 * 3600_000;
/** More watches than a team can read the alerts of. */
const MAX_WATCHES = 2000;

export function watchRecords(desk: Desk): Promise<GoldenRecord[]> {
  return desk.store.list({ kind: 'watch', limit: MAX_WATCHES });
}

export async function watches(desk: Desk): Promise<WatchView[]> {
  const since = new Date(desk.env.now() - MONTH_MS).toISOString();
  const judgedSince = new Date(desk.env.now() - JUDGED_MS).toISOString();
  return Promise.all(
    (await watchRecords(desk)).map(async (record) => {
      const read = reader(record);
      const account = text(read, 'account');
      const [about, signals] = await Promise.all([
        account ? desk.store.record(account) : undefined,
        desk.store.referring(record.id, 'signal'),
      ]);
      return {
        summary: summarise(record),
        query: text(read, 'query'),
        feeds: texts(read, 'feed'),
        paused: read('paused') === true,
        ...(about && { account: summarise(about) }),
        signals: signals.filter((signal) => signal.firstSeenAt >= since).length,
        useful: rated(signals, 'useful', judgedSince),
        noise: rated(signals, 'noise', judgedSince),
        route: routeOf(text(read, 'route')),
        aboutOnly: read('aboutOnly') === true,
      };
    }),
  );
}

function rated(signals: GoldenRecord[], verdict: string, since: string): number {
  return signals.filter(({ fields }) => fields.verdict?.value === verdict && fields.verdict.from.at >= since)
    .length;
}

function routeOf(told: string): WatchRoute {
  return told === 'now' || told === 'digest' ? told : 'auto';
}

/** States for feeds never polled here, due at once. */
export async function newFeeds(desk: Desk, urls: string[]): Promise<FeedState[]> {
  const known = new Set((await desk.store.feeds()).map((feed) => feed.url));
  return urls
    .filter((url) => !known.has(url))
    .map((url) => ({ url, nextPollAt: desk.env.now(), failures: 0, primed: false }));
}

/** Every feed some watch names, with what the last poll said. */
export async function feeds(desk: Desk): Promise<FeedView[]> {
  const states = new Map((await desk.store.feeds()).map((feed) => [feed.url, feed]));
  const users = new Map<string, Summary[]>();
  for (const record of await watchRecords(desk)) {
    for (const url of texts(reader(record), 'feed')) {
      users.set(url, [...(users.get(url) ?? []), summarise(record)]);
    }
  }
  return Promise.all(
    [...users].map(async ([url, watching]) => ({
      ...(states.get(url) ?? { url, nextPollAt: desk.env.now(), failures: 0, primed: false }),
      watches: watching,
      allowed: await desk.browser.hasHost(url),
      weekly: await desk.store.itemCount(url, desk.env.now() - WEEK_MS),
    })),
  );
}

/** The alerts, newest first, with their signal, accounts and watches. */
export async function alerts(desk: Desk): Promise<AlertView[]> {
  const rows = (await desk.store.alerts()).sort((a, b) => b.at - a.at).slice(0, 500);
  const views = await Promise.all(
    rows.map(async (alert): Promise<AlertView | undefined> => {
      const signal = await desk.store.record(alert.id);
      if (!signal) return undefined;
      const read = reader(signal);
      const [accounts, raisedBy] = await Promise.all([
        desk.store.records(texts(read, 'account')),
        desk.store.records(texts(read, 'watch')),
      ]);
      const taken = signal.fields.takenBy;
      return {
        ...alert,
        signal,
        accounts: accounts.map(summarise),
        watches: raisedBy.map(summarise),
        snoozed: isSnoozed(alert, desk.env.now()),
        ...(taken &&
          text(read, 'takenBy') && {
            taken: { name: text(read, 'takenBy'), by: taken.from.by, at: taken.from.at },
          }),
      };
    }),
  );
  return views.filter((view) => view !== undefined);
}

export async function readAlert(desk: Desk, id: Id): Promise<void> {
  const alert = (await desk.store.alerts()).find((one) => one.id === id);
  if (!alert || alert.state === 'read') return;
  await desk.store.write({ origin: 'local', alerts: [{ ...alert, state: 'read' }] });
  await showBadge(desk);
  desk.browser.broadcast({ type: 'alerts' });
}

/** The number of alerts not read yet, on the toolbar button. */
export async function showBadge(desk: Desk): Promise<void> {
  const now = desk.env.now();
  const unread = (await desk.store.alerts()).filter(
    (alert) => alert.state !== 'read' && !isSnoozed(alert, now),
  ).length;
  await desk.browser.badge(unread === 0 ? '' : unread > 99 ? '99+' : String(unread));
}
