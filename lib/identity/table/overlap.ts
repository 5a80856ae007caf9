import { near } from '../text/similarity.ts';

/** How much a word says: near 0 for one that every row holds, growing with its rarity. */
export type Weigh = (word: string) => number;

export interface Overlap {
  /** Weight of the shared words among the words of both (Dice). */
  both: number;
  /** The same among the words of the text that says less. */
  least: number;
}

/**
 * Shared words of two texts, weighed by rarity (soft TF-IDF, Cohen, Ravikumar & Fienberg 2003): a word that
 * differs by a slip counts 0.9 (short ones 0.6), the beginning of a longer one 0.7, a number only whole.
 */
export function overlap(a: string, b: string, weigh: Weigh): Overlap {
  const mine = a.split(' ');
  const theirs = b.split(' ');
  const free = new Set(theirs.keys());
  let shared = 0;
  let left = 0;
  let right = 0;
  for (const word of mine) {
    let best = -1;
    let most = 0;
    for (const at of free) {
      const like = alike(word, theirs[at] ?? '') * Math.min(weigh(word), weigh(theirs[at] ?? ''));
      if (like > most) {
        most = like;
        best = at;
      }
    }
    if (best === -1) {
      left += weigh(word);
      continue;
    }
    free.delete(best);
    shared += most;
    // A slip makes a word rare, and no weightier for that.
    const weight = Math.min(weigh(word), weigh(theirs[best] ?? ''));
    left += weight;
    right += weight;
  }
  for (const at of free) right += weigh(theirs[at] ?? '');
  return { both: (2 * shared) / (left + right || 1), least: shared / (Math.min(left, right) || 1) };
}

function alike(a: string, b: string): number {
  if (a === b) return 1;
  if (/\d/.test(a) || /\d/.test(b)) return 0;
  if (near(a, b)) return Math.min(a.length, b.length) > 5 ? 0.9 : 0.6;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 3 && long.startsWith(short) ? 0.7 : 0;
}
