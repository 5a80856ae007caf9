import { genderPair, isGivenName, nicknames } from '../normalise/nicknames.ts';
import { familyWords, type NameReading, type PersonName } from '../normalise/person-name.ts';
import { withoutUmlauts } from '../text/fold.ts';
import { near } from '../text/similarity.ts';
import { sound } from '../text/sound.ts';
import type { PERSON } from './weights.ts';

export type GivenLevel = keyof typeof PERSON.given;
export type SurnameLevel = keyof typeof PERSON.surname;

/** How given names compare. */
export function givenLevel(
  a: readonly string[],
  b: readonly string[],
  also: readonly string[] = [],
): GivenLevel {
  if (a.length === 0 || b.length === 0) return 'missing';
  const [x, y] = [a.join(''), b.join('')];
  if (x === y || withoutUmlauts(x) === withoutUmlauts(y)) return 'same';
  if (initialsOf(a, b) || initialsOf(b, a)) return 'initial';
  const [head = '', other = ''] = [a[0], b[0]];
  if (a.length > 1 || b.length > 1) {
    if (
      a.length === b.length &&
      a.every((word, at) => ['same', 'nickname', 'slip'].includes(wordLevel(word, b[at] ?? '')))
    )
      return 'slip';
    if (wordLevel(x, y) === 'slip' && x.length > 6) return 'slip';
    const shared = a.length === b.length ? 'different' : wordLevel(head, other);
    const second = b.includes(head) || a.includes(other);
    return shared !== 'different' || second ? 'part' : nicknames(head, other) ? 'nickname' : 'different';
  }
  const level = wordLevel(x, y);
  return level === 'different' && also.some((word) => word === x || word === y) ? 'nickname' : level;
}

function wordLevel(a: string, b: string): GivenLevel {
  if (a === b) return 'same';
  if (nicknames(a, b)) return 'nickname';
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'initial' : 'different';
  if (genderPair(a, b)) return 'different';
  if (sound(a) === sound(b)) return 'slip';
  if (isGivenName(a) && isGivenName(b)) return 'different';
  if (near(a, b)) return 'slip';
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length > 2 && long.startsWith(short) && !isGivenName(short) ? 'nickname' : 'different';
}

/** `h`, `jp`, `y m` for `hubert`, `jean pierre`, `yves marie`. */
function initialsOf(short: readonly string[], long: readonly string[]): boolean {
  const letters = short.join('');
  const firsts = long.map((word) => word[0] ?? '').join('');
  const all =
    short.every((word) => word.length === 1) ||
    (short.length === 1 && letters.length <= 3 && long.length > 1);
  if (!all) return false;
  if (letters === firsts || (letters.length === 1 && firsts.startsWith(letters))) return true;
  // `ml de` for `marie laure de`: what follows the initials was cut elsewhere.
  return letters.length > 1 && firsts.length > letters.length && firsts.startsWith(letters);
}

/** How surnames compare, order and particles aside. */
export function surnameLevel(a: readonly string[], b: readonly string[]): SurnameLevel {
  if (a.length === 0 || b.length === 0) return 'missing';
  const [x, y] = [a.join(''), b.join('')];
  if (x === y || withoutUmlauts(x) === withoutUmlauts(y)) return 'same';
  const mine = familyWords(a);
  const theirs = familyWords(b);
  const [p, q] = [mine.join(''), theirs.join('')];
  if (p === q || [...mine].sort().join('') === [...theirs].sort().join('')) return 'same';
  if (x.length === 1 || y.length === 1) return x[0] === y[0] ? 'part' : 'different';
  if (
    Math.min(x.length, y.length) > 3 &&
    (near(x, y) || near(p, q) || (sound(p) === sound(q) && p[0] === q[0]))
  )
    return 'slip';
  const shared = mine.filter(
    (word) =>
      word.length > 2 && theirs.some((other) => word === other || (word.length > 5 && near(word, other))),
  );
  if (shared.length > 0 && (mine.length > 1 || theirs.length > 1)) return 'part';
  return (p.length > 4 && q.endsWith(p)) || (q.length > 4 && p.endsWith(q)) ? 'part' : 'different';
}

export interface NameMatch {
  given: GivenLevel;
  surname: SurnameLevel;
  turned: boolean;
  /** The readings that agree best. */
  a: NameReading;
  b: NameReading;
}

/** The pair of readings that agrees best, as `worth` weighs them. */
export function bestReadings(
  a: PersonName,
  b: PersonName,
  worth: (match: NameMatch) => number,
): NameMatch | undefined {
  let best: NameMatch | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const mine of a.readings) {
    for (const theirs of b.readings) {
      // Both against their order is the same as neither.
      if (mine.turned && theirs.turned) continue;
      const match = {
        given: givenLevel(mine.given, theirs.given, [...a.also, ...b.also]),
        surname: surnameLevel(mine.surname, theirs.surname),
        turned: Boolean(mine.turned || theirs.turned),
        a: mine,
        b: theirs,
      };
      const value = worth(match);
      if (value > most) {
        most = value;
        best = match;
      }
    }
  }
  return best;
}
