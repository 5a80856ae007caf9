import type { PatternWord } from './ast.ts';
import { fitsWord } from './spans.ts';
import { englishStem, frenchStem } from './stem.ts';

/** Number of the pattern word that any token fits. */
export const ANY = 0;

const NONE: readonly number[] = [];

/** The words of all queries, each once and by number, and which of them a token fits. */
export class Vocabulary {
  readonly words: PatternWord[] = [{ type: 'any' }];
  private readonly numbers = new Map<string, number>();
  private readonly equal = new Map<string, number>();
  private readonly french = new Map<string, number[]>();
  private readonly english = new Map<string, number[]>();
  private readonly wild: number[] = [];

  /** The number of a pattern word, new or known. */
  add(word: PatternWord): number {
    if (word.type === 'any') return ANY;
    const key = word.type === 'wild' ? `wild ${word.pieces.join('*')}` : `${word.type} ${word.word}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.words.push(word) - 1;
    this.numbers.set(key, number);
    if (word.type === 'equal') this.equal.set(word.word, number);
    else if (word.type === 'wild') this.wild.push(number);
    else {
      grouped(this.french, word.french, number);
      grouped(this.english, word.english, number);
    }
    return number;
  }

  /** The numbers of the pattern words that a token fits, without ANY. */
  fitting(token: string): readonly number[] {
    const equal = this.equal.get(token);
    const more = this.french.size > 0 || this.wild.length > 0 ? this.loosely(token) : NONE;
    if (equal === undefined) return more;
    return more.length === 0 ? [equal] : [equal, ...more];
  }

  private loosely(token: string): readonly number[] {
    const found = new Set<number>();
    const candidates = [
      ...(this.french.get(frenchStem(token)) ?? NONE),
      ...(this.english.get(englishStem(token)) ?? NONE),
      ...this.wild,
    ];
    for (const number of candidates) {
      const word = this.words[number];
      if (word && fitsWord(word, token)) found.add(number);
    }
    return found.size > 0 ? [...found] : NONE;
  }
}

function grouped(groups: Map<string, number[]>, key: string, number: number): void {
  const group = groups.get(key);
  if (group) group.push(number);
  else groups.set(key, [number]);
}
