import { nameId } from '../../lib/record/name-id.ts';
import { AccountIndex } from '../../lib/watch/accounts.ts';
import { type Decision, decide, type Poll } from '../../lib/watch/decide.ts';
import type { KnownEvent } from '../../lib/watch/events.ts';
import { readFeed } from '../../lib/watch/feed.ts';
import { itemKeys } from '../../lib/watch/keys.ts';
import { parseQuery } from '../../lib/watch/query.ts';
import { chanceOf } from './chance.ts';

export interface PollsRun {
  polls: number;
  stories: number;
  alerts: number;
  /** Stories that raised more than one alert. */
  doubled: string[];
  /** Stories that a watch matches and that raised none. */
  lost: string[];
}

const DAY = 24 * 3_600_000;
const START = Date.parse('2026-10-01T06:00:00Z');
const POLL_MS = 15 * 60_000;
const FEEDS = ['gazette', 'echo', 'depeche', 'annonces'].map((name) => `https://${name}.example/rss`);
/** Newest stories that a feed lists. */
const LISTED = 25;

interface Story {
  number: number;
  at: number;
  feed: string;
}

/**
 * Polls feeds that change as bad ones do, between any two polls: other ids, tracking parameters, corrected titles, other
 * orders, old items again under today's date, feeds emptied and filled again, stories taken over by other sites.
 * Every story is one event; each must raise exactly one alert.
 */
export async function simulatePolls({ polls, seed }: { polls: number; seed: number }): Promise<PollsRun> {
  const next = chanceOf(seed);
  const query = parseQuery('usine OR plant');
  if (!query.ok) throw new Error('no query');
  const watches = [{ id: nameId('watch'), query: query.value, feeds: [] }];
  const memory = {
    seen: new Set<string>(),
    alerted: new Set<string>(),
    events: new Map<string, KnownEvent>(),
  };
  const primed = new Set<string>();
  const stories: Story[] = [];
  const raised = new Map<number, number>();
  for (let turn = 0; turn < polls; turn++) {
    const now = START + turn * POLL_MS;
    const feed = FEEDS[turn % FEEDS.length] ?? '';
    if (next() < 0.3) stories.push({ number: stories.length, at: now - Math.floor(next() * POLL_MS), feed });
    const read = await readFeed(written(stories, feed, now, next), { url: feed, now });
    if (!read.ok) throw new Error(read.fault.code);
    const decision = decide({
      feed: { url: feed, title: 'x' },
      items: read.value.items,
      seen: new Set(
        read.value.items.flatMap((item) => itemKeys(feed, item)).filter((key) => memory.seen.has(key)),
      ),
      watches,
      accounts: new AccountIndex([]),
      events: memory.events.values(),
      alerted: memory.alerted,
      primed: primed.has(feed),
      now,
    } satisfies Poll);
    primed.add(feed);
    remember(memory, decision, raised);
  }
  // The last ones may not have been listed yet by any poll.
  const due = stories.filter((story) => story.at < START + (polls - 3 * FEEDS.length) * POLL_MS);
  return {
    polls,
    stories: stories.length,
    alerts: [...raised.values()].reduce((sum, count) => sum + count, 0),
    doubled: [...raised].filter(([, count]) => count > 1).map(([number]) => `story ${number}`),
    lost: due.filter((story) => !raised.has(story.number)).map((story) => `story ${story.number}`),
  };
}

interface Memory {
  seen: Set<string>;
  alerted: Set<string>;
  events: Map<string, KnownEvent>;
}

/** What the store keeps of a poll, and which story each alert is about. */
function remember(memory: Memory, decision: Decision, raised: Map<number, number>): void {
  for (const { key } of decision.seen) memory.seen.add(key);
  for (const { subject, set, add } of decision.signals) {
    const held = memory.events.get(subject);
    const pages = (add?.sources ?? []).map((url) =>
      String(url)
        .replace(/^https:\/\/(?:www\.)?/, '')
        .replace(/[?].*$/, ''),
    );
    memory.events.set(subject, {
      id: subject,
      pages: [...new Set([...(held?.pages ?? []), ...pages])],
      title: held?.title ?? String(set?.title ?? ''),
      at: held?.at ?? Date.parse(String(set?.publishedAt ?? '')),
    });
  }
  for (const { id } of decision.alerts) {
    memory.alerted.add(id);
    const number = Number(/numéro (\d+)/.exec(memory.events.get(id)?.title ?? '')?.[1]);
    raised.set(number, (raised.get(number) ?? 0) + 1);
  }
}

function written(stories: readonly Story[], feed: string, now: number, next: () => number): string {
  if (next() < 0.02) return '<rss version="2.0"><channel></channel></rss>';
  const own = stories.filter((story) => story.feed === feed).slice(-LISTED);
  const taken = stories.filter(
    (story) => story.feed !== feed && now - story.at < DAY && story.number % 3 === 0,
  );
  const items = [...own, ...taken.slice(-5)].map((story) => item(story, feed, now, next));
  if (next() < 0.3) items.reverse();
  if (next() < 0.1) items.sort(() => next() - 0.5);
  return `<rss version="2.0"><channel><title>x</title>${items.join('')}</channel></rss>`;
}

function item({ number, at, feed: home }: Story, feed: string, now: number, next: () => number): string {
  const host = URL.parse(feed)?.host ?? '';
  const corrected = home === feed && next() < 0.1 ? ' (mis à jour)' : '';
  const title = `Une nouvelle usine de la série numéro ${number}${corrected}`;
  const id = next() < 0.2 ? `v${Math.floor(next() * 1e9)}` : `n-${number}`;
  const tracking = next() < 0.5 ? `?utm_source=rss&amp;utm_term=${Math.floor(next() * 1e6)}` : '';
  const date = next() < 0.1 ? now : at;
  return (
    `<item><title>${title}</title><link>https://${next() < 0.3 ? 'www.' : ''}${host}/${number}${tracking}</link>` +
    `<guid isPermaLink="false">${id}</guid><pubDate>${new Date(date).toUTCString()}</pubDate>` +
    `<description>${'Texte. '.repeat(1 + Math.floor(next() * 3))}</description></item>`
  );
}
