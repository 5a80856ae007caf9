import { tokenize } from './tokens.ts';

/** ISO 639-1 of a language tag (`fr-FR`, `EN_us`); '' for what is none. */
export function language(tag: string): string {
  return /^\s*([a-z]{2})(?:[-_]|\s*$)/i.exec(tag)?.[1]?.toLowerCase() ?? '';
}

const FRENCH = new Set(
  'le la les des du un une et est au aux en dans pour par sur avec ses son sa qui que pas plus ce cette nous vous'.split(
    ' ',
  ),
);
const ENGLISH = new Set(
  'the of and to in is for on with by its it as at from are was has have that this will be not you your our'.split(
    ' ',
  ),
);

/** French or English by their small words, where a feed does not say; '' where they do not tell. */
export function guessLanguage(text: string): string {
  let french = 0;
  let english = 0;
  for (const { word } of tokenize(text.slice(0, 2000))) {
    if (FRENCH.has(word)) french++;
    if (ENGLISH.has(word)) english++;
  }
  if (french === english || Math.max(french, english) < 2) return '';
  return french > english ? 'fr' : 'en';
}
