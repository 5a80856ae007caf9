import Fuse from 'fuse.js';
import type { Summary } from '../dossier/dossier.ts';
import { summarise } from '../dossier/summary.ts';
import { type GoldenRecord, reader } from '../record/fold.ts';
import { texts } from '../record/kind.ts';
import { kindOf } from '../record/kinds/index.ts';
import { foldWords } from '../record/words.ts';

/** fuse.js takes seconds on longer queries. */
export const MAX_QUERY = 64;
/** Records ranked at most: the store's index proposes, this only orders. */
const MAX_CANDIDATES = 1000;
const MAX_TEXT = 300;

/** One candidate with its words folded, best known first. */
interface Entry {
  summary: Summary;
  title: string;
  detail: string;
  rest: string;
}

/**
 * Orders the records that a typed query may mean, best first: words in any order, without diacritics,
 * each within a typo. A record with all words comes before any with some; equals by newest.
 */
export function rank(query: string, records: GoldenRecord[], limit: number): Summary[] {
  const words = foldWords(query.slice(0, MAX_QUERY));
  if (words.length === 0) return [];
  const entries = records.slice(0, MAX_CANDIDATES).map(entryOf);
  for (const tokenMatch of ['all', 'any'] as const) {
    const found = new Fuse(entries, {
      keys: [
        { name: 'title', weight: 4 },
        { name: 'detail', weight: 2 },
        { name: 'rest', weight: 1 },
      ],
      useTokenSearch: true,
      tokenMatch,
      ignoreLocation: true,
      threshold: 0.34,
      includeScore: true,
    }).search(words.join(' ').slice(0, MAX_QUERY));
    if (found.length === 0) continue;
    return found
      .map(({ item, score = 1 }) => ({ item, score, whole: wholeWords(words, item) }))
      .sort(
        (a, b) =>
          b.whole - a.whole ||
          Math.round((a.score - b.score) * 100) ||
          (a.item.summary.lastSeenAt > b.item.summary.lastSeenAt ? -1 : 1),
      )
      .slice(0, limit)
      .map(({ item }) => item.summary);
  }
  return [];
}

function entryOf(record: GoldenRecord): Entry {
  const summary = summarise(record);
  const read = reader(record);
  const folded = (text: string) => foldWords(text.slice(0, MAX_TEXT)).join(' ');
  const rest = kindOf(record.kind).search.flatMap((field) => texts(read, field));
  return {
    summary,
    title: folded(summary.title),
    detail: folded(summary.detail),
    rest: folded(rest.join(' ')),
  };
}

/** How many words of the query stand whole in the title. */
function wholeWords(words: string[], entry: Entry): number {
  const held = new Set(entry.title.split(' '));
  return words.filter((word) => held.has(word)).length;
}
