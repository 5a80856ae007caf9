import type { PatternWord, Term } from './ast.ts';
import { englishStem, frenchStem } from './stem.ts';
import type { Token } from './tokens.ts';

type Field = 'title' | 'text';
/** Tokens `from` to `to` (included) of a field. */
export interface Span {
  field: Field;
  from: number;
  to: number;
}

/** The words of an item. */
export interface Words {
  title: Token[];
  text: Token[];
  /** Every word of both. */
  words: ReadonlySet<string>;
}

/** Every place where a term stands. */
export function spansOf(term: Term, item: Words): Span[] {
  const spans: Span[] = [];
  if (term.words.some((word) => word.type === 'equal' && !item.words.has(word.word))) return spans;
  for (const field of term.titleOnly ? (['title'] as const) : (['title', 'text'] as const)) {
    const tokens = item[field];
    for (let from = 0; from + term.words.length <= tokens.length; from++) {
      if (term.words.every((word, index) => fitsWord(word, tokens[from + index]?.word ?? ''))) {
        spans.push({ field, from, to: from + term.words.length - 1 });
      }
    }
  }
  return spans;
}

/** Whether a token is one that a pattern word looks for. */
export function fitsWord(pattern: PatternWord, token: string): boolean {
  switch (pattern.type) {
    case 'any':
      return true;
    case 'equal':
      return token === pattern.word;
    case 'wild':
      return fitsPieces(pattern.pieces, token);
    case 'inflected':
      return (
        token === pattern.word ||
        (token[0] === pattern.word[0] &&
          (frenchStem(token) === pattern.french || englishStem(token) === pattern.english))
      );
  }
}

/** Whether the token is the pieces in order with anything between them: leftmost places first, so linear. */
function fitsPieces(pieces: string[], token: string): boolean {
  const first = pieces[0] ?? '';
  const last = pieces.at(-1) ?? '';
  if (token.length < first.length + last.length || !token.startsWith(first) || !token.endsWith(last)) {
    return false;
  }
  let at = first.length;
  const end = token.length - last.length;
  for (const piece of pieces.slice(1, -1)) {
    const place = token.indexOf(piece, at);
    if (place < 0 || place + piece.length > end) return false;
    at = place + piece.length;
  }
  return true;
}

/** The pairs that stand close: from the last token of one to the first of the other, `distance` at most. */
export function nearSpans(left: Term[], right: Term[], distance: number, item: Words): Span[] {
  const ones = left.flatMap((term) => spansOf(term, item));
  const others = right.flatMap((term) => spansOf(term, item)).sort((a, b) => a.from - b.from);
  const longest = Math.max(0, ...right.map((term) => term.words.length));
  const kept = new Set<Span>();
  for (const one of ones) {
    const least = one.from - distance - longest;
    for (let index = firstFrom(others, least); index < others.length; index++) {
      const other = others[index];
      if (!other || other.from > one.to + distance) break;
      const gap = one.to < other.from ? other.from - one.to : one.from - other.to;
      if (one.field !== other.field || gap < 1 || gap > distance) continue;
      kept.add(one);
      kept.add(other);
    }
  }
  return [...kept];
}

/** The index of the first span that begins at `least` or later, by halving. */
function firstFrom(spans: Span[], least: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.from ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
