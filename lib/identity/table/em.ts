/** How a pair of rows compares: one level per column, 0 where either has no value. */
export type Pattern = readonly number[];

export interface Tally {
  pattern: Pattern;
  count: number;
}

/** Shares of each level, lowest first, among true pairs (m) and among others (u), per column. */
export interface Weights {
  m: number[][];
  u: number[][];
  /** Share of true pairs among all pairs of rows. */
  prior: number;
}

export interface EmInput {
  /** The compared pairs, gathered by pattern. */
  tallies: readonly Tally[];
  /** All pairs of rows there are; those not compared are taken for different. */
  pairs: number;
  /** Shares of levels among pairs drawn at random, true ones among them. */
  random: readonly (readonly number[])[];
  /** Shipped m: the beginning, and a prior worth `lean` pairs. */
  m: readonly (readonly number[])[];
  lean: number;
  /** The same, worth this share of the true pairs found. */
  pull: number;
  /** Share of true pairs to begin with. */
  prior: number;
  /** Columns whose recurring values are nearly all true pairs. */
  identifies: readonly boolean[];
}

const ROUNDS = 60;
const FLOOR = 1e-9;
/** Share of equal values that chance may claim at least, in an identifying column and in any other. */
const BY_CHANCE = { identifying: 0.1, other: 0.05 };

/**
 * Fellegi-Sunter weights without labels (Fellegi & Sunter 1969; EM as in Winkler 1988), with a Dirichlet prior
 * on m so that few columns cannot drift to another meaning of "same", and with u cleared of the true pairs
 * among the random ones. Levels below an agreement never weigh more than it.
 */
export function learn(input: EmInput): Weights {
  let weights: Weights = {
    m: input.m.map((shares) => [...shares]),
    u: input.random.map((shares) => shares.map((share) => Math.max(share, FLOOR))),
    prior: input.prior,
  };
  for (let round = 0; round < ROUNDS; round++) {
    const next = step(input, weights);
    const moved = Math.abs(Math.log(next.prior / weights.prior));
    weights = next;
    if (moved < 1e-6) break;
  }
  return weights;
}

function step(input: EmInput, weights: Weights): Weights {
  const sums = input.m.map((shares) => shares.map((share) => share * input.lean));
  let matches = 0;
  for (const { pattern, count } of input.tallies) {
    const expected = probability(logOdds(pattern, weights)) * count;
    matches += expected;
    for (const [column, level] of pattern.entries()) {
      const sum = sums[column];
      if (level > 0 && sum) sum[level - 1] = (sum[level - 1] ?? 0) + expected;
    }
  }
  for (const [column, shares] of input.m.entries())
    for (const [level, share] of shares.entries()) {
      const sum = sums[column];
      if (sum) sum[level] = (sum[level] ?? 0) + share * input.pull * matches;
    }
  const prior = Math.min(0.5, Math.max(matches, 1) / input.pairs);
  const m = sums.map(shared);
  const u = input.random.map((shares, column) =>
    shared(
      shares.map((share, level) => {
        if (input.identifies[column] && level === shares.length - 1) return share * BY_CHANCE.identifying;
        const cleared = (share - prior * (m[column]?.[level] ?? 0)) / (1 - prior);
        return Math.max(cleared, share * BY_CHANCE.other, FLOOR);
      }),
    ),
  );
  return { m, u, prior };
}

function shared(sums: readonly number[]): number[] {
  const all = sums.reduce((sum, one) => sum + one, 0) || 1;
  return sums.map((one) => Math.max(one / all, FLOOR));
}

/** Evidence of one level of one column, in bits; 0 where a value is missing. */
export function bits(weights: Weights, column: number, level: number): number {
  const m = weights.m[column] ?? [];
  const u = weights.u[column] ?? [];
  let least = Number.POSITIVE_INFINITY;
  for (let at = level - 1; level > 0 && at < m.length; at++)
    least = Math.min(least, Math.log2((m[at] ?? 1) / (u[at] ?? 1)));
  return level === 0 ? 0 : least;
}

/** Log-odds (base 2) that a pair of this pattern is true. */
export function logOdds(pattern: Pattern, weights: Weights): number {
  let sum = Math.log2(weights.prior / (1 - weights.prior));
  for (let column = 0; column < pattern.length; column++) sum += bits(weights, column, pattern[column] ?? 0);
  return sum;
}

/** Log-odds in base 2 to a probability. */
export function probability(odds: number): number {
  return 1 / (1 + 2 ** -odds);
}
