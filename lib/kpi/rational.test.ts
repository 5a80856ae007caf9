import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, mean, over, plus, rational, times, toNumber } from './rational.ts';

describe('rational', () => {
  it('is exact where numbers are not', () => {
    const tenth = rational(1, 10);
    expect(toNumber(plus(plus(tenth, tenth), tenth))).toBe(0.3);
    expect(0.1 + 0.1 + 0.1).not.toBe(0.3);
    expect(toNumber(over(rational(100), mean(Array.from({ length: 6 }, () => rational(1, 20)))))).toBe(2000);
    expect(toNumber(times(decimal(0.8), rational(500)))).toBe(400);
  });

  it('keeps the sign above and the denominator above zero', () => {
    expect(rational(3, -6)).toEqual({ n: -1n, d: 2n });
    expect(() => over(rational(1), rational(0))).toThrow(RangeError);
  });

  it('comes as near as a number can, past the safe integers too', () => {
    const big = rational(2n * 10n ** 40n + 1n, 3n * 10n ** 40n);
    expect(toNumber(big)).toBeCloseTo(2 / 3, 15);
    expect(toNumber(rational(-(10n ** 30n), 3n))).toBeCloseTo(-(10 ** 30) / 3, -15);
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1 }), (n, d) => {
        expect(toNumber(rational(n, d))).toBe(n / d === 0 ? 0 : n / d);
      }),
    );
  });
});
