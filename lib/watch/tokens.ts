import { WordScanner } from './word-scanner.ts';

export { fold } from './letters.ts';

/** One word of a text in its comparable form, and where it stands in the text as it was written. */
export interface Token {
  /** Folded: no case, no accents (see `fold`). */
  word: string;
  /** Offset of its first character in the original text. */
  start: number;
  /** Offset after its last character. */
  end: number;
}

/** One at a time reads a text to its end, so one is enough. */
const scanner = new WordScanner();

/** A text's words in comparable form, with single blanks between them. */
export function wordsOf(text: string): string {
  scanner.open(text);
  let words = '';
  while (scanner.next()) words += words === '' ? scanner.word() : ` ${scanner.word()}`;
  return words;
}

/** The words of a text, in order, markup and entities read as a reader would see them. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  scanner.open(text);
  while (scanner.next()) tokens.push({ word: scanner.word(), start: scanner.start, end: scanner.end });
  return tokens;
}
