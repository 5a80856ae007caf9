import { type GoldenRecord, reader } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { text, texts } from '../record/kind.ts';
import { canonicalUrl, readAddress } from './address.ts';
import type { SignalType } from './cues/types.ts';
import { titleKey } from './items.ts';

/** A signal as far as it tells whether an item is about the same event. */
export interface KnownEvent {
  id: Id;
  /** Canonical addresses that reported it. */
  pages: string[];
  title: string;
  /** Milliseconds since 1970: when it was published, else first seen. */
  at: number;
  /** The accounts it is about. */
  accounts?: readonly Id[];
  /** What it reports of them. */
  types?: readonly SignalType[];
}

/** Facts of which a company has one at a time: reports of them some days apart are of the same. */
const ONCE: ReadonlySet<SignalType> = new Set([
  'tender',
  'product-launch',
  'annual-report',
  'funding',
  'merger-acquisition',
  'leadership-change',
  'contract-win',
  'expansion',
  'layoff-or-closure',
  'legal-event',
  'award',
  'partnership',
  'data-breach-or-incident',
  'event',
]);

/** The same fact is told in other words, another language and on other days, so far apart. */
export const FACT_MS = 10 * 24 * 3_600_000;

/** Two reports under one title this far apart are of one event. */
export const EVENT_MS = 3 * 24 * 3_600_000;

/** Titles with fewer words are too common to tell an event. */
const LEAST_WORDS = 4;

/** Sites that only pass articles on: another address there says nothing. */
const AGGREGATORS =
  /^(?:news\.google\.[a-z.]+|feedproxy\.google\.com|feeds?\.feedburner\.com|flipboard\.com|msn\.com|news\.yahoo\.com)$/;

/** What a record of kind signal says of its event. */
export function knownEvent(record: GoldenRecord): KnownEvent {
  const read = reader(record);
  const pages = [text(read, 'url'), ...texts(read, 'sources')].map(canonicalUrl).filter(Boolean);
  const published = Date.parse(text(read, 'publishedAt'));
  return {
    id: record.id,
    pages: [...new Set(pages)],
    title: text(read, 'title'),
    at: Number.isNaN(published) ? Date.parse(record.firstSeenAt) : published,
    accounts: texts(read, 'account'),
    types: [text(read, 'type'), ...texts(read, 'types')] as SignalType[],
  };
}

/** Finds the event that an item is about among those known, and learns new ones. */
export class Events {
  private readonly byPage = new Map<string, Id>();
  private readonly byTitle = new Map<string, KnownEvent[]>();
  /** By account and fact: its reports. */
  private readonly byFact = new Map<string, KnownEvent[]>();

  constructor(known: Iterable<KnownEvent> = []) {
    for (const event of known) this.add(event);
  }

  /** `alone`: its pages are about nothing else. */
  add(event: KnownEvent, alone = true): void {
    for (const page of alone ? event.pages : []) if (!this.byPage.has(page)) this.byPage.set(page, event.id);
    const title = eventTitle(event.title);
    if (title) this.byTitle.set(title, [...(this.byTitle.get(title) ?? []), event]);
    for (const fact of factsOf(event)) this.byFact.set(fact, [...(this.byFact.get(fact) ?? []), event]);
  }

  /**
   * The same page, or the same title on another site within three days, or the same fact of the same account
   * within ten days of another report. On one site two addresses under one
   * title are two things: notices often share theirs. `page` is '' for an item without address or whose address
   * others share.
   */
  find(item: Report): Id | undefined {
    const same = item.page ? this.byPage.get(item.page) : undefined;
    if (same) return same;
    const events = this.byTitle.get(eventTitle(item.title)) ?? [];
    const titled = events.find((event) => isNear(event, item));
    return (titled ?? this.almostTitled(item) ?? this.sameFact(item))?.id;
  }

  /** A title that somebody made a little longer or shorter: an addition, a name left out. */
  private almostTitled(item: Report): KnownEvent | undefined {
    const words = eventTitle(item.title).split(' ');
    if (words.length <= LEAST_WORDS) return undefined;
    for (const [title, events] of this.byTitle) {
      if (!isContained(words, title.split(' '))) continue;
      const near = events.find((event) => isNear(event, item));
      if (near) return near;
    }
    return undefined;
  }

  private sameFact(item: Report): KnownEvent | undefined {
    const reports = factsOf(item).flatMap((fact) => this.byFact.get(fact) ?? []);
    const near = reports.filter((event) => Math.abs(event.at - item.at) <= FACT_MS);
    return near.sort((a, b) => Math.abs(a.at - item.at) - Math.abs(b.at - item.at))[0];
  }
}

/** An item as far as it tells its event. */
interface Report extends Pick<KnownEvent, 'title' | 'at' | 'accounts' | 'types'> {
  page: string;
  host: string;
}

function factsOf({ accounts = [], types = [] }: Pick<KnownEvent, 'accounts' | 'types'>): string[] {
  const facts = new Set(types.filter((type) => ONCE.has(type)));
  return accounts.flatMap((account) => [...facts].map((fact) => `${account} ${fact}`));
}

function isNear(event: KnownEvent, item: Report): boolean {
  return Math.abs(event.at - item.at) <= EVENT_MS && elsewhere(item.host, event);
}

/** Whether one title is the other and at most three words more, none of them a number: numbers tell notices apart. */
function isContained(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length <= LEAST_WORDS || long.length - short.length > 3) return false;
  const words = new Set(short);
  const more = long.filter((word) => !words.has(word));
  return more.length === long.length - short.length && !more.some((word) => /\d/.test(word));
}

function elsewhere(host: string, event: KnownEvent): boolean {
  if (host === '' || AGGREGATORS.test(host)) return true;
  return event.pages.every((page) => readAddress(`https://${page}`)?.host !== host);
}

/** A title in comparable form, without the name of the site at its end; '' where it is too common. */
export function eventTitle(title: string): string {
  const bare = /^(.{20,}?)\s+[-–—|]\s+[^-–—|]{2,40}$/u.exec(title)?.[1] ?? title;
  const key = titleKey(bare);
  return key.split(' ').length >= LEAST_WORDS ? key : '';
}
