import { plain, words } from '../text/fold.ts';
import { jaroWinkler, slips } from '../text/similarity.ts';
import { skeleton, sound } from '../text/sound.ts';
import { overlap, type Weigh } from './overlap.ts';

/** What a column holds; decides how two values of it are compared. */
export type ColumnType =
  | 'given-name'
  | 'surname'
  | 'name'
  | 'text'
  | 'address'
  | 'date'
  | 'code'
  | 'choice'
  | 'email'
  | 'list'
  | 'place';

/** How values of one type are read, compared and found. Levels go from 1 (different) to the number of `m`. */
export interface Comparator {
  /** The value in its comparable form; '' where there is none. */
  read(text: string): string;
  level(a: string, b: string, weigh: Weigh): number;
  /** Shipped shares of true pairs per level, lowest first; they sum to 1. What EM starts from and leans to. */
  m: readonly number[];
  /** Coarse forms that like values share, for blocking. */
  keys(value: string): string[];
  /** A rare value that agrees says more than a frequent one: by so many bits at most. */
  frequency: number;
  /** Different things hardly ever share a value: how often values recur then tells how many true pairs there are. */
  identifies?: true;
  /** The single things a value lists, where it is a list. */
  items?(value: string): string[];
}

/** Ways to write the words of an address, brought to one. */
const STREETS: Readonly<Record<string, string>> = {
  street: 'st',
  avenue: 'ave',
  av: 'ave',
  boulevard: 'blvd',
  bd: 'blvd',
  road: 'rd',
  drive: 'dr',
  lane: 'ln',
  place: 'pl',
  square: 'sq',
  highway: 'hwy',
  parkway: 'pkwy',
  court: 'ct',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  saint: 'st',
  first: '1st',
  second: '2nd',
  third: '3rd',
  fourth: '4th',
  fifth: '5th',
  sixth: '6th',
  seventh: '7th',
  eighth: '8th',
  ninth: '9th',
  tenth: '10th',
};

/** True where each text has a number that the other lacks: neighbours, not one address. */
function numbersDiffer(a: string, b: string): boolean {
  const mine = a.split(' ').filter((one) => /\d/.test(one));
  const theirs = b.split(' ').filter((one) => /\d/.test(one));
  return mine.some((one) => !theirs.includes(one)) && theirs.some((one) => !mine.includes(one));
}

const digits = (text: string) => text.replace(/\D/g, '');

const word: Omit<Comparator, 'm'> = {
  read: plain,
  level: (a, b) => {
    if (a === b) return 4;
    const x = a.replace(/ /g, '');
    const y = b.replace(/ /g, '');
    if (x === y || (Math.min(x.length, y.length) > 3 && slips(x, y, 1) <= 1) || sound(x) === sound(y))
      return 3;
    return partOf(a, b) || jaroWinkler(x, y) >= 0.82 ? 2 : 1;
  },
  keys: (value) => [sound(value.replace(/ /g, '')), skeleton(value).slice(0, 4)],
  frequency: 6,
};

/** `j` of `john`, `anne` of `anne marie`. */
function partOf(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (short.length === 1 && long.startsWith(short)) || ` ${long} `.includes(` ${short} `);
}

const name: Comparator = {
  read: plain,
  m: [0.05, 0.1, 0.2, 0.2, 0.45],
  level: (a, b, weigh) => {
    if (a === b) return 5;
    if (a.replace(/ /g, '') === b.replace(/ /g, '')) return 4;
    const share = overlap(a, b, weigh);
    if (share.both >= 0.85) return 4;
    if (share.least >= 0.8) return 3;
    return share.both >= 0.45 || jaroWinkler(a.replace(/ /g, ''), b.replace(/ /g, '')) >= 0.92 ? 2 : 1;
  },
  keys: (value) => words(value).flatMap((one) => (one.length > 2 ? [one, sound(one)] : [])),
  frequency: 0,
  identifies: true,
};

export const COMPARATORS: Readonly<Record<ColumnType, Comparator>> = {
  'given-name': { ...word, m: [0.1, 0.07, 0.13, 0.7] },
  surname: { ...word, m: [0.07, 0.06, 0.12, 0.75] },
  name,
  text: {
    read: plain,
    m: [0.12, 0.1, 0.15, 0.63],
    level: (a, b, weigh) => {
      if (a === b) return 4;
      const x = a.replace(/ /g, '');
      const y = b.replace(/ /g, '');
      if (x === y || slips(x, y, 2) <= Math.min(2, Math.floor(x.length / 4))) return 3;
      const share = overlap(a, b, weigh);
      if (share.both >= 0.75) return 3;
      return share.least >= 0.75 || share.both >= 0.4 || jaroWinkler(x, y) >= 0.9 ? 2 : 1;
    },
    keys: (value) => [
      value.replace(/ /g, ''),
      ...words(value)
        .filter((one) => one.length > 3)
        .slice(0, 2),
    ],
    frequency: 2,
  },
  address: {
    read: (text) =>
      words(text)
        .map((one) => STREETS[one] ?? one)
        .join(' '),
    m: [0.1, 0.05, 0.25, 0.6],
    level: (a, b, weigh) => {
      if (a === b) return 4;
      const share = overlap(a, b, weigh);
      if (numbersDiffer(a, b)) return 1;
      const x = a.replace(/ /g, '');
      const y = b.replace(/ /g, '');
      return x === y || slips(x, y, 2) <= Math.min(2, Math.floor(x.length / 4)) || share.least >= 0.7
        ? 3
        : share.least >= 0.4
          ? 2
          : 1;
    },
    keys: (value) => [
      value.replace(/ /g, ''),
      words(value).slice(0, 2).join(' '),
      ...words(value)
        .filter((one) => one.length > 3)
        .slice(0, 2),
    ],
    frequency: 2,
  },
  date: {
    read: (text) => (/\d/.test(text) ? digits(text).slice(0, 8) : ''),
    m: [0.06, 0.06, 0.13, 0.75],
    level: (a, b) => {
      if (a === b) return 4;
      const turned = a.slice(0, 4) + a.slice(6, 8) + a.slice(4, 6);
      if (slips(a, b, 1) <= 1 || turned === b) return 3;
      return slips(a, b, 2) <= 2 ? 2 : 1;
    },
    keys: (value) => [value, value.slice(0, 4), value.slice(4)],
    frequency: 0,
  },
  code: {
    read: (text) => plain(text).replace(/ /g, ''),
    m: [0.08, 0.1, 0.82],
    level: (a, b) => (a === b ? 3 : a.length > 3 && slips(a, b, 1) <= 1 ? 2 : 1),
    keys: (value) => (value.length > 5 ? [value, value.slice(0, 4), value.slice(-4)] : [value]),
    frequency: 2,
  },
  choice: {
    read: plain,
    m: [0.2, 0.8],
    level: (a, b) => (a === b ? 2 : 1),
    keys: (value) => [value],
    frequency: 2,
  },
  email: {
    read: (text) => text.trim().toLowerCase(),
    m: [0.08, 0.1, 0.17, 0.65],
    level: (a, b) => {
      if (a === b) return 4;
      const [x = '', host = ''] = a.split('@');
      const [y = '', other = ''] = b.split('@');
      if (slips(a, b, 3) <= 3 || (x === y && x.length > 3)) return 3;
      return jaroWinkler(x, y) >= 0.88 && (host === other || jaroWinkler(host, other) >= 0.85) ? 2 : 1;
    },
    keys: (value) => [value, value.split('@')[0] ?? '', value.split('@')[1] ?? ''],
    frequency: 0,
  },
  list: {
    read: (text) => [...new Set(text.split(/\*\*|[;|]/).map(plain))].filter(Boolean).sort().join('|'),
    m: [0.45, 0.3, 0.25],
    level: (a, b) => {
      const mine = a.split('|');
      const theirs = new Set(b.split('|'));
      const shared = mine.filter((one) => theirs.has(one)).length;
      if (shared === 0) return 1;
      return shared / Math.min(mine.length, theirs.size) >= 0.5 ? 3 : 2;
    },
    keys: (value) => value.split('|').slice(0, 6),
    items: (value) => value.split('|').filter(Boolean),
    frequency: 0,
  },
  place: {
    read: (text) => (/[1-9]/.test(text) ? text.trim() : ''),
    m: [0.4, 0.6],
    level: (a, b) => (a === b ? 2 : 1),
    keys: (value) => [value],
    frequency: 0,
  },
};
