/** One word to look for inside a term. */
export type PatternWord =
  | { type: 'equal'; word: string }
  /** Any one token. */
  | { type: 'any' }
  /** `*` is any run of characters of one token: the pieces between the stars, in order. */
  | { type: 'wild'; pieces: string[] }
  /** Any inflection, French or English. */
  | { type: 'inflected'; word: string; french: string; english: string };

/** Words that follow each other in one field. */
export interface Term {
  type: 'term';
  words: PatternWord[];
  /** Looked for in the title only. */
  titleOnly: boolean;
}

/** The words of a watch, understood: what `parseQuery` gives and `matches` takes. */
export type Query =
  | Term
  | { type: 'and'; of: Query[] }
  | { type: 'or'; of: Query[] }
  | { type: 'not'; of: Query }
  /** Some term of each side at most `distance` tokens apart, in either order, in one field. */
  | { type: 'near'; left: Term[]; right: Term[]; distance: number }
  | { type: 'site'; host: string; path: string }
  | { type: 'lang'; lang: string };
