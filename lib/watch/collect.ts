import { readDate } from './dates.ts';
import { type Field, readText } from './field.ts';
import { clipped, htmlToText } from './html.ts';
import { language } from './language.ts';
import type { Markup } from './markup.ts';
import {
  MAX_CATEGORIES,
  MAX_ITEMS,
  MAX_TEXT,
  MAX_TEXTS,
  MAX_TITLE,
  type RawFeed,
  type RawItem,
} from './raw-feed.ts';
import { type FeedVisitor, scanFeed } from './scan.ts';

export type Collected = { feed: RawFeed } | { notFeed: 'html' | 'other' };

/** Reads an RSS, RDF or Atom text into one even shape. `base` is the address the feed came from. */
export function collectFeed(text: string, base: string, markup?: Markup): Collected {
  const collector = new Collector(base);
  const cut = scanFeed(text, collector, markup);
  if (!collector.known) return { notFeed: collector.html ? 'html' : 'other' };
  return { feed: collector.finish(cut) };
}

/** Better sources first: what a field of that name gives counts for as long as none before it did. */
const DATES = [
  'pubdate',
  'published',
  'issued',
  'dcterms:issued',
  'dc:date',
  'date',
  'created',
  'dcterms:created',
];
const UPDATES = ['updated', 'modified', 'dcterms:modified', 'lastbuilddate'];
const AUTHORS = ['dc:creator', 'author', 'dc:author', 'creator', 'itunes:author'];
const TITLES = ['title', 'dc:title', 'media:title', 'itunes:title'];
const TEXTS = new Set(
  (
    'description summary content abstract body subtitle tagline dc:description dcterms:abstract content:encoded ' +
    'itunes:summary media:description xhtml:body xhtml:div'
  ).split(' '),
);

type Ranked = Record<'title' | 'date' | 'updated' | 'author' | 'link' | 'id', number>;
const NOTHING: Ranked = { title: 99, date: 99, updated: 99, author: 99, link: 99, id: 99 };

class Collector implements FeedVisitor {
  known = false;
  html = false;
  private readonly feed: RawFeed;
  private item: RawItem | undefined;
  /** xml:base of the elements that are open; '' where none is in force. */
  private readonly bases: string[] = [''];
  private ranks: Ranked = { ...NOTHING };
  private feedRanks: Ranked = { ...NOTHING };
  private texts = 0;
  /** Entries of Atom without an author have the feed's (RFC 4287, 4.1.2). */
  private feedAuthor = '';
  private badDate = false;

  /** The address of the feed itself, or ''. */
  private readonly document: string;

  constructor(document: string) {
    this.document = document;
    this.feed = { dialect: 'rss', title: '', link: '', language: '', items: [], problems: [], cut: false };
  }

  root(name: string, attributes: Record<string, string>): void {
    this.known = ['rss', 'rdf', 'feed', 'channel'].includes(name);
    this.html = name === 'html' || name === 'head' || name === 'body';
    if (name === 'feed') this.feed.dialect = 'atom';
    this.feed.language = language(attributes['xml:lang'] ?? '');
    this.bases.push(this.within(attributes));
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
    this.ranks = { ...NOTHING };
    this.badDate = false;
    this.item = {
      title: '',
      link: resolved(attributes.href ?? '', this.base()),
      id: attributes['rdf:about'] ?? '',
      publishedAt: '',
      updatedAt: '',
      author: '',
      categories: [],
      text: '',
      language: language(attributes['xml:lang'] ?? ''),
    };
    return true;
  }

  itemEnd(): void {
    if (!this.item) return;
    if (this.badDate && !this.item.publishedAt) {
      this.feed.problems.push({ item: this.feed.items.length, problem: 'bad-date' });
    }
    if (this.texts > MAX_TEXTS) this.item.text = clipped(this.item.text, MAX_TITLE);
    this.texts += this.item.text.length;
    this.feed.items.push(this.item);
    this.item = undefined;
    this.bases.pop();
  }

  field(field: Field): void {
    if (this.item) this.itemField(this.item, field);
    else this.feedField(field);
  }

  finish(cut: boolean): RawFeed {
    const { feed, document } = this;
    feed.link = resolved(feed.link, document);
    const site = /^https?:/i.test(feed.link) ? feed.link : '';
    const fallback = feed.dialect === 'rss' ? site || document : document || site;
    for (const item of feed.items) {
      item.link = resolved(item.link, fallback);
      item.author ||= this.feedAuthor;
    }
    if (cut) this.feed.problems.push({ problem: 'cut' });
    this.feed.cut = cut;
    return this.feed;
  }

  private base(): string {
    return this.bases.at(-1) ?? '';
  }

  private within(attributes: Record<string, string>): string {
    const own = attributes['xml:base'];
    if (own === undefined) return this.base();
    return URL.parse(own.trim(), this.base() || this.document || undefined)?.href ?? this.base();
  }

  private feedField(field: Field): void {
    const { feed } = this;
    if (field.name === 'title' && !feed.title) feed.title = readText(field, MAX_TITLE);
    else if (field.name === 'language' || field.name === 'dc:language')
      feed.language ||= language(field.plain);
    else if (field.name === 'author' && feed.dialect === 'atom') this.feedAuthor ||= authorOf(field);
    else if (field.name === 'ttl') feed.ttl ??= wholeNumber(field.plain);
    else if (field.name === 'link') {
      const { url, rank } = this.linkOf(field);
      if (url && rank < this.feedRanks.link) {
        feed.link = url;
        this.feedRanks.link = rank;
      }
    }
  }

  private itemField(item: RawItem, field: Field): void {
    const { name } = field;
    if (TITLES.includes(name)) {
      this.better('title', TITLES.indexOf(name), readText(field, MAX_TITLE), (value) => {
        item.title = value;
      });
    } else if (TEXTS.has(name)) {
      const text = readText(field, MAX_TEXT);
      if (text.length > item.text.length) item.text = text;
    } else if (name === 'link') {
      const { url, rank } = this.linkOf(field);
      this.better('link', rank, url, (value) => {
        item.link = value;
      });
    } else if (name === 'feedburner:origlink') {
      this.better('link', -1, field.plain.trim(), (value) => {
        item.link = value;
      });
    } else if (name === 'guid' || name === 'id' || name === 'dc:identifier') {
      this.identify(item, field);
    } else if (name === 'category' || name === 'dc:subject') {
      const label = (
        field.attributes.label ||
        field.attributes.term ||
        htmlToText(field.plain, MAX_TITLE)
      ).trim();
      if (label && item.categories.length < MAX_CATEGORIES && !item.categories.includes(label)) {
        item.categories.push(clipped(label, MAX_TITLE));
      }
    } else if (name === 'dc:language') {
      item.language ||= language(field.plain);
    } else if (AUTHORS.includes(name)) {
      this.better('author', AUTHORS.indexOf(name), authorOf(field), (value) => {
        item.author = value;
      });
    } else this.date(item, field);
  }

  private date(item: RawItem, field: Field): void {
    const updates = UPDATES.indexOf(field.name);
    const rank = updates >= 0 ? updates : DATES.indexOf(field.name);
    if (rank < 0 || field.plain.trim() === '') return;
    const moment = readDate(field.plain);
    if (!moment) this.badDate = true;
    this.better(updates >= 0 ? 'updated' : 'date', rank, moment ?? '', (value) => {
      if (updates >= 0) item.updatedAt = value;
      else item.publishedAt = value;
    });
  }

  private identify(item: RawItem, field: Field): void {
    const id = field.plain.trim().slice(0, 2000);
    this.better('id', field.name === 'dc:identifier' ? 1 : 0, id, (value) => {
      item.id = value;
    });
    const permalink = field.name === 'guid' && field.attributes.ispermalink?.trim().toLowerCase() !== 'false';
    if (/^https?:\/\//i.test(id) && field.name !== 'dc:identifier') {
      this.better('link', permalink ? 8 : 9, id, (value) => {
        item.link = value;
      });
    }
  }

  /** The first value of the best rank stays; an empty one never counts. */
  private better(what: keyof Ranked, rank: number, value: string, keep: (value: string) => void): void {
    if (value === '' || rank >= this.ranks[what]) return;
    this.ranks[what] = rank;
    keep(value);
  }

  /** Address and rank of a link: the page itself first, then what is said to be related, then the feed. */
  private linkOf(field: Field): { url: string; rank: number } {
    const { href, rel = 'alternate', type = '' } = field.attributes;
    const base = this.within(field.attributes);
    if (href === undefined) return { url: resolved(field.plain, base), rank: 1 };
    const place = ['alternate', 'related', 'via', 'self'].indexOf(rel.trim().toLowerCase());
    const page = type === '' || /html/i.test(type);
    const self = place === 3 && !this.item;
    return { url: self ? '' : resolved(href, base), rank: place < 0 ? 99 : place * 2 + (page ? 1 : 2) };
  }
}

/** Absolute where a base is known, else as written; one without any inside is none. */
function resolved(written: string, base: string): string {
  const url = written
    .trim()
    .replace(/[\n\r\t]/g, '')
    .slice(0, 4000);
  if (url === '' || /^[a-z][a-z0-9+.-]*:/i.test(url)) return url;
  return base ? (URL.parse(url, base)?.href ?? url) : url;
}

/** The name where there is one, else the e-mail address: `a@b.example (Name)`, `Name <a@b.example>`, Atom's parts. */
function authorOf(field: Field): string {
  if (field.nested) {
    const part = (name: string): string =>
      htmlToText(
        new RegExp(`<(?:[\\w-]{1,40}:)?${name}(?:\\s[^<>]{0,200})?>([^<]{0,500})`, 'i').exec(
          field.markup,
        )?.[1] ?? '',
        200,
      );
    return part('name') || part('email') || htmlToText(field.markup, 200);
  }
  const text = htmlToText(field.plain.replace(/<([^<>\s]{1,200}@[^<>\s]{1,200})>/g, '($1)'), 200);
  const both = /^(.{1,200}?)\s*\(([^()]{1,200})\)$/.exec(text);
  if (!both) return text;
  const [, before = '', inside = ''] = both;
  return before.includes('@') ? inside : inside.includes('@') ? before : text;
}

function wholeNumber(text: string): number | undefined {
  return /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : undefined;
}
