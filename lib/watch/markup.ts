/** One piece of XML or HTML as it is written. `start` and `end` are offsets in the text. */
export type Piece =
  | { type: 'text' | 'cdata'; start: number; end: number }
  | { type: 'open'; name: string; attributes: string; empty: boolean; start: number; end: number }
  | { type: 'close'; name: string; start: number; end: number }
  /** `content` is what stands between `<!DOCTYPE` and its `>`. */
  | { type: 'doctype'; content: string; start: number; end: number }
  | { type: 'cut'; start: number; end: number };

const [QUOTE, APOSTROPHE, SLASH, OPEN, EQUALS, CLOSE] = [34, 39, 47, 60, 61, 62];

/** Where a name that begins here ends: a letter or `_`, then letters, digits and `_ : . -`; the same place for none. */
function nameEnd(text: string, from: number): number {
  if (!isLetter(text.charCodeAt(from))) return from;
  let at = from + 1;
  for (
    let char = text.charCodeAt(at);
    isLetter(char) || (char >= 45 && char <= 58 && char !== SLASH);
    char = text.charCodeAt(at)
  ) {
    at++;
  }
  return at;
}

function isLetter(char: number): boolean {
  return (char >= 97 && char <= 122) || (char >= 65 && char <= 90) || char === 95;
}

/** A `<` that may open something, or that ends the text. */
const OPENING = /<(?:[A-Za-z_/!?]|$)/g;

/**
 * Cuts markup into pieces without asking that it be well formed. Comments and processing instructions
 * are left out; a `<` that opens nothing is text; `cut` says that the end of the text fell inside a tag,
 * comment or CDATA section. Every character is looked at a bounded number of times: what is searched for
 * and not found once is not searched for again.
 */
export class Markup {
  /** Characters looked at so far, for tests that hold the work linear. */
  work = 0;
  private at = 0;
  private readonly text: string;
  private readonly missing = new Set<string>();
  private quotesHold = true;
  private typed = false;
  /** Where reading a tag failed: what was looked at till there is text. */
  private failedAt = 0;

  constructor(text: string) {
    this.text = text;
  }

  next(): Piece | undefined {
    while (this.at < this.text.length) {
      const start = this.at;
      const open = this.find('<', start);
      if (open !== start) return this.take('text', start, open < 0 ? this.text.length : open);
      const piece = this.special(start) ?? this.tag(start);
      if (piece === 'left-out') continue;
      return piece ?? this.take('text', start, this.textEnd(Math.max(start, this.failedAt - 1)));
    }
    return undefined;
  }

  private special(start: number): Piece | 'left-out' | undefined {
    const { text } = this;
    if (text[start + 1] !== '!' && text[start + 1] !== '?') return undefined;
    if (text.startsWith('<!--', start)) return this.upTo(start, 4, '-->') ?? 'left-out';
    if (text.startsWith('<?', start)) return this.upTo(start, 2, '?>', '>') ?? 'left-out';
    if (text.startsWith('<![CDATA[', start)) {
      const close = this.find(']]>', start + 9);
      if (close < 0) return this.cut(start);
      this.at = close + 3;
      return { type: 'cdata', start: start + 9, end: close };
    }
    if (!this.typed && /^<!doctype/i.test(text.slice(start, start + 9))) return this.doctype(start);
    return this.upTo(start, 2, '>') ?? 'left-out';
  }

  /** Moves behind the first of the terminators that is found; `cut` where there is none. */
  private upTo(start: number, skip: number, ...terminators: string[]): Piece | undefined {
    for (const terminator of terminators) {
      const close = this.find(terminator, start + skip);
      if (close < 0) continue;
      this.at = close + terminator.length;
      return undefined;
    }
    return this.cut(start);
  }

  /** Only the first one counts, so that its brackets are searched for once. */
  private doctype(start: number): Piece {
    this.typed = true;
    const simple = this.find('>', start);
    const subset = this.find('[', start);
    const inside = subset >= 0 && subset < simple;
    const close = inside ? this.find(']', subset) : simple;
    const end = inside && close >= 0 ? this.find('>', close) : close;
    if (end < 0) return this.cut(start);
    this.at = end + 1;
    return { type: 'doctype', content: this.text.slice(start + 9, end), start, end: end + 1 };
  }

  private tag(start: number): Piece | undefined {
    const { text } = this;
    const closing = text.charCodeAt(start + 1) === SLASH;
    const named = start + (closing ? 2 : 1);
    const from = nameEnd(text, named);
    if (from === named) return undefined;
    const name = text.slice(named, from);
    this.work += name.length;
    const end = this.tagEnd(from);
    if (end === 'cut') return this.cut(start);
    if (end === 'none') return undefined;
    this.at = end + 1;
    if (closing) return { type: 'close', name, start, end: end + 1 };
    const empty = text.charCodeAt(end - 1) === SLASH && end > from;
    const attributes = text.slice(from, empty ? end - 1 : end);
    return { type: 'open', name, attributes, empty, start, end: end + 1 };
  }

  /**
   * Where the tag's `>` stands. A `>` or `<` inside a quoted value does not count; a `<` outside one says
   * that this was no tag. Once a quote was never closed, quotes are not believed any more.
   */
  private tagEnd(from: number): number | 'none' | 'cut' {
    const { text } = this;
    let at = from;
    let last = 0;
    while (at < text.length) {
      const char = text.charCodeAt(at);
      this.work++;
      if (char === CLOSE) return at;
      if (char === OPEN) {
        this.failedAt = at;
        return 'none';
      }
      if ((char === QUOTE || char === APOSTROPHE) && last === EQUALS && this.quotesHold) {
        const close = this.valueEnd(char, at + 1);
        if (close < 0) this.quotesHold = false;
        else at = close;
      }
      if (char > 32) last = char;
      at++;
    }
    return 'cut';
  }

  /** Where a quoted value ends; -1 for nowhere. Values are short: looking by ourselves beats asking indexOf each time. */
  private valueEnd(quote: number, from: number): number {
    const { text } = this;
    let at = from;
    while (at < text.length && text.charCodeAt(at) !== quote) at++;
    this.work += at - from;
    return at < text.length ? at : -1;
  }

  /** A `<` that opens nothing belongs to the text up to the next one that may open something. */
  private textEnd(from: number): number {
    OPENING.lastIndex = from + 1;
    const end = OPENING.exec(this.text)?.index ?? this.text.length;
    this.work += end - from;
    return end;
  }

  /** Leaves out everything before the next place where the pattern (of flag `g`) stands, or to the end. */
  skipTo(pattern: RegExp): void {
    pattern.lastIndex = this.at;
    const place = pattern.exec(this.text)?.index ?? this.text.length;
    this.work += place - this.at;
    this.at = place;
  }

  private take(type: 'text', start: number, end: number): Piece {
    this.at = end;
    return { type, start, end };
  }

  private cut(start: number): Piece {
    this.at = this.text.length;
    return { type: 'cut', start, end: this.text.length };
  }

  /** indexOf that remembers what there is no more of. */
  private find(wanted: string, from: number): number {
    if (this.missing.has(wanted)) return -1;
    const place = this.text.indexOf(wanted, from);
    this.work += (place < 0 ? this.text.length : place) - from;
    if (place < 0) this.missing.add(wanted);
    return place;
  }
}

const ATTRIBUTE = /([^\s=/"'<>]{1,100})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
const MAX_ATTRIBUTES = 4000;
const NONE: Readonly<Record<string, string>> = Object.freeze(Object.create(null));

/** The attributes of a tag by lower-case name, values as written (entities not read). The first of a name wins. */
export function readAttributes(written: string): Readonly<Record<string, string>> {
  if (!written.includes('=')) return NONE;
  const found: Record<string, string> = Object.create(null);
  for (const [, name = '', double, single, bare] of written.slice(0, MAX_ATTRIBUTES).matchAll(ATTRIBUTE)) {
    found[name.toLowerCase()] ??= double ?? single ?? bare ?? '';
  }
  return found;
}
