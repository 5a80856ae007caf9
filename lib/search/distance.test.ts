import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, lettersOf, maskOf, moreBits } from './distance.ts';

/** The same as a whole table, as in any textbook. */
function plainly(a: string, b: string): number[] {
  const table = Array.from({ length: a.length + 1 }, (_, at) => [at]) as number[][];
  const cell = (row: number, column: number) => table[row]?.[column] ?? 0;
  for (let column = 0; column <= b.length; column++) (table[0] as number[])[column] = column;
  for (let row = 1; row <= a.length; row++) {
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let best = Math.min(
        cell(row - 1, column - 1) + same,
        cell(row - 1, column) + 1,
        cell(row, column - 1) + 1,
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        best = Math.min(best, cell(row - 2, column - 2) + 1);
      (table[row] as number[])[column] = best;
    }
  }
  return table[a.length] as number[];
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
const between = (a: string, b: string, most: number, beginning = false) =>
  distance(lettersOf(a), lettersOf(b), 0, b.length, most, beginning);

describe('distance', () => {
  it('counts a wrong, missed or added letter and two swapped ones as one slip', () => {
    expect(between('valmont', 'valmont', 2)).toBe(0);
    expect(between('valmnot', 'valmont', 2)).toBe(1);
    expect(between('valmnt', 'valmont', 2)).toBe(1);
    expect(between('valmoont', 'valmont', 2)).toBe(1);
    expect(between('almonta', 'valmont', 2)).toBe(2);
    expect(between('martin', 'valmont', 2)).toBe(3);
  });

  it('is that of the whole table, and no more than one above the bound', () => {
    fc.assert(
      fc.property(word, word, fc.nat({ max: 3 }), (a, b, most) => {
        const row = plainly(a, b);
        expect(between(a, b, most)).toBe(Math.min(row[b.length] ?? 0, most + 1));
        expect(between(a, b, most, true)).toBe(Math.min(...row, most + 1));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads the letters where they stand in a longer row', () => {
    expect(distance(lettersOf('abc'), lettersOf('xxabdyy'), 2, 3, 1)).toBe(1);
  });
});

describe('maskOf', () => {
  it('never rules out a word within the bound', () => {
    const any = fc.string({ unit: fc.constantFrom('a', 'b', 'z', '0', '5', '9', 'я', '漢'), maxLength: 8 });
    fc.assert(
      fc.property(any, any, (a, b) => {
        const away = plainly(a, b)[b.length] ?? 0;
        const [one, other] = [maskOf(lettersOf(a)), maskOf(lettersOf(b))];
        expect(moreBits(one & ~other, away)).toBe(false);
        expect(moreBits(other & ~one, away)).toBe(false);
      }),
    );
    expect(moreBits(maskOf(lettersOf('abc')) & ~maskOf(lettersOf('xyz')), 2)).toBe(true);
  });
});
