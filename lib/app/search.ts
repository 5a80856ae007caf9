import Fuse from 'fuse.js';
import type { Summary } from '../dossier/dossier.ts';
import { summarise } from '../dossier/summary.ts';
import { type GoldenRecord, reader } from '../record/fold.ts';
import { texts } from '../record/kind.ts';
import { kindOf } from '../record/kinds/index.ts';
import { foldWords } from '../record/words.ts';

/** fuse.js takes seconds on longer queries. */
export const MAX_QUERY = 64;
/** The best candidates are ordered anew; what comes after them stays as the index has it. */
export const RANKED = 24;
const MAX_TEXT = 200;

/** Reciprocal rank fusion (Cormack, Clarke, Büttcher 2009): what each of two orders says, without scales. */
const FUSION = 60;

/** One candidate with its words folded, best known first. */
interface Entry {
  at: number;
  title: string;
  detail: string;
  rest: string;
}

/**
 * Orders records that a typed query may mean, given as the store's index proposes them (best first): where
 * fuse.js, which sees the whole text, and the index, which knows how rare a word is, disagree, they meet halfway.
 */
export function rank(query: string, candidates: GoldenRecord[], limit: number): Summary[] {
  const words = foldWords(query.slice(0, MAX_QUERY));
  if (words.length === 0) return [];
  const entries = candidates.slice(0, RANKED).map(entryOf);
  const places = new Map(fusePlaces(words, entries).map((at, place) => [at, place]));
  const worth = (at: number) => 1 / (FUSION + at) + 1 / (FUSION + (places.get(at) ?? entries.length));
  const order = entries
    .map(({ at }) => ({ at, worth: worth(at) }))
    .sort((a, b) => b.worth - a.worth || a.at - b.at);
  const ranked = order.flatMap(({ at }) => candidates[at] ?? []);
  return [...ranked, ...candidates.slice(RANKED)].slice(0, limit).map(summarise);
}

/** The entries that fuse.js finds, best first. */
function fusePlaces(words: string[], entries: Entry[]): number[] {
  const fuse = new Fuse(entries, {
    keys: [
      { name: 'title', weight: 4 },
      { name: 'detail', weight: 2 },
      { name: 'rest', weight: 1 },
    ],
    useTokenSearch: true,
    tokenMatch: 'any',
    ignoreLocation: true,
    threshold: 0.34,
  });
  return fuse.search(words.join(' ').slice(0, MAX_QUERY)).map(({ item }) => item.at);
}

function entryOf(record: GoldenRecord, at: number): Entry {
  const kind = kindOf(record.kind);
  const read = reader(record);
  const folded = (text: string) => foldWords(text.slice(0, MAX_TEXT)).join(' ');
  const rest = kind.search.flatMap((field) => texts(read, field)).join(' ');
  return { at, title: folded(kind.title(read)), detail: folded(kind.detail(read)), rest: folded(rest) };
}
