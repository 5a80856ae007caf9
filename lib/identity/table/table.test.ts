import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chance, slip } from '../../../tests/bench/identity/generate.ts';
import { pairsOf } from './blocks.ts';
import { type ColumnMap, readColumn } from './columns.ts';
import { COMPARATORS, type ColumnType } from './comparators.ts';
import { Comparison } from './compare.ts';
import { bits, learn, logOdds, probability } from './em.ts';
import { gather } from './gather.ts';
import { linkTable, type Row } from './link.ts';
import { overlap } from './overlap.ts';

const even = () => 1;
const level = (type: ColumnType, a: string, b: string) => {
  const comparator = COMPARATORS[type];
  return comparator.level(comparator.read(a), comparator.read(b), even);
};

describe('comparators', () => {
  it.each([
    ['given-name', 'Jeanne', 'JEANNE', 4],
    ['given-name', 'Jeanne', 'Jeane', 3],
    ['given-name', 'Jeanne', 'J', 2],
    ['given-name', 'Jeanne', 'Paul', 1],
    ['surname', 'De Vries', 'devries', 3],
    ['name', 'Brun Lavigne', 'Brun Lavigne', 5],
    ['name', 'Brun Lavigne', 'Lavigne Brun', 4],
    ['name', 'Brun Lavigne', 'Brun Lavigne Lyon', 3],
    ['name', 'Brun Lavigne', 'Orvane', 1],
    ['address', '12 Main Street', '12 main st', 4],
    ['address', '12 Main Street', '14 Main Street', 1],
    ['address', '12 Main St', '12 Main St near Park Ave', 3],
    ['date', '1971-06-24', '19710624', 4],
    ['date', '1971-06-24', '1971-24-06', 3],
    ['date', '1971-06-24', '1984-01-02', 1],
    ['code', 'SW1A 1AA', 'sw1a1aa', 3],
    ['code', '7364009', '7364090', 2],
    ['choice', 'nsw', 'vic', 1],
    ['email', 'a.b@x.fr', 'A.B@x.fr', 4],
    ['email', 'adele.b@x.fr', 'adele.b@y.com', 3],
    ['list', 'A61N**B01J', 'B01J', 3],
    ['list', 'A61N**B01J', 'C07C', 1],
    ['place', '0.0 0.0', '0.0 0.0', 2],
  ] as [ColumnType, string, string, number][])('of a %s put %s and %s at level %i', (type, a, b, want) => {
    expect(level(type, a, b)).toBe(want);
  });

  it('are the same either way, highest for the same, and have a share for each level', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab1 @-.'), maxLength: 12 });
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(COMPARATORS) as ColumnType[])),
        text,
        text,
        (type, x, y) => {
          const comparator = COMPARATORS[type];
          const [a, b] = [comparator.read(x), comparator.read(y)];
          fc.pre(a !== '' && b !== '');
          const one = comparator.level(a, b, even);
          expect(one).toBeGreaterThanOrEqual(1);
          expect(one).toBeLessThanOrEqual(comparator.m.length);
          expect(comparator.level(a, a, even)).toBe(comparator.m.length);
          expect(comparator.m.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
        },
      ),
    );
  });
});

describe('overlap', () => {
  it('weighs shared words by their rarity', () => {
    const rare = (word: string) => (word === 'hotel' ? 1 : 5);
    expect(overlap('orvane hotel', 'orvane', rare).both).toBeGreaterThan(
      overlap('orvane hotel', 'hotel', rare).both,
    );
    expect(overlap('orvane hotel', 'orvane', rare).least).toBe(1);
    expect(overlap('orvane', 'lumane', rare)).toEqual({ both: 0, least: 0 });
  });

  it('forgives slips in words but not in numbers', () => {
    expect(overlap('electronics', 'electroncis', even).both).toBeCloseTo(0.9);
    expect(overlap('3500', '3501', even).both).toBe(0);
  });
});

describe('learning weights without labels', () => {
  const truth = {
    m: [
      [0.1, 0.9],
      [0.2, 0.8],
      [0.05, 0.95],
    ],
    u: [
      [0.9, 0.1],
      [0.7, 0.3],
      [0.99, 0.01],
    ],
  };
  const pairs = 1_000_000;
  const prior = 0.01;
  const tallies = [0, 1, 2, 3, 4, 5, 6, 7].map((code) => {
    const pattern = [1 + (code & 1), 1 + ((code >> 1) & 1), 1 + ((code >> 2) & 1)];
    const share = (shares: number[][]) =>
      pattern.reduce((all, one, at) => all * (shares[at]?.[one - 1] ?? 0), 1);
    return { pattern, count: pairs * (prior * share(truth.m) + (1 - prior) * share(truth.u)) };
  });
  const random = truth.u.map((shares, at) =>
    shares.map((share, to) => (1 - prior) * share + prior * (truth.m[at]?.[to] ?? 0)),
  );
  const input = {
    tallies,
    pairs,
    random,
    lean: 0,
    pull: 0,
    prior: 0.001,
    m: [
      [0.3, 0.7],
      [0.3, 0.7],
      [0.3, 0.7],
    ],
    identifies: [false, false, false],
  };

  it('finds the shares that the pairs were drawn with', () => {
    const weights = learn(input);
    expect(weights.prior).toBeCloseTo(prior, 3);
    for (const [column, shares] of truth.m.entries())
      for (const [at, share] of shares.entries()) expect(weights.m[column]?.[at]).toBeCloseTo(share, 1);
  });

  it('leans on the shipped shares as far as it is told to', () => {
    const pulled = learn({ ...input, pull: 1000 });
    expect(pulled.m[0]?.[1]).toBeCloseTo(0.7, 2);
  });

  it('adds up to log-odds; a missing value says nothing', () => {
    const weights = learn(input);
    expect(bits(weights, 0, 0)).toBe(0);
    expect(logOdds([2, 2, 2], weights)).toBeGreaterThan(logOdds([2, 2, 0], weights));
    expect(logOdds([1, 1, 1], weights)).toBeLessThan(logOdds([0, 0, 0], weights));
    expect(probability(0)).toBe(0.5);
  });
});

describe('pairs to compare', () => {
  const maps: ColumnMap[] = [
    { name: 'name', from: ['name'], type: 'name' },
    { name: 'city', from: ['city'], type: 'text' },
  ];
  const rows: Row[] = [
    { name: 'Orvane', city: 'Lyon' },
    { name: 'Orvanne', city: 'Lyon' },
    { name: 'Lumane', city: 'Brest' },
  ];
  const columns = maps.map((map) => readColumn(map, rows));

  it('share a coarse form, each pair once', () => {
    expect([...pairsOf(columns, 3, 100, () => true)]).toEqual([1]);
    expect([...pairsOf(columns, 3, 100, () => false)]).toEqual([]);
    expect([...pairsOf(columns, 3, 0, () => true)]).toEqual([]);
  });

  it('compare crosswise where two columns were swapped', () => {
    const people: Row[] = [
      { given: 'Jeanne', surname: 'Valmont' },
      { given: 'Valmont', surname: 'Jeanne' },
    ];
    const both = (['given', 'surname'] as const).map((name) =>
      readColumn({ name, from: [name], type: name === 'given' ? 'given-name' : 'surname' }, people),
    );
    expect(new Comparison(both).pattern(0, 1)).toEqual([1, 1]);
    expect(new Comparison(both, [0, 1]).pattern(0, 1)).toEqual([3, 3]);
  });
});

describe('gathering', () => {
  it('does not run a chain through one chance likeness', () => {
    const close = new Set(['0 1', '2 3', '1 2']);
    const score = (a: number, b: number) => (close.has(`${Math.min(a, b)} ${Math.max(a, b)}`) ? 3 : -8);
    const edges = [
      { a: 0, b: 1, score: 9 },
      { a: 2, b: 3, score: 9 },
      { a: 1, b: 2, score: 3 },
    ];
    expect(gather(4, edges, score)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('keeps rows apart that must not meet', () => {
    const edges = [
      { a: 0, b: 2, score: 9 },
      { a: 1, b: 2, score: 8 },
    ];
    expect(
      gather(
        3,
        edges,
        () => 5,
        (a, b) => a < 2 !== b < 2,
      ),
    ).toEqual([[0, 2], [1]]);
  });
});

/** Invented people, each twice, the second time with a slip in most columns. */
function twice(count: number): Row[] {
  const next = chance(7);
  const pick = (list: string) => list.split(' ')[Math.floor(next() * list.split(' ').length)] ?? '';
  return Array.from({ length: count }, (_, at): Row[] => {
    const given = pick('Anna Bela Carl Dora Egon Faye Gina Hans Ines Jan');
    const surname = `${pick('Bar Cor Del Fon Gar Lan')}${pick('ba de li mo ra su')}${pick('ard el ier ot val ney')}`;
    const birth = `19${String(30 + Math.floor(next() * 60))}-0${String(1 + Math.floor(next() * 9))}-1${String(Math.floor(next() * 10))}`;
    const code = String(10_000 + Math.floor(next() * 89_999));
    return [
      { who: String(at), given, surname, birth, code },
      {
        who: String(at),
        given,
        surname: slip(surname, next),
        birth: next() < 0.5 ? birth : '',
        code: next() < 0.8 ? code : slip(code, next),
      },
    ];
  }).flat();
}

it('finds who is who in a table without labels', () => {
  const rows = twice(150);
  const { clusters } = linkTable(rows, {
    swap: ['given', 'surname'],
    columns: [
      { name: 'given', from: ['given'], type: 'given-name' },
      { name: 'surname', from: ['surname'], type: 'surname' },
      { name: 'birth', from: ['birth'], type: 'date' },
      { name: 'code', from: ['code'], type: 'code' },
    ],
  });
  const right = clusters.filter(
    (cluster) => cluster.length === 2 && new Set(cluster.map((row) => rows[row]?.who)).size === 1,
  );
  expect(right.length).toBeGreaterThan(140);
  expect(clusters.filter((cluster) => new Set(cluster.map((row) => rows[row]?.who)).size > 1)).toEqual([]);
});
