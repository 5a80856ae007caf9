import { type GoldenRecord, reader } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { texts } from '../record/kind.ts';
import { kindOf } from '../record/kinds/index.ts';
import { foldWords } from '../record/words.ts';
import { INITIALS } from './segment.ts';

/** To be raised whenever the same record should be found by other words: indexes are then made anew. */
export const DOCUMENT_VERSION = 1;

/** What the index takes in of a record. */
export interface SearchDocument {
  id: Id;
  /** Seconds since 1970 of its last observation; 0 where that is no date. */
  seen: number;
  /** Each word once, with the best place (of `PLACES`) it stands in. */
  terms: Map<string, number>;
}

const MAX_TERMS = 60;
const MAX_TEXT = 1000;
const MAX_INITIALS = 6;
/** Left out of acronyms, as in BPCE for Banque populaire et caisse d'épargne. */
const SMALL = new Set([
  'a',
  'and',
  'au',
  'aux',
  'd',
  'de',
  'des',
  'du',
  'et',
  'for',
  'l',
  'la',
  'le',
  'les',
  'of',
  'pour',
  'the',
]);

/** The words that find a record: of its title, its second line and its kind's search fields, and its initials. */
export function documentOf(record: GoldenRecord): SearchDocument {
  const kind = kindOf(record.kind);
  const read = reader(record);
  const title = foldWords(kind.title(read).slice(0, MAX_TEXT));
  const detail = foldWords(kind.detail(read).slice(0, MAX_TEXT));
  const rest = kind.search.flatMap((field) => texts(read, field));
  const places = [
    [...title, ...initialsOf(title)],
    detail,
    foldWords(rest.map((text) => text.slice(0, MAX_TEXT)).join(' ')),
  ];
  const terms = new Map<string, number>();
  for (const [place, words] of places.entries()) {
    for (const word of words) if (terms.size < MAX_TERMS && !terms.has(word)) terms.set(word, place);
  }
  const seen = Date.parse(record.lastSeenAt) / 1000;
  return { id: record.id, seen: seen > 0 && seen < 2 ** 32 ? Math.floor(seen) : 0, terms };
}

function initialsOf(words: string[]): string[] {
  if (words.length < 2 || words.length > 2 * MAX_INITIALS) return [];
  const first = (list: string[]) =>
    list.length > 1 && list.length <= MAX_INITIALS
      ? [INITIALS + list.map((word) => [...word][0]).join('')]
      : [];
  return [...new Set([...first(words), ...first(words.filter((word) => !SMALL.has(word)))])];
}
