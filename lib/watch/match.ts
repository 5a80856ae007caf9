import { effectiveUrl, readAddress } from './address.ts';
import type { Query } from './ast.ts';
import { nearSpans, type Span, spansOf, type Words } from './spans.ts';
import { tokenize } from './tokens.ts';

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
export interface Prepared extends Words {
  host: string;
  path: string;
  lang: string;
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

/** Whether a page is on a site, or below a path of it. */
export function onSite(host: string, path: string, item: { host: string; path: string }): boolean {
  const there = item.host === host || item.host.endsWith(`.${host}`);
  return there && (path === '' || item.path === path || item.path.startsWith(`${path}/`));
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
