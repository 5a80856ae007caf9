import { WordScanner } from './word-scanner.ts';

/** ISO 639-1 of a language tag (`fr-FR`, `EN_us`); '' for what is none. */
export function language(tag: string): string {
  return /^\s*([a-z]{2})(?:[-_]|\s*$)/i.exec(tag)?.[1]?.toLowerCase() ?? '';
}

/** Scans one text to its end before the next. */
const scanner = new WordScanner();

/** By the hash of a small word: 1 for French, -1 for English, 0 for one of both. */
const SIDES = new Map<number, number>();
for (const [side, words] of [
  [
    1,
    'le la les des du un une et est au aux en dans pour par sur avec ses son sa qui que pas plus ce cette nous vous',
  ],
  [
    -1,
    'the of and to in is for on with by its it as at from are was has have that this will be not you your our',
  ],
] as const) {
  scanner.open(words);
  while (scanner.next()) SIDES.set(scanner.hash, (SIDES.get(scanner.hash) ?? 0) + side);
}
const LONGEST = 5;
/** So many small words more of one language than of the other leave no doubt. */
const CLEAR = 4;
/** Characters that are looked at. */
const MOST = 800;

/** French or English by their small words, where a feed does not say; '' where they do not tell. */
export function guessLanguage(text: string): string {
  let french = 0;
  let english = 0;
  scanner.open(text.slice(0, MOST));
  while (Math.abs(french - english) < CLEAR && scanner.next()) {
    const side = scanner.size <= LONGEST ? SIDES.get(scanner.hash) : undefined;
    if (side === 1) french++;
    if (side === -1) english++;
  }
  if (french === english || Math.max(french, english) < 2) return '';
  return french > english ? 'fr' : 'en';
}
