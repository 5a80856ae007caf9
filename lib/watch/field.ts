import { escapeXml, readEntities } from './entities.ts';
import { htmlToText } from './html.ts';
import { type Piece, readAttributes } from './markup.ts';

/** Characters of one element's inside that are looked at. */
const MAX_INSIDE = 200_000;

/** An element with its inside, as it was written. */
export interface Field {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Its text and CDATA joined, references read once. */
  plain: string;
  /** Its inside as markup: the text as written, with the tags. */
  markup: string;
  /** True where there are elements inside. */
  nested: boolean;
}

/** Gathers the inside of one element, piece by piece. */
export class FieldReader {
  readonly name: string;
  /** Names of the elements open inside. */
  readonly open: string[] = [];
  private readonly attributes: string;
  private readonly source: string;
  private readonly declared: ReadonlySet<string>;
  private plain = '';
  private markup = '';
  private size = 0;
  private nested = false;

  constructor(name: string, attributes: string, source: string, declared: ReadonlySet<string>) {
    this.name = name;
    this.attributes = attributes;
    this.source = source;
    this.declared = declared;
  }

  add(piece: Piece): void {
    if (this.size > MAX_INSIDE) return;
    const written = this.source.slice(piece.start, Math.min(piece.end, piece.start + MAX_INSIDE));
    this.size += written.length + 1;
    this.markup += written;
    if (piece.type === 'text') this.plain += readEntities(written, this.declared);
    else if (piece.type === 'cdata') this.plain += written;
    else this.nested = true;
  }

  done(): Field {
    const attributes = readAttributes(this.attributes);
    return {
      name: this.name,
      attributes: this.attributes.includes('&') ? decoded(attributes) : attributes,
      plain: this.plain,
      markup: this.markup,
      nested: this.nested,
    };
  }
}

function decoded(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, readEntities(value)]));
}

/**
 * What a reader sees of an element. Atom says by `type` whether its inside is text or HTML; everywhere else
 * both are found, and HTML is read as such.
 */
export function readText(field: Field, limit: number): string {
  const type = field.attributes.type?.trim().toLowerCase() ?? '';
  if (field.attributes.mode === 'base64' || isBinary(field, type)) {
    return htmlToText(readBase64(field.plain), limit);
  }
  if (field.nested) return htmlToText(field.markup, limit);
  const literal = (type === 'text' || type === 'text/plain') && field.attributes.mode !== 'escaped';
  return htmlToText(literal ? escapeXml(field.plain) : field.plain, limit);
}

/** Atom's content of any other media type is base64 (RFC 4287, 4.1.3.3), where it looks like that. */
function isBinary(field: Field, type: string): boolean {
  if (type === 'application/octet-stream') return true;
  if (field.name !== 'content' || !/^[a-z]+\//.test(type) || /^text\/|[/+]xml$|html/.test(type)) return false;
  return /^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(field.plain);
}

/** The UTF-8 text of base64 (RFC 4648), as Atom 0.3 may carry it; what is not of its alphabet is passed over. */
function readBase64(written: string): string {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of written.slice(0, MAX_INSIDE)) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) continue;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes.push((bits >> held) & 0xff);
  }
  return new TextDecoder('utf-8').decode(new Uint8Array(bytes));
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
