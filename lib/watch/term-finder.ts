import type { PatternWord, Term } from './ast.ts';
import { Interner } from './interner.ts';
import { doubled, Lists } from './lists.ts';
import { ANY, Vocabulary } from './vocabulary.ts';
import { WordScanner } from './word-scanner.ts';

/** Called once for each term that an item holds. */
export type OnTerm = (term: number) => void;

const NOTHING = new Int32Array(0);
// Held here, as it is read for each place of each term.
const any = ANY;

/**
 * Finds which of many terms stand in a text, in time that grows with the text and with the terms found, not with
 * the terms there are: each is looked for only where its rarest word stands.
 */
export class TermFinder {
  private readonly vocabulary = new Vocabulary();
  private readonly terms: Int32Array[] = [];
  private readonly byKey = new Map<string, number>();
  private readonly anchors: number[] = [];
  /** By pattern word: the terms that are looked for where it stands. */
  private readonly anchored: number[][] = [];
  private readonly uses: number[] = [];
  /** By number of a token: the pattern words it fits, and the terms to look for where it stands. */
  private readonly fits = new Lists();
  private readonly starts = new Lists();
  private readonly interner = new Interner();
  private readonly scanner = new WordScanner();
  private tokens = new Int32Array(256);
  /** Places of the text's tokens where some term may stand. */
  private places = new Int32Array(256);
  private turn = 0;
  private inTitle: Int32Array = NOTHING;
  private anywhere: Int32Array = NOTHING;
  /** By term: 1 where it is one word. */
  private single = new Uint8Array(0);
  private ready = false;

  /** The number of a term, whether or not it is for titles only. All are added before the first text. */
  add(term: Term): number {
    const words = term.words.map((word) => this.vocabulary.add(word));
    const key = words.join(' ');
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const number = this.terms.push(Int32Array.from(words)) - 1;
    this.byKey.set(key, number);
    for (const word of words) this.uses[word] = (this.uses[word] ?? 0) + 1;
    return number;
  }

  /** About how often a term is met, to compare with others: long and seldom used words are rare. */
  frequency(term: number): number {
    const words = this.terms[term] ?? NOTHING;
    return Math.min(...Array.from(words, (word) => this.wordFrequency(word)));
  }

  /** Reads an item's two texts; `found` hears of each term once. Then `has` tells where it stood. */
  read(title: string, text: string, found: OnTerm): void {
    if (!this.ready) this.prepare();
    if (this.interner.forget()) {
      this.fits.clear();
      this.starts.clear();
    }
    this.turn++;
    this.field(title, found, this.inTitle);
    this.field(text, found, undefined);
  }

  /** Whether the item read last holds a term. */
  has(term: number, titleOnly: boolean): boolean {
    return (titleOnly ? this.inTitle : this.anywhere)[term] === this.turn;
  }

  private wordFrequency(word: number): number {
    const pattern = this.vocabulary.words[word];
    if (!pattern || pattern.type === 'any') return Number.POSITIVE_INFINITY;
    return ((this.uses[word] ?? 0) + 10) * LOOSENESS[pattern.type] * 0.75 ** lengthOf(pattern);
  }

  private prepare(): void {
    this.ready = true;
    this.inTitle = new Int32Array(this.terms.length);
    this.anywhere = new Int32Array(this.terms.length);
    this.single = Uint8Array.from(this.terms, (words) => (words.length === 1 ? 1 : 0));
    for (const [term, words] of this.terms.entries()) {
      let anchor = 0;
      for (let place = 1; place < words.length; place++) {
        if (this.wordFrequency(words[place] ?? ANY) < this.wordFrequency(words[anchor] ?? ANY))
          anchor = place;
      }
      this.anchors[term] = anchor;
      const word = words[anchor] ?? ANY;
      const others = this.anchored[word];
      if (others) others.push(term);
      else this.anchored[word] = [term];
    }
  }

  private field(text: string, found: OnTerm, inTitle: Int32Array | undefined): void {
    const { scanner, interner } = this;
    let count = 0;
    let hot = 0;
    scanner.open(text);
    while (scanner.next()) {
      const token = interner.numberOf(scanner);
      if (token === this.starts.size) this.learn(scanner.word());
      if (count === this.tokens.length) this.widen();
      const { ends } = this.starts;
      if (ends[token] !== ends[token + 1]) this.places[hot++] = count;
      this.tokens[count++] = token;
    }
    for (let index = 0; index < hot; index++)
      this.lookAt(this.places[index] as number, count, found, inTitle);
  }

  private lookAt(at: number, count: number, found: OnTerm, inTitle: Int32Array | undefined): void {
    const { anywhere, turn } = this;
    const { ends, values } = this.starts;
    const known = inTitle ?? anywhere;
    const token = this.tokens[at] as number;
    const last = ends[token + 1] as number;
    for (let index = ends[token] as number; index < last; index++) {
      const term = values[index] as number;
      if (known[term] === turn || !(this.single[term] === 1 || this.stands(term, at, count))) continue;
      known[term] = turn;
      if (inTitle && anywhere[term] === turn) continue;
      anywhere[term] = turn;
      found(term);
    }
  }

  private stands(term: number, at: number, count: number): boolean {
    const words = this.terms[term] ?? NOTHING;
    const anchor = this.anchors[term] ?? 0;
    const from = at - anchor;
    if (from < 0 || from + words.length > count) return false;
    const { ends, values } = this.fits;
    for (let place = 0; place < words.length; place++) {
      const word = words[place];
      if (place === anchor || word === any) continue;
      const token = this.tokens[from + place] as number;
      const last = ends[token + 1] as number;
      let index = ends[token] as number;
      while (index < last && values[index] !== word) index++;
      if (index === last) return false;
    }
    return true;
  }

  private widen(): void {
    this.tokens = doubled(this.tokens);
    this.places = doubled(this.places);
  }

  private learn(token: string): void {
    const fitting = this.vocabulary.fitting(token);
    this.fits.add(fitting);
    this.starts.add(fitting.flatMap((word) => this.anchored[word] ?? []));
  }
}

/** How many more tokens fit a pattern than one word. */
const LOOSENESS: Record<PatternWord['type'], number> = { equal: 1, inflected: 3, wild: 10, any: 1000 };

function lengthOf(word: PatternWord): number {
  if (word.type === 'any') return 0;
  return word.type === 'wild' ? word.pieces.join('').length : word.word.length;
}
