import { ok, type Result } from '../fault/fault.ts';
import { type GoldenRecord, reader } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { text, texts } from '../record/kind.ts';
import type { AccountIndex, Mention } from './accounts.ts';
import { canonicalUrl, readAddress } from './address.ts';
import type { Alert, SeenItem } from './alert.ts';
import type { Query } from './ast.ts';
import { classify } from './classify.ts';
import { Events, type KnownEvent } from './events.ts';
import type { FeedItem } from './items.ts';
import { itemKeys, signalId } from './keys.ts';
import { type Match, matchPrepared, prepare } from './match.ts';
import { parseQuery } from './query.ts';
import { QueryIndex } from './query-index.ts';
import { type SignalDraft, signalDraft } from './signal-fields.ts';
import { type StoredItem, storedItem } from './stored-item.ts';

/** A watch ready to be matched. */
export interface WatchRule {
  id: Id;
  query: Query;
  /** Addresses of the feeds it listens to; empty: every feed. */
  feeds: string[];
  /** The account it was set up for. */
  account?: Id;
  /** Only what is about that account, or about any where it was set up for none. */
  aboutOnly?: boolean;
}

/** A record of kind watch as a rule; undefined while it is paused. Fails with QUERY_SYNTAX. */
export function watchRule(record: GoldenRecord): Result<WatchRule | undefined> {
  const read = reader(record);
  if (read('paused') === true) return ok(undefined);
  const query = parseQuery(text(read, 'query'));
  if (!query.ok) return query;
  const account = text(read, 'account');
  return ok({
    id: record.id,
    query: query.value,
    feeds: texts(read, 'feed'),
    ...(account && { account }),
    ...(read('aboutOnly') === true && { aboutOnly: true }),
  });
}

export interface Poll {
  feed: { url: string; title: string; link?: string };
  items: FeedItem[];
  /** Those of the items' keys (keys.ts) that were met before. */
  seen: ReadonlySet<string>;
  watches: readonly WatchRule[];
  accounts: AccountIndex;
  /** Signals of the last days, so that a second report joins the first. */
  events: Iterable<KnownEvent>;
  /** Signals that this device has raised an alert for. */
  alerted: ReadonlySet<Id>;
  /**
   * False on the first poll of a feed, and again on the first one after a watch was added to it or changed: what
   * was met before is then looked at once more.
   */
  primed: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

export interface Decision {
  /** What to record, in the order met; several may be about one signal. */
  signals: SignalDraft[];
  /** Every key of every item that was not known yet. */
  seen: SeenItem[];
  /** What was met for the first time and is not too old, matched or not. */
  kept: StoredItem[];
  /** New alerts, at most one a signal. */
  alerts: Alert[];
}

const DAY = 24 * 3_600_000;
/** Older items are remembered and nothing more. */
const TOO_OLD = 30 * DAY;
/** On a first poll only what is this fresh raises an alert, and so many at most, the newest. */
const FIRST_FRESH = 7 * DAY;
const FIRST_MOST = 20;

/**
 * What a poll of one feed means. An item that was not met before and that a watch matches becomes a signal, and
 * raises an alert unless this device raised one for that signal already. A first poll remembers everything that
 * is there; of it only matching items dated within the last 7 days raise alerts, the 20 newest, so that whoever
 * adds a feed sees something and not the whole archive. Items older than 30 days never become signals.
 */
export function decide(poll: Poll): Decision {
  const { feed, now, primed } = poll;
  const heard = poll.watches.filter((watch) => watch.feeds.length === 0 || watch.feeds.includes(feed.url));
  const watches = new QueryIndex(heard.map((watch) => ({ query: watch.query, value: watch })));
  const events = new Events(poll.events);
  const seen = new Set<string>();
  const signals: SignalDraft[] = [];
  const kept: StoredItem[] = [];
  const raised = new Map<Id, number>();
  for (const item of oldestFirst(poll.items)) {
    const keys = itemKeys(feed.url, item);
    const met = keys.some((key) => seen.has(key) || (primed && poll.seen.has(key)));
    for (const key of keys) if (!poll.seen.has(key)) seen.add(key);
    const published = item.publishedAt ? Date.parse(item.publishedAt) : undefined;
    if (met || now - (published ?? now) > TOO_OLD) continue;
    if (!keys.some((key) => poll.seen.has(key))) kept.push(storedItem(keys[0] ?? '', feed.url, item, now));
    const hits = matching(watches, item);
    if (hits.length === 0) continue;
    const ownSite = poll.accounts.owner(item) !== undefined;
    const { types } = classify(item, { ownSite });
    const about = poll.accounts.about(item, types);
    const accounts = about.map((one) => one.id);
    const found = hits.filter(({ watch }) => isMeant(watch, accounts));
    if (found.length === 0) continue;
    const subject = joinEvent(events, item, { at: published ?? now, accounts, types });
    const mentions = withOwn(about, found);
    const { id, first } = subject;
    signals.push(signalDraft({ feed, item, subject: id, first, found, mentions, about: accounts, ownSite }));
    const fresh = primed || (published !== undefined && now - published <= FIRST_FRESH);
    if (fresh && !poll.alerted.has(subject.id)) raised.set(subject.id, published ?? now);
  }
  return {
    signals,
    kept,
    seen: [...seen].map((key) => ({ key, seenAt: now })),
    alerts: newest(raised, primed ? raised.size : FIRST_MOST).map((id) => ({
      id,
      state: 'pending',
      at: now,
    })),
  };
}

/** Whether a watch wants an item about these accounts. */
export function isMeant({ account, aboutOnly }: WatchRule, about: readonly Id[]): boolean {
  return !aboutOnly || (account ? about.includes(account) : about.length > 0);
}

/** Which watches an item matches, and the words that made it so. */
export interface Found {
  watch: WatchRule;
  match: Match;
}

function matching(watches: QueryIndex<WatchRule>, item: FeedItem): Found[] {
  const hits = watches.matching(item);
  if (hits.length === 0) return [];
  const prepared = prepare(item);
  return hits.map((watch) => ({ watch, match: matchPrepared(watch.query, prepared) }));
}

/** The signal of the item's event: one that is known, else its own. */
function joinEvent(
  events: Events,
  item: FeedItem,
  fact: Pick<KnownEvent, 'at' | 'accounts' | 'types'>,
): { id: Id; first: boolean } {
  const page = canonicalUrl(item.url);
  const own = item.key === page ? page : '';
  const host = readAddress(item.url)?.host ?? '';
  const known = events.find({ ...fact, page: own, host, title: item.title });
  const id = known ?? signalId(item);
  events.add({ ...fact, id, pages: page ? [page] : [], title: item.title }, own !== '');
  return { id, first: known === undefined };
}

/** The accounts named, and those that the matching watches were set up for. */
function withOwn(mentions: Mention[], found: Found[]): Mention[] {
  const all = new Map(mentions.map((mention) => [mention.id, mention]));
  for (const { watch } of found) {
    if (watch.account && !all.has(watch.account)) {
      all.set(watch.account, { id: watch.account, evidence: 'watch' });
    }
  }
  return [...all.values()];
}

/** So that the first report of an event is the one that names its signal. Feeds list the newest first. */
function oldestFirst(items: readonly FeedItem[]): FeedItem[] {
  return items.toReversed().sort((a, b) => moment(a) - moment(b));
}

/** Undated items are taken for the latest. */
function moment(item: FeedItem): number {
  return item.publishedAt ? Date.parse(item.publishedAt) : Number.MAX_SAFE_INTEGER;
}

function newest(raised: Map<Id, number>, most: number): Id[] {
  return [...raised]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([id]) => id);
}
