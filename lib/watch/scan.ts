import { type Field, FieldReader } from './field.ts';
import { Markup, type Piece, readAttributes } from './markup.ts';
import { Names } from './names.ts';

/** What a scan meets, in order. */
export interface FeedVisitor {
  /** The first element: rss, rdf, feed, channel, html … */
  root(name: string, attributes: Record<string, string>): void;
  /** `channel` inside the root. */
  channel(attributes: Record<string, string>): void;
  /** False: no more items are wanted. */
  itemStart(attributes: Record<string, string>): boolean;
  itemEnd(): void;
  /** An element of the feed or of the item that is open. */
  field(field: Field): void;
}

const ITEMS = new Set(['item', 'entry']);
const ROOTS = new Set(['rss', 'rdf:rdf', 'rdf', 'feed', 'channel']);

/** Elements that say something about the feed or an item. */
const FIELDS = new Set(
  (
    'title link guid id pubdate published issued updated modified created date lastbuilddate author creator category ' +
    'description summary content abstract body fullitem subtitle tagline language ttl skiphours skipdays dc:title dc:date dc:creator dc:subject ' +
    'dc:description dc:language dc:identifier dcterms:issued dcterms:created dcterms:modified dcterms:abstract content:encoded ' +
    'dc:author itunes:author itunes:title itunes:summary media:title media:description xhtml:body xhtml:div feedburner:origlink'
  ).split(' '),
);

/** Of these the inside is a line: another field that opens ends them, as their own end was forgotten. */
const SHORT = new Set('title link guid id pubdate published updated category dc:date dc:creator'.split(' '));

/** Elements with a title or link of their own, which is not the item's. */
const ASIDE = new Set(
  'image textinput source cloud media:content media:thumbnail media:credit contributor'.split(' '),
);

/** How many elements may be open inside a field. */
const MAX_OPEN = 100;
/** How many fields of one item, or of the feed itself, are read. */
const MAX_FIELDS = 300;
/** Pieces of markup read of one item; the rest of it is left out. */
const MAX_ITEM_PIECES = 20_000;
/** Pieces of markup read of one feed: some 200 for each of 2000 items. */
const MAX_PIECES = 400_000;
const NEXT_ITEM = /<(?:[\w.-]{1,40}:)?(?:item|entry)[\s/>]/gi;

/**
 * Reads a feed from front to back, as tolerant as a browser is of HTML: names in any case, missing or wrong
 * end tags, junk before the feed. One pass. Gives true where the text ended before the feed did.
 */
export function scanFeed(text: string, visitor: FeedVisitor, markup: Markup = new Markup(text)): boolean {
  return new Scan(text, visitor, markup).run();
}

class Scan {
  private readonly names = new Names();
  private readonly declared = new Set<string>();
  private root = '';
  private inItem = '';
  private aside = '';
  private field: FieldReader | undefined;
  private over = false;
  private fields = 0;
  private pieces = 0;
  private itemPieces = 0;
  private readonly text: string;
  private readonly visitor: FeedVisitor;
  private readonly markup: Markup;

  constructor(text: string, visitor: FeedVisitor, markup: Markup) {
    this.text = text;
    this.visitor = visitor;
    this.markup = markup;
  }

  run(): boolean {
    for (let piece = this.markup.next(); piece && !this.over; piece = this.markup.next()) {
      if (piece.type === 'cut') return this.root !== '';
      if (piece.type === 'doctype') this.nameEntities(piece.content);
      else if (piece.type === 'open') this.open(piece);
      else if (piece.type === 'close') this.close(piece);
      else this.field?.add(piece);
      if (++this.pieces > MAX_PIECES) return true;
      if (++this.itemPieces > MAX_ITEM_PIECES) this.nextItem();
    }
    return this.root !== '' && !this.over;
  }

  /** What no item has so much of is no feed: on to the next item, or to the end. */
  private nextItem(): void {
    this.itemPieces = 0;
    this.endItem();
    this.markup.skipTo(NEXT_ITEM);
  }

  private nameEntities(content: string): void {
    for (const [, name = ''] of content.matchAll(/<!ENTITY\s{1,20}(?:%\s{1,20})?([\w.-]{1,100})/g)) {
      if (this.declared.size < 1000) this.declared.add(name);
    }
    if (/^\s*html\b/i.test(content) && this.root === '') this.begin('html', '');
  }

  private begin(name: string, attributes: string): void {
    this.root = name;
    this.visitor.root(name, readAttributes(attributes));
    if (!ROOTS.has(name)) this.over = true;
  }

  private open(piece: Piece & { type: 'open' }): void {
    this.names.learn(piece.attributes);
    const name = this.names.of(piece.name);
    if (this.root === '') this.first(name, piece.attributes);
    else if (ITEMS.has(name)) this.item(name, piece);
    else this.element(name, piece);
  }

  private element(name: string, piece: Piece & { type: 'open' }): void {
    if (this.field) {
      const forgotten =
        SHORT.has(this.field.name) && this.field.open.length === 0 && this.inItem && FIELDS.has(name);
      if (!forgotten) {
        this.inside(this.field, name, piece);
        return;
      }
      this.endField();
    }
    if (this.aside) return;
    if (name === 'channel') this.visitor.channel(readAttributes(piece.attributes));
    else if (ASIDE.has(name)) this.aside = piece.empty ? '' : name;
    else if (FIELDS.has(name) && this.fields++ < MAX_FIELDS) {
      this.field = new FieldReader(name, piece.attributes, this.text, this.declared);
      if (piece.empty) this.endField();
    }
  }

  /** Before the root, only a feed's or a page's own element counts: some servers print warnings first. */
  private first(name: string, attributes: string): void {
    const local = name.replace(/^.*:/, '');
    if (name === 'rdf:rdf' || ROOTS.has(local)) this.begin(local, attributes);
    else if (
      !['br', 'b', 'p', 'pre', 'font', 'script', 'div', 'span', 'xhtml:br', 'xhtml:b'].includes(name)
    ) {
      this.begin(local, attributes);
    }
  }

  private item(name: string, piece: Piece & { type: 'open' }): void {
    this.endItem();
    this.aside = '';
    this.fields = 0;
    this.itemPieces = 0;
    this.inItem = name;
    if (!this.visitor.itemStart(readAttributes(piece.attributes))) this.over = true;
    if (piece.empty) this.endItem();
  }

  private inside(field: FieldReader, name: string, piece: Piece & { type: 'open' }): void {
    field.add(piece);
    if (!piece.empty && field.open.length < MAX_OPEN) field.open.push(name);
  }

  private close(piece: Piece & { type: 'close' }): void {
    const name = this.names.of(piece.name);
    if (ITEMS.has(name)) {
      this.endItem();
    } else if (name === this.root || name.endsWith(`:${this.root}`)) {
      this.endItem();
      this.over = true;
    } else if (name === 'channel') {
      this.endItem();
      this.aside = '';
    } else if (this.field) {
      const place = this.field.open.lastIndexOf(name);
      if (place >= 0) this.field.open.length = place;
      if (place < 0 && name === this.field.name) this.endField();
      else this.field.add(piece);
    } else if (name === this.aside) {
      this.aside = '';
    }
  }

  private endField(): void {
    if (this.field) this.visitor.field(this.field.done());
    this.field = undefined;
  }

  private endItem(): void {
    this.endField();
    if (this.inItem) this.visitor.itemEnd();
    this.inItem = '';
  }
}
