import { type Field, readText } from './field.ts';
import { clipped } from './html.ts';
import { ItemBuilder } from './item-builder.ts';
import { language } from './language.ts';
import type { Markup } from './markup.ts';
import { MAX_ITEMS, MAX_TEXTS, MAX_TITLE, type RawFeed } from './raw-feed.ts';
import { type FeedVisitor, scanFeed } from './scan.ts';
import { readSkipDays, readSkipHours, type Skip } from './skip.ts';
import { authorOf, linkOf, resolved, wholeNumber } from './values.ts';

export type Collected = { feed: RawFeed } | { notFeed: 'html' | 'other' };

/** Reads an RSS, RDF or Atom text into one even shape. `document` is the address the feed came from, or ''. */
export function collectFeed(text: string, document: string, markup?: Markup): Collected {
  const collector = new Collector(document);
  const cut = scanFeed(text, collector, markup);
  if (!collector.known) return { notFeed: collector.html ? 'html' : 'other' };
  return { feed: collector.finish(cut) };
}

class Collector implements FeedVisitor {
  known = false;
  html = false;
  private readonly feed: RawFeed;
  private readonly document: string;
  /** xml:base of the elements that are open; '' where none is in force. */
  private readonly bases: string[] = [''];
  private item: ItemBuilder | undefined;
  private linkRank = Number.POSITIVE_INFINITY;
  /** Entries of Atom without an author have the feed's (RFC 4287, 4.1.2). */
  private author = '';
  /** Characters of item texts so far. */
  private texts = 0;

  constructor(document: string) {
    this.document = document;
    this.feed = { dialect: 'rss', title: '', link: '', language: '', items: [], problems: [], cut: false };
  }

  root(name: string, attributes: Record<string, string>): void {
    this.known = ['rss', 'rdf', 'feed', 'channel'].includes(name);
    this.html = ['html', 'head', 'body'].includes(name);
    if (name === 'feed') this.feed.dialect = 'atom';
    this.channel(attributes);
  }

  channel(attributes: Record<string, string>): void {
    this.bases.push(this.within(attributes));
    this.feed.language ||= language(attributes['xml:lang'] ?? '');
  }

  itemStart(attributes: Record<string, string>): boolean {
    if (this.feed.items.length >= MAX_ITEMS) {
      this.feed.problems.push({ problem: 'too-many-items' });
      return false;
    }
    this.bases.push(this.within(attributes));
    this.item = new ItemBuilder(attributes, this.base());
    return true;
  }

  itemEnd(): void {
    if (!this.item) return;
    const { badDate } = this.item;
    const item = this.item.done();
    if (badDate && !item.publishedAt) {
      this.feed.problems.push({ item: this.feed.items.length, problem: 'bad-date' });
    }
    if (this.texts > MAX_TEXTS) item.text = clipped(item.text, MAX_TITLE);
    this.texts += item.text.length;
    this.feed.items.push(item);
    this.item = undefined;
    this.bases.pop();
  }

  field(field: Field): void {
    const base = this.within(field.attributes);
    if (this.item) this.item.add(field, base);
    else this.feedField(field, base);
  }

  /** Links are relative to xml:base, else in RSS to the site and in Atom to the feed itself. */
  finish(cut: boolean): RawFeed {
    const { feed, document } = this;
    feed.link = resolved(feed.link, document);
    const site = /^https?:/i.test(feed.link) ? feed.link : '';
    const fallback = feed.dialect === 'rss' ? site || document : document || site;
    for (const item of feed.items) {
      item.link = resolved(item.link, fallback);
      item.author ||= this.author;
      if (feed.dialect === 'atom' && item.id.startsWith('/')) item.id = resolved(item.id, fallback);
    }
    if (cut) feed.problems.push({ problem: 'cut' });
    feed.cut = cut;
    return feed;
  }

  private feedField(field: Field, base: string): void {
    const { feed } = this;
    if (field.name === 'title') feed.title ||= readText(field, MAX_TITLE);
    else if (field.name === 'language' || field.name === 'dc:language')
      feed.language ||= language(field.plain);
    else if (field.name === 'author' && feed.dialect === 'atom') this.author ||= authorOf(field);
    else if (field.name === 'ttl') feed.ttl ??= wholeNumber(field.plain);
    else if (field.name === 'skiphours') this.skip().hours = readSkipHours(field.markup);
    else if (field.name === 'skipdays') this.skip().days = readSkipDays(field.markup);
    else if (field.name === 'link') {
      const { url, rank } = linkOf(field, base, false);
      if (url === '' || rank >= this.linkRank) return;
      feed.link = url;
      this.linkRank = rank;
    }
  }

  private skip(): Skip {
    this.feed.skip ??= { hours: [], days: [] };
    return this.feed.skip;
  }

  private base(): string {
    return this.bases.at(-1) ?? '';
  }

  private within(attributes: Record<string, string>): string {
    const own = attributes['xml:base'];
    if (own === undefined) return this.base();
    return URL.parse(own.trim(), this.base() || this.document || undefined)?.href ?? this.base();
  }
}
