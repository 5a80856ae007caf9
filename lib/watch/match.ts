import { effectiveUrl, readAddress } from './address.ts';
import type { PatternWord, Query, Term } from './ast.ts';
import { englishStem, frenchStem } from './stem.ts';
import { type Token, tokenize } from './tokens.ts';

/** What a query looks at. */
export interface Matchable {
  title: string;
  text: string;
  url: string;
  /** ISO 639-1; '' when not known. */
  lang?: string;
}

/** A range of the original text to highlight: offsets in `title` or `text`. */
export interface WordRange {
  field: 'title' | 'text';
  start: number;
  end: number;
}

export interface Match {
  hit: boolean;
  /** In order, without overlaps; empty when there is no hit. */
  words: WordRange[];
}

/** An item cut into words once, to be matched against any number of queries. */
export interface Prepared {
  title: Token[];
  text: Token[];
  /** Every word of both. */
  words: ReadonlySet<string>;
  host: string;
  path: string;
  lang: string;
}

type Field = 'title' | 'text';
/** Tokens `from` to `to` (included) of a field. */
interface Span {
  field: Field;
  from: number;
  to: number;
}
interface Verdict {
  hit: boolean;
  spans: Span[];
}

const MISS: Verdict = { hit: false, spans: [] };

export function prepare(item: Matchable): Prepared {
  const address = readAddress(effectiveUrl(item.url));
  const title = tokenize(item.title);
  const text = tokenize(item.text);
  return {
    title,
    text,
    words: new Set([...title, ...text].map((token) => token.word)),
    host: address?.host ?? '',
    path: (address?.path ?? '').replace(/^\/+/, ''),
    lang: (item.lang ?? '').toLowerCase(),
  };
}

/** Whether an item answers a query, and the words that made it do so, where they stand in its texts. */
export function matches(query: Query, item: Matchable): Match {
  return matchPrepared(query, prepare(item));
}

/** As `matches`, for an item that was prepared once for many queries. */
export function matchPrepared(query: Query, item: Prepared): Match {
  const verdict = judge(query, item);
  return { hit: verdict.hit, words: verdict.hit ? ranges(verdict.spans, item) : [] };
}

function judge(query: Query, item: Prepared): Verdict {
  switch (query.type) {
    case 'term':
      return found(spansOf(query, item));
    case 'near':
      return found(nearSpans(query.left, query.right, query.distance, item));
    case 'and':
      return all(query.of, item);
    case 'or': {
      const verdicts = query.of.map((part) => judge(part, item)).filter((verdict) => verdict.hit);
      return { hit: verdicts.length > 0, spans: verdicts.flatMap((verdict) => verdict.spans) };
    }
    case 'not':
      return { hit: !judge(query.of, item).hit, spans: [] };
    case 'site':
      return { hit: onSite(query.host, query.path, item), spans: [] };
    case 'lang':
      return { hit: item.lang === query.lang, spans: [] };
  }
}

function all(parts: Query[], item: Prepared): Verdict {
  const spans: Span[] = [];
  for (const part of parts) {
    const verdict = judge(part, item);
    if (!verdict.hit) return MISS;
    spans.push(...verdict.spans);
  }
  return { hit: true, spans };
}

function found(spans: Span[]): Verdict {
  return { hit: spans.length > 0, spans };
}

function onSite(host: string, path: string, item: Prepared): boolean {
  const there = item.host === host || item.host.endsWith(`.${host}`);
  return there && (path === '' || item.path === path || item.path.startsWith(`${path}/`));
}

function spansOf(term: Term, item: Prepared): Span[] {
  const spans: Span[] = [];
  if (term.words.some((word) => word.type === 'equal' && !item.words.has(word.word))) return spans;
  for (const field of term.titleOnly ? (['title'] as const) : (['title', 'text'] as const)) {
    const tokens = item[field];
    for (let from = 0; from + term.words.length <= tokens.length; from++) {
      if (term.words.every((word, index) => fits(word, tokens[from + index]?.word ?? ''))) {
        spans.push({ field, from, to: from + term.words.length - 1 });
      }
    }
  }
  return spans;
}

function fits(pattern: PatternWord, token: string): boolean {
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
function nearSpans(left: Term[], right: Term[], distance: number, item: Prepared): Span[] {
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

function ranges(spans: Span[], item: Prepared): WordRange[] {
  const all = spans.map(({ field, from, to }) => ({
    field,
    start: item[field][from]?.start ?? 0,
    end: item[field][to]?.end ?? 0,
  }));
  const place = (one: WordRange): number => (one.field === 'title' ? 0 : 1);
  all.sort((a, b) => place(a) - place(b) || a.start - b.start || b.end - a.end);
  const merged: WordRange[] = [];
  for (const one of all) {
    const last = merged.at(-1);
    if (last?.field === one.field && one.start < last.end) last.end = Math.max(last.end, one.end);
    else merged.push({ ...one });
  }
  return merged;
}
