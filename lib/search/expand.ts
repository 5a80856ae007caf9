import { distance, lettersOf, maskOf, moreBits } from './distance.ts';
import { compareTerm, INITIALS, lowerBound, type Segment, startsWith, termCount } from './segment.ts';

/** A word of the index that a typed word may mean. */
export interface Meaning {
  term: number;
  /** 1 for the very word, less the less alike. */
  likeness: number;
}

/** Below these lengths a word is taken as typed; a typo in "de" would make it any other word. */
const ONE_TYPO = 3;
const TWO_TYPOS = 8;
const TYPO_IN_BEGINNING = 4;
const MAX_INITIALS = 6;

const INITIALS_LIKENESS = 0.7;
const BEGINNING_LIKENESS = 0.75;
const TYPO_LIKENESS = [1, 0.6, 0.4];
const TYPO_IN_BEGINNING_LIKENESS = 0.45;

const [HIDDEN] = lettersOf(INITIALS);

/** Every word of a segment that a typed word (folded) may mean, most alike first. */
export function meaningsOf(segment: Segment, word: string): Meaning[] {
  const found = new Map<number, number>();
  const first = lowerBound(segment, word);
  for (let term = first; term < termCount(segment) && startsWith(segment, term, word); term++) {
    const length = lengthOf(segment, term);
    found.set(term, length === word.length ? 1 : BEGINNING_LIKENESS + (0.15 * word.length) / length);
  }
  if (word.length > 1 && word.length <= MAX_INITIALS) {
    const initials = lowerBound(segment, INITIALS + word);
    const whole = initials < termCount(segment) && compareTerm(segment, initials, INITIALS + word) === 0;
    if (whole) found.set(initials, INITIALS_LIKENESS);
  }
  if (word.length >= ONE_TYPO) addTypos(segment, word, found);
  return [...found]
    .map(([term, likeness]) => ({ term, likeness }))
    .sort((a, b) => b.likeness - a.likeness || a.term - b.term);
}

/**
 * Looks at lengths and letter masks of the whole vocabulary, and at the letters of the few words that these leave.
 * A second slip, and a slip in a beginning, are thought of only where the word as typed is none.
 */
function addTypos(segment: Segment, word: string, found: Map<number, number>): void {
  const { masks, termAt, chars } = segment;
  const letters = lettersOf(word);
  const mask = maskOf(letters);
  const strange = found.size === 0;
  const most = strange && word.length >= TWO_TYPOS ? 2 : 1;
  const [shortest, longest] = [word.length - most, word.length + most];
  const beginnings = strange && word.length >= TYPO_IN_BEGINNING;
  for (let term = 0; term < masks.length; term++) {
    const from = termAt[term] ?? 0;
    const length = (termAt[term + 1] ?? 0) - from;
    if (length < shortest || (length > longest && !beginnings)) continue;
    const held = masks[term] ?? 0;
    if (moreBits(mask & ~held, most) || chars[from] === HIDDEN) continue;
    if (length <= longest && !moreBits(held & ~mask, most)) {
      const typos = found.has(term) ? 0 : distance(letters, chars, from, length, most);
      if (typos > 0 && typos <= most) found.set(term, TYPO_LIKENESS[typos] ?? 0);
      if (typos <= most) continue;
    }
    if (!beginnings || length <= word.length || moreBits(mask & ~held, 1)) continue;
    if (distance(letters, chars, from, length, 1, true) <= 1) found.set(term, TYPO_IN_BEGINNING_LIKENESS);
  }
}

function lengthOf({ termAt }: Segment, term: number): number {
  return (termAt[term + 1] ?? 0) - (termAt[term] ?? 0);
}
