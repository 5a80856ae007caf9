import type { GoldenRecord } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { foldWords } from '../record/words.ts';
import { type Aside, checked } from './read.ts';
import type { Database, RecordRow } from './schema.ts';

const MAX_QUERY = 64;
const MAX_WORDS = 8;
/** Index entries read for one beginning of a word. */
const MAX_HITS = 4000;
const MAX_NEAR = 400;
/** Records read and compared; entries of the whole word come first, so none of the best is cut off. */
const MAX_ROWS = 400;
/** With fewer than this the word may be mistyped. */
const ENOUGH = 20;

/**
 * Records with words that begin as those of the query do; those with most of them first. A word that
 * finds little is tried again by what a slip of one key leaves of its beginning.
 */
export async function findCandidates(
  db: Database,
  query: string,
  limit: number,
  aside: Aside,
): Promise<GoldenRecord[]> {
  const words = [...new Set(foldWords(query.slice(0, MAX_QUERY)))].slice(0, MAX_WORDS);
  const { store } = db.transaction('records');
  const index = store.index('terms');
  const holding = (beginning: string, most: number) =>
    index.getAllKeys(IDBKeyRange.bound(beginning, `${beginning}\uffff`), most);
  const hits = await Promise.all(
    words.map(async (word) => {
      const exact = await holding(word, MAX_HITS);
      if (new Set(exact).size >= ENOUGH || word.length < 3) return exact;
      const near = await Promise.all(
        slips(word, exact.length === 0).map((beginning) => holding(beginning, MAX_NEAR)),
      );
      return [...exact, ...near.flat()];
    }),
  );
  const ids = best(hits).slice(0, MAX_ROWS);
  const rows = checked(await Promise.all(ids.map((id) => store.get(id))), aside);
  const scored = rows.map((row) => ({ row, score: score(row, words) }));
  return scored
    .sort((a, b) => b.score - a.score || a.row.sort - b.row.sort)
    .slice(0, limit)
    .map(({ row }) => row.record);
}

/** Ids by the number of words that found them, then by how rare those words are. */
function best(hits: Id[][]): Id[] {
  const weight = new Map<Id, number>();
  for (const found of hits) {
    const distinct = new Set(found);
    for (const id of distinct) weight.set(id, (weight.get(id) ?? 0) + 1 + 1 / (1 + distinct.size));
  }
  return [...weight].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}

/** A whole word counts more than a beginning, a beginning more than a slip. */
function score(row: RecordRow, words: string[]): number {
  let sum = 0;
  for (const word of words) {
    if (row.terms.includes(word)) sum += 3;
    else if (row.terms.some((term) => term.startsWith(word))) sum += 2;
  }
  return sum;
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

/**
 * Beginnings that a word shares with what was meant, if one key was missed, added, swapped or wrong.
 * `wide` also tries every letter in the place of a first or second one that is missing or another.
 */
export function slips(word: string, wide: boolean): string[] {
  const [a = '', b = '', c = '', d = ''] = word;
  const near = [a + b + c, b + a + c, a + c + b, b + c + d, a + c + d, a + b + d, a + b];
  const far = LETTERS.flatMap((any) => [any + a + b, any + b + c, a + any + b, a + any + c]);
  return [...new Set(wide ? [...near, ...far] : near)].filter((beginning) => beginning.length > 1);
}
