import { tokenize } from './tokens.ts';

/** A change of a watch that would have left noise out and nothing useful. */
export type Narrowing =
  /** Without items that have this word; `query` is the whole query then. */
  | { type: 'exclude'; word: string; query: string; noise: number }
  /** Only what is about a company, not what names one in passing. */
  | { type: 'about'; noise: number };

/** What a person said of a signal that a watch raised. */
export interface Judged {
  useful: boolean;
  title: string;
  text: string;
  /** It is about an account by name. */
  about: boolean;
}

/** Fewer verdicts say nothing about a watch. */
const LEAST_RATED = 5;
const LEAST_NOISE = 2;
const MOST = 3;
/** Shorter words tell no subject. */
const LEAST_LETTERS = 4;

/** Words that tell no subject either. */
const COMMON = new Set(
  (
    'afin ainsi alors aussi autre avant avec avoir cela celle cette ceux chez comme dans depuis deux dont elle elles entre ' +
    'etre fait font leur leurs mais meme moins nous pour plus sans selon sera sont sous tous tout toute tres vers vous ' +
    'about after also been before from have into more most other over said some such than that their them then there ' +
    'these they this those under what when which while will with would your'
  ).split(' '),
);

/** Whether a watch gives more noise than use, once five of its alerts were judged. */
export function isNoisy(useful: number, noise: number): boolean {
  return useful + noise >= LEAST_RATED && noise > useful;
}

/**
 * Proposes how to make a watch quieter: words that stand in several alerts called noise and in no useful one, and
 * "about the company only" where that would have left out noise and nothing useful. Those that leave out the most
 * come first.
 */
export function narrowings(query: string, judged: readonly Judged[]): Narrowing[] {
  const asked = new Set(tokenize(query).map((token) => token.word));
  const counts = new Map<string, number>();
  for (const one of judged.filter(({ useful }) => !useful)) {
    for (const word of subjectsOf(one)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  for (const one of judged.filter(({ useful }) => useful)) {
    for (const word of subjectsOf(one)) counts.delete(word);
  }
  const words = [...counts]
    .filter(([word, noise]) => noise >= LEAST_NOISE && !asked.has(word))
    .sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST)
    .map(([word, noise]): Narrowing => ({ type: 'exclude', word, query: `${query.trim()} -${word}`, noise }));
  const passing = judged.filter(({ useful, about }) => !useful && !about).length;
  const lost = judged.some(({ useful, about }) => useful && !about);
  const about: Narrowing[] = passing >= LEAST_NOISE && !lost ? [{ type: 'about', noise: passing }] : [];
  return [...about, ...words].sort((a, b) => b.noise - a.noise);
}

function subjectsOf({ title, text }: Judged): Set<string> {
  const words = tokenize(`${title}\n${text}`).map((token) => token.word);
  return new Set(
    words.filter((word) => word.length >= LEAST_LETTERS && !COMMON.has(word) && !/^\d+$/.test(word)),
  );
}
