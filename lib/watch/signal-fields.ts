import type { Id } from '../record/id.ts';
import type { Fields } from '../record/kind.ts';
import type { Observation } from '../record/observation.ts';
import type { Mention } from './accounts.ts';
import { readAddress } from './address.ts';
import { classify } from './classify.ts';
import { clipped } from './html.ts';
import type { FeedItem } from './items.ts';
import type { Match } from './match.ts';

/** An observation about a signal, before it is stamped and signed. */
export type SignalDraft = Omit<Observation, 'id' | 'kv' | 'seenAt' | 'by'>;

/** Characters of an item's text that a signal keeps. */
const EXCERPT = 2000;
const MOST_WORDS = 30;

interface About {
  feed: { url: string; title: string; link?: string };
  item: FeedItem;
  subject: Id;
  /** False where another report of the event made the signal already: only its sets grow. */
  first: boolean;
  found: readonly { watch: { id: Id }; match: Match }[];
  /** The accounts it is about. */
  mentions: readonly Mention[];
  /** Those of them that the item itself is about, the watch left aside. */
  about: readonly Id[];
  /** The page is on a watched account's own site. */
  ownSite?: boolean;
}

/** What a matching item says, as an observation of its signal; the words that decided are its evidence. */
export function signalDraft({
  feed,
  item,
  subject,
  first,
  found,
  mentions,
  about,
  ownSite,
}: About): SignalDraft {
  const { type, types, words } = classify(item, { ownSite });
  const fields = signalFields(
    item,
    found.map((one) => one.match),
    found.map((one) => one.watch.id),
    mentions.map((mention) => mention.id),
  );
  const { watch, account, words: matched, sources, ...scalars } = fields;
  const site = siteName(item, feed);
  const lists = { watch, account, about: [...about], words: matched, sources, types };
  return {
    subject,
    kind: 'signal',
    ...(first && { set: { ...scalars, type, ...(site && { siteName: site }) } }),
    add: Object.fromEntries(
      Object.entries(lists).flatMap(([name, list]) =>
        Array.isArray(list) && list.length > 0 ? [[name, list]] : [],
      ),
    ),
    source: {
      type: 'feed',
      url: item.url || withoutCredentials(feed.url),
      ...(site && { site }),
      adapter: 'feed',
      evidence: {
        ...(first && words.length > 0 && { type: words.slice(0, 8).join(', ') }),
        ...(mentions.length > 0 && {
          account: mentions
            .map((mention) => mention.evidence)
            .join(', ')
            .slice(0, 300),
        }),
      },
    },
  };
}

/**
 * The field values of a signal (record/kinds/signal.ts) that come from the item and its matches, in lists where the
 * field is a set; a field without a value is left out. `words` are as written in the item.
 */
export function signalFields(
  item: FeedItem,
  matches: readonly Match[],
  watches: readonly Id[],
  accounts: readonly Id[],
): Fields {
  const words = matches.flatMap((match) =>
    match.words.map(({ field, start, end }) => item[field].slice(start, end).replace(/\s+/g, ' ')),
  );
  return {
    title: item.title || clipped(item.text, 120) || item.url,
    ...(item.text && { text: clipped(item.text, EXCERPT) }),
    ...(item.url && { url: item.url, sources: [item.url] }),
    ...(item.publishedAt && { publishedAt: item.publishedAt }),
    watch: [...watches],
    account: [...accounts],
    words: [...new Set(words)].slice(0, MOST_WORDS),
  };
}

/** The feed's title where the item is on the feed's own site, else the item's host (Google Alerts, digests). */
export function siteName(item: FeedItem, feed: { url: string; title: string; link?: string }): string {
  const host = readAddress(item.url)?.host ?? '';
  const own = [feed.link ?? '', feed.url].map((url) => readAddress(url)?.host ?? '');
  const same = own.some(
    (one) => one === host || (one !== '' && host.endsWith(`.${one}`)) || one.endsWith(`.${host}`),
  );
  return (same || host === '') && feed.title ? feed.title : host;
}

function withoutCredentials(url: string): string {
  const parsed = URL.parse(url);
  if (!parsed) return '';
  parsed.username = '';
  parsed.password = '';
  return parsed.href;
}
