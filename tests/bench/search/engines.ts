import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { RANKED, rank } from '../../../lib/app/search.ts';
import { foldWords } from '../../../lib/record/words.ts';
import { buildSegment } from '../../../lib/search/build.ts';
import { documentOf } from '../../../lib/search/document.ts';
import { mergeSegments } from '../../../lib/search/merge.ts';
import { searchParts } from '../../../lib/search/query.ts';
import { emptySegment, type Segment } from '../../../lib/search/segment.ts';
import { bare } from './mix.ts';
import { type Person, recordOf } from './people.ts';

/** The ids of the ten best. */
export type Search = (query: string) => string[];
export const TEN = 10;

const CHUNK = 20_000;

/** The index as the store makes it: segments merged two by two. */
export function indexOf(people: readonly Person[]): Segment {
  let parts: Segment[] = [];
  for (let at = 0; at < people.length; at += CHUNK)
    parts.push(buildSegment(people.slice(at, at + CHUNK).map((person) => documentOf(recordOf(person)))));
  while (parts.length > 1) {
    const pairs = Array.from({ length: Math.ceil(parts.length / 2) }, (_, pair) =>
      parts.slice(2 * pair, 2 * pair + 2),
    );
    parts = pairs.map(([a = emptySegment(), b]) => (b ? mergeSegments(a, undefined, b) : a));
  }
  return parts[0] ?? emptySegment();
}

/** As the product does it: candidates from the index, their records, and fuse.js over these. */
export function ours(people: readonly Person[], segment: Segment): Search {
  const byId = new Map(people.map((person) => [person.id, person]));
  return (query) => {
    const records = searchParts([{ segment }], query, RANKED).flatMap(({ id }) => {
      const person = byId.get(id);
      return person ? [recordOf(person)] : [];
    });
    return rank(query, records, TEN).map((one) => one.id);
  };
}

/** fuse.js over everything: as documented for names, and with its search by words. Accents folded for it. */
export function fuse(people: readonly Person[], useTokenSearch: boolean): Search {
  const list = people.map((person) => ({
    id: person.id,
    name: bare(`${person.first} ${person.last}`),
    company: bare(person.company),
    title: bare(person.title),
    city: bare(person.city),
  }));
  const all = new Fuse(list, {
    keys: ['name', 'company', 'title', 'city'],
    ignoreLocation: true,
    threshold: 0.4,
    useTokenSearch,
  });
  return (query) => all.search(bare(query), { limit: TEN }).map(({ item }) => item.id);
}

/** MiniSearch with fuzzy and prefix search, and the same folding of words as ours. */
export function miniSearch(people: readonly Person[], combineWith: 'AND' | 'OR'): Search {
  const all = new MiniSearch<{ id: string; name: string; company: string; title: string; city: string }>({
    fields: ['name', 'company', 'title', 'city'],
    tokenize: foldWords,
    processTerm: (term) => term,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 2 ? 0.25 : false),
      maxFuzzy: 2,
      combineWith,
    },
  });
  for (const { id, first, last, company, title, city } of people)
    all.add({ id, name: `${first} ${last}`, company, title, city });
  return (query) =>
    all
      .search(query)
      .slice(0, TEN)
      .map((one) => one.id as string);
}
