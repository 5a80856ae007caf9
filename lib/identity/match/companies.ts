import { acronym, type CompanyName } from '../normalise/company-name.ts';
import { withoutUmlauts } from '../text/fold.ts';
import { near, slips } from '../text/similarity.ts';
import type { ACCOUNT } from './weights.ts';

export type CompanyLevel = keyof typeof ACCOUNT.name;

/** The closest first. */
export const ORDER: readonly CompanyLevel[] = [
  'same',
  'spelling',
  'slip',
  'place',
  'initials',
  'acronym',
  'part',
  'missing',
  'mark',
  'brand',
  'different',
];

/** How two companies' names compare, told with the cities of both: a city's name in a name sets nothing apart. */
export function companyLevel(a: CompanyName, b: CompanyName, cities: readonly string[] = []): CompanyLevel {
  let best: CompanyLevel = 'different';
  for (const mine of [a.words, ...a.also])
    for (const theirs of [b.words, ...b.also]) {
      const level = wordsLevel(mine, theirs, cities);
      if (ORDER.indexOf(level) < ORDER.indexOf(best)) best = level;
    }
  if (!marksDiffer(a, b)) return best;
  return best === 'different' ? best : 'mark';
}

/** Holding against none, France against Europe: companies of one group. */
function marksDiffer(a: CompanyName, b: CompanyName): boolean {
  const mine = new Set(a.marks);
  const theirs = new Set(b.marks);
  return [...mine, ...theirs].some((mark) => mine.has(mark) !== theirs.has(mark));
}

function wordsLevel(a: readonly string[], b: readonly string[], cities: readonly string[]): CompanyLevel {
  const [x, y] = [a.join(''), b.join('')];
  if (x === y || withoutUmlauts(x) === withoutUmlauts(y)) return 'same';
  if (numbersOf(a) !== numbersOf(b)) return 'different';
  if ([...a].sort().join(' ') === [...b].sort().join(' ')) return 'spelling';
  const placed = withoutPlaces(a, cities).join('');
  const other = withoutPlaces(b, cities).join('');
  if (placed !== '' && placed === other) return 'place';
  if (alike(a, b)) return 'slip';
  if (x === acronym(b) || y === acronym(a) || abbreviates(a, b) || abbreviates(b, a)) return 'acronym';
  if (firstLetters(a, b) || firstLetters(b, a)) return 'initials';
  if (endsInLetters(a, b) || endsInLetters(b, a)) return 'initials';
  return partOf(a, b) || partOf(b, a) ? 'part' : 'different';
}

/** Slips within words: as many as the length of the whole excuses, the first letter unharmed. */
function alike(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a.join(''), b.join('')];
  if (Math.min(x.length, y.length) < 5 || x[0] !== y[0]) return false;
  if (a.length === b.length)
    return a.every((word, at) => word === b[at] || (word.length > 3 && near(word, b[at] ?? '')));
  return slips(x, y, 1) <= 1;
}

/** `valmont b` for `valmont batiment`: the first word whole, of the next no more than its first letter. */
function firstLetters(short: readonly string[], long: readonly string[]): boolean {
  return (
    short.length === long.length &&
    short.length > 1 &&
    short[0] === long[0] &&
    short.slice(1).every((word, at) => (long[at + 1] ?? '').startsWith(word))
  );
}

/** `northbeam dc` for `northbeam data centre`. */
function endsInLetters(short: readonly string[], long: readonly string[]): boolean {
  const at = short.length - 1;
  return (
    at > 0 &&
    long.length > short.length &&
    short.slice(0, at).every((word, i) => word === long[i]) &&
    short[at] === acronym(long.slice(at))
  );
}

/** `kvt` for `kervadec transport` or `transport kervadec`: letters in their order, each word's first among them. */
function abbreviates(short: readonly string[], long: readonly string[]): boolean {
  const letters = short.join('');
  if (short.length !== 1 || letters.length < 2 || letters.length > 4 || long.length < 2 || long.length > 3)
    return false;
  return [long, [...long].reverse()].some((words) => {
    let at = 0;
    return (
      words.every((word) => {
        if (word[0] !== letters[at]) return false;
        at += 1;
        for (const letter of word.slice(1)) if (letter === letters[at] && words.at(-1) !== word) at += 1;
        return true;
      }) && at === letters.length
    );
  });
}

function partOf(short: readonly string[], long: readonly string[]): boolean {
  if (short.length >= long.length || short.join('').length < 3) return false;
  return short.every((word) =>
    long.some((other) => word === other || (word.length > 5 && near(word, other))),
  );
}

function withoutPlaces(words: readonly string[], cities: readonly string[]): string[] {
  const places = new Set(cities.flatMap((city) => city.split(' ')));
  const kept = words.filter((word) => !places.has(word));
  return kept.length > 0 ? kept : [...words];
}

function numbersOf(words: readonly string[]): string {
  return words.filter((word) => /^\d+$/.test(word)).join(' ');
}
