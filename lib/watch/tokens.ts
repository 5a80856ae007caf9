/** One word of a text in its comparable form, and where it stands in the text as it was written. */
export interface Token {
  /** Folded: no case, no accents (see `fold`). */
  word: string;
  /** Offset of its first character in the original text. */
  start: number;
  /** Offset after its last character. */
  end: number;
}

const TAG = /<\/?[A-Za-z][^<>]*>/y;
const ENTITY = /&(?:#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/y;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
const SPELLED: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};
const SPELL = /[œæßøđðłþı]/g;
const MARKS = /\p{Mn}+/gu;
const WORD = /[\p{L}\p{Nd}]+/gu;

/**
 * The comparable form of a text: canonical decomposition, without non-spacing marks, in lower case,
 * ligatures and barred letters spelled out. Compatibility characters (™, ², ﬁ) stay as they are.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(SPELL, (letter) => SPELLED[letter] ?? letter);
}

/** The words of a text, in order, markup and entities read as a reader would see them. */
export function tokenize(text: string): Token[] {
  const { folded, starts, ends } = foldWithPlaces(text);
  const tokens: Token[] = [];
  for (const match of folded.matchAll(WORD)) {
    const last = match.index + match[0].length - 1;
    tokens.push({ word: match[0], start: starts[match.index] ?? 0, end: ends[last] ?? text.length });
  }
  return tokens;
}

/** The folded text and, for each of its UTF-16 units, the range of the original that it comes from. */
function foldWithPlaces(text: string): { folded: string; starts: number[]; ends: number[] } {
  let bare = '';
  const from: number[] = [];
  const to: number[] = [];
  const push = (piece: string, start: number, end: number): void => {
    bare += piece;
    for (let unit = 0; unit < piece.length; unit++) {
      from.push(start);
      to.push(end);
    }
  };
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const special = unit === 60 ? tagAt(text, at) : unit === 38 ? entityAt(text, at) : undefined;
    if (special) {
      push(special.as, at, special.end);
      at = special.end;
      continue;
    }
    const end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
    push(unit < 128 ? (text[at] ?? '') : bareForm(text.slice(at, end)), at, end);
    at = end;
  }
  return spelled(lowered(bare), from, to);
}

/** Lower case keeps the length once marks are gone; where a letter breaks that rule it is lowered alone. */
function lowered(bare: string): string {
  const lower = bare.toLowerCase();
  if (lower.length === bare.length) return lower;
  return Array.from(bare, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  }).join('');
}

function spelled(lower: string, from: number[], to: number[]) {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (let unit = 0; unit < lower.length; unit++) {
    const letter = lower[unit] ?? '';
    const written = letter > '\u007f' ? (SPELLED[letter] ?? letter) : letter;
    folded += written;
    for (let copy = 0; copy < written.length; copy++) {
      starts.push(from[unit] ?? 0);
      ends.push(to[unit] ?? 0);
    }
  }
  return { folded, starts, ends };
}

function bareForm(piece: string): string {
  return piece.normalize('NFD').replace(MARKS, '');
}

function tagAt(text: string, at: number): { as: string; end: number } | undefined {
  TAG.lastIndex = at;
  return TAG.test(text) ? { as: ' ', end: TAG.lastIndex } : undefined;
}

function entityAt(text: string, at: number): { as: string; end: number } | undefined {
  ENTITY.lastIndex = at;
  const match = ENTITY.exec(text);
  if (!match) return undefined;
  const [whole, decimal, hex, name] = match;
  const as = name
    ? (NAMED[name] ?? '')
    : codePoint(Number.parseInt(decimal ?? hex ?? '0', decimal ? 10 : 16));
  return { as: bareForm(as), end: at + whole.length };
}

/** The character of a numeric reference; a space where there is none (0, surrogates, past Unicode). */
function codePoint(code: number): string {
  const none = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return none ? ' ' : String.fromCodePoint(code);
}
