import type { Summary } from '../dossier/dossier.ts';
import { summarise } from '../dossier/summary.ts';
import { failed, ok, type Result } from '../fault/fault.ts';
import { headsOf, reader } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import type { Json } from '../record/json.ts';
import { text, texts } from '../record/kind.ts';
import type { FeedState } from '../watch/feed-state.ts';
import { parseQuery } from '../watch/query.ts';
import { isBarred } from '../watch/sources/registry.ts';
import { announce } from './announce.ts';
import type { WatchInput } from './app.ts';
import { startAuthor } from './author.ts';
import { changed } from './changed.ts';
import type { Desk } from './desk.ts';
import { newFeeds } from './watches.ts';
import { reapply } from './workshop.ts';

/** Checks and writes a watch; its feeds are polled from the next tick on. */
export async function saveWatch(desk: Desk, input: WatchInput, id?: Id): Promise<Result<Summary>> {
  const query = parseQuery(input.query);
  if (!query.ok) return query;
  const feeds = [...new Set(input.feeds.map((feed) => feed.trim()).filter(Boolean))];
  for (const feed of feeds) {
    if (!/^https?:$/.test(URL.parse(feed)?.protocol ?? ''))
      return failed('FEED_BAD_ADDRESS', { address: feed });
    if (isBarred(feed)) return failed('FEED_BARRED', { host: new URL(feed).host });
  }
  const set: Record<string, Json> = { name: input.name.trim() || input.query.trim(), query: input.query };
  const held = id ? await desk.store.record(id) : undefined;
  if (input.route || held?.fields.route) set.route = input.route ?? 'auto';
  if (input.aboutOnly || held?.fields.aboutOnly) set.aboutOnly = input.aboutOnly ?? false;
  if (input.account) set.account = input.account;
  else if (held?.fields.account) set.account = null;
  if (id && !held) return failed('RECORD_GONE');
  const before = held ? texts(reader(held), 'feed') : [];
  const author = await startAuthor(desk.store, desk.env);
  const subject = held?.id ?? author.subject();
  const observation = author.say({
    subject,
    kind: 'watch',
    set,
    add: { feed: feeds.filter((feed) => !before.includes(feed)) },
    drop: { feed: before.filter((feed) => !feeds.includes(feed)) },
    over: headsOf(held, [...Object.keys(set), 'feed']),
    source: { type: 'manual' },
  });
  await desk.store.write({
    origin: 'local',
    observations: [observation],
    feeds: await toLookAgain(desk, feeds, held && text(reader(held), 'query') === input.query ? before : []),
    meta: author.meta(),
  });
  if ((await reapply(desk, subject)) > 0) await announce(desk);
  changed(desk);
  desk.browser.broadcast({ type: 'feeds' });
  desk.errand({ type: 'poll' });
  const record = await desk.store.record(subject);
  return record ? ok(summarise(record)) : failed('RECORD_GONE');
}

/**
 * The feeds this watch had not looked at with these words: polled anew as if for the first time, so that
 * what they hold already is matched too. What was announced before stays announced.
 */
async function toLookAgain(desk: Desk, feeds: string[], looked: string[]): Promise<FeedState[]> {
  const fresh = feeds.filter((feed) => !looked.includes(feed));
  const held = (await desk.store.feeds()).filter((state) => fresh.includes(state.url));
  const again = held.map(({ etag: _etag, lastModified: _lastModified, ...state }) => ({
    ...state,
    primed: false,
    nextPollAt: desk.env.now(),
  }));
  return [...again, ...(await newFeeds(desk, fresh))];
}
