import AhoCorasick from 'modern-ahocorasick';
import FastAhoCorasick from 'modern-ahocorasick/fast';
import UnicodeFast from 'modern-ahocorasick/unicode-fast';
import { fold } from '../../../lib/watch/tokens.ts';
import type { Item, Made } from './make.ts';

/** The places of the queries that an item answers. */
export type Ask = (item: Item) => number[];

/** Words of a text between single blanks, so that phrases are found by searching for a piece of it. */
const padded = (text: string): string =>
  ` ${fold(text)
    .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
    .trim()} `;

interface Numbered {
  phrases: string[];
  rows: { all: number[]; none: number[] }[];
}

function numbered(queries: readonly Made[]): Numbered {
  const numbers = new Map<string, number>();
  const number = (phrase: string): number => {
    const form = padded(phrase);
    const known = numbers.get(form) ?? numbers.size;
    numbers.set(form, known);
    return known;
  };
  const rows = queries.map(({ all, none }) => ({ all: all.map(number), none: none.map(number) }));
  return { phrases: [...numbers.keys()], rows };
}

/** Which queries hold, once it is known which phrases were found: only those that one of them wakes are asked. */
function deciding({ rows }: Numbered): (found: ReadonlySet<number>) => number[] {
  const wakes = new Map<number, number[]>();
  for (const [place, { all }] of rows.entries()) {
    const first = all[0] ?? -1;
    wakes.set(first, [...(wakes.get(first) ?? []), place]);
  }
  return (found) => {
    const hits: number[] = [];
    for (const phrase of found) {
      for (const place of wakes.get(phrase) ?? []) {
        const row = rows[place];
        if (row?.all.every((one) => found.has(one)) && !row.none.some((one) => found.has(one)))
          hits.push(place);
      }
    }
    return hits.sort((a, b) => a - b);
  };
}

/** Every phrase of every query searched for in every item. */
export function naive(queries: readonly Made[]): Ask {
  const rows = queries.map(({ all, none }) => ({ all: all.map(padded), none: none.map(padded) }));
  return (item) => {
    const title = padded(item.title);
    const text = padded(item.text);
    const has = (phrase: string): boolean => title.includes(phrase) || text.includes(phrase);
    return rows.flatMap(({ all, none }, place) => (all.every(has) && !none.some(has) ? [place] : []));
  };
}

/** One regular expression a phrase. */
export function regExps(queries: readonly Made[]): Ask {
  const expression = (phrase: string): RegExp => new RegExp(padded(phrase), 'u');
  const rows = queries.map(({ all, none }) => ({ all: all.map(expression), none: none.map(expression) }));
  return (item) => {
    const title = padded(item.title);
    const text = padded(item.text);
    const has = (one: RegExp): boolean => one.test(title) || one.test(text);
    return rows.flatMap(({ all, none }, place) => (all.every(has) && !none.some(has) ? [place] : []));
  };
}

/** What every build of the library has. */
interface Automaton {
  search(text: string): { patternIndex: number }[];
}

function automaton(queries: readonly Made[], make: (phrases: string[]) => Automaton): Ask {
  const known = numbered(queries);
  const decide = deciding(known);
  const matcher = make(known.phrases);
  return (item) => {
    const found = new Set<number>();
    for (const field of [item.title, item.text]) {
      for (const { patternIndex } of matcher.search(padded(field))) found.add(patternIndex);
    }
    return decide(found);
  };
}

/** The builds of modern-ahocorasick that find every occurrence. */
export const AUTOMATA: Record<string, (queries: readonly Made[]) => Ask> = {
  'modern-ahocorasick': (queries) => automaton(queries, (phrases) => new AhoCorasick(phrases)),
  'modern-ahocorasick/fast': (queries) => automaton(queries, (phrases) => new FastAhoCorasick(phrases)),
  'modern-ahocorasick/unicode-fast': (queries) => automaton(queries, (phrases) => new UnicodeFast(phrases)),
};
