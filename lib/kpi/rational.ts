/** An exact fraction, so that a rate of 5 % gives 2,000 and not 2,000.0000000000002. */
export interface Rational {
  readonly n: bigint;
  /** Above zero. */
  readonly d: bigint;
}

/** Whole number `n` over whole number `d`, reduced. @throws RangeError where `d` is zero or one is not whole. */
export function rational(n: number | bigint, d: number | bigint = 1): Rational {
  let [top, bottom] = [BigInt(n), BigInt(d)];
  if (bottom === 0n) throw new RangeError('division by zero');
  if (bottom < 0n) [top, bottom] = [-top, -bottom];
  const by = gcd(top < 0n ? -top : top, bottom);
  return { n: top / by, d: bottom / by };
}

/** A decimal number to six places. */
export function decimal(value: number): Rational {
  return rational(Math.round(value * 1e6), 1e6);
}

export function plus(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function times(a: Rational, b: Rational): Rational {
  return rational(a.n * b.n, a.d * b.d);
}

/** @throws RangeError where `b` is zero. */
export function over(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n);
}

/** The mean of some fractions, at least one. */
export function mean(list: Rational[]): Rational {
  return over(
    list.reduce((sum, one) => plus(sum, one), rational(0)),
    rational(list.length),
  );
}

/** The nearest number: exact rounding while both parts are safe integers, 17 digits past that. */
export function toNumber({ n, d }: Rational): number {
  const size = n < 0n ? -n : n;
  if (size <= MAX_SAFE && d <= MAX_SAFE) return Number(n) / Number(d);
  const digits = size.toString().length - d.toString().length;
  const scale = 10n ** BigInt(Math.max(0, 20 - digits));
  return Number((n * scale) / d) / Number(scale);
}

const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}
