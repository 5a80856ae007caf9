import { readDate } from './dates.ts';
import { type Field, readText } from './field.ts';
import { clipped, htmlToText } from './html.ts';
import { language } from './language.ts';
import { MAX_CATEGORIES, MAX_TEXT, MAX_TITLE, type RawItem } from './raw-feed.ts';
import { authorOf, linkOf, resolved } from './values.ts';

/** Better sources first: what a field of that name gives counts for as long as none before it did. */
const TITLES = ['title', 'dc:title', 'media:title', 'itunes:title'];
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
const TEXTS = new Set(
  'description summary content abstract body fullitem subtitle tagline content:encoded xhtml:body xhtml:div'.split(
    ' ',
  ),
);

/** What catalogues and players show of an item: read where the item says nothing else. */
const ASIDES = new Set(['dc:description', 'dcterms:abstract', 'itunes:summary', 'media:description']);

/** Ids, better first: `rdf:about` names the item, `dc:identifier` may name the work it is about. */
const IDS = ['id', 'rdf:about', 'dc:identifier'];

/** An id that is the page's address: a permanent link sooner than any other. */
const PERMALINK_RANK = 8;

type Scalar = 'title' | 'link' | 'id' | 'publishedAt' | 'updatedAt' | 'author';

/** Gathers what the fields of one item say, whatever their order and dialect. */
export class ItemBuilder {
  readonly item: RawItem;
  /** True once a date could not be read. */
  badDate = false;
  private readonly ranks = new Map<Scalar, number>();
  private aside = '';

  /** `base` is the xml:base in force, or ''. */
  constructor(attributes: Record<string, string>, base: string) {
    this.item = {
      title: '',
      link: resolved(attributes.href ?? '', base),
      id: '',
      publishedAt: '',
      updatedAt: '',
      author: '',
      categories: [],
      text: '',
      language: language(attributes['xml:lang'] ?? ''),
    };
    this.better('id', IDS.indexOf('rdf:about'), (attributes['rdf:about'] ?? '').trim());
  }

  /** `base` is the xml:base in force for this field. */
  add(field: Field, base: string): void {
    const { name } = field;
    if (TITLES.includes(name)) this.better('title', TITLES.indexOf(name), readText(field, MAX_TITLE));
    else if (TEXTS.has(name)) this.text(readText(field, MAX_TEXT));
    else if (ASIDES.has(name)) this.aside ||= readText(field, MAX_TEXT);
    else if (name === 'link') this.link(field, base);
    else if (name === 'feedburner:origlink') this.better('link', -1, field.plain.trim());
    else if (name === 'guid' || name === 'id' || name === 'dc:identifier') this.identify(field);
    else if (name === 'category' || name === 'dc:subject') this.category(field);
    else if (name === 'dc:language') this.item.language ||= language(field.plain);
    else if (AUTHORS.includes(name)) this.better('author', AUTHORS.indexOf(name), authorOf(field));
    else if (UPDATES.includes(name)) this.date('updatedAt', UPDATES.indexOf(name), field.plain);
    else if (DATES.includes(name)) this.date('publishedAt', DATES.indexOf(name), field.plain);
  }

  /** The item, once nothing more of it comes. */
  done(): RawItem {
    this.item.text ||= this.aside;
    return this.item;
  }

  /** The longest stays: a watch must see all that the feed gives. */
  private text(text: string): void {
    if (text.length > this.item.text.length) this.item.text = text;
  }

  private link(field: Field, base: string): void {
    const { url, rank } = linkOf(field, base, true);
    this.better('link', rank, url);
  }

  private category(field: Field): void {
    const { categories } = this.item;
    const written = field.attributes.label || field.attributes.term || htmlToText(field.plain, MAX_TITLE);
    const label = clipped(written.trim(), MAX_TITLE);
    if (label && categories.length < MAX_CATEGORIES && !categories.includes(label)) categories.push(label);
  }

  private date(which: 'publishedAt' | 'updatedAt', rank: number, written: string): void {
    if (written.trim() === '') return;
    const moment = readDate(written);
    if (!moment) this.badDate = true;
    this.better(which, rank, moment ?? '');
  }

  private identify(field: Field): void {
    const id = field.plain.trim().slice(0, 2000);
    const foreign = field.name === 'dc:identifier';
    this.better('id', IDS.indexOf(foreign ? field.name : 'id'), id);
    if (foreign || !/^https?:\/\//i.test(id)) return;
    const permanent = field.name === 'guid' && field.attributes.ispermalink?.trim().toLowerCase() !== 'false';
    this.better('link', PERMALINK_RANK + (permanent ? 0 : 1), id);
  }

  /** The first value of the best rank stays; an empty one never counts. */
  private better(what: Scalar, rank: number, value: string): void {
    if (value === '' || rank >= (this.ranks.get(what) ?? Number.POSITIVE_INFINITY)) return;
    this.ranks.set(what, rank);
    this.item[what] = value;
  }
}
