import { type Allowed, pairsOf } from './blocks.ts';
import { type Column, type ColumnMap, readColumn } from './columns.ts';
import { Comparison } from './compare.ts';
import { learn, logOdds, type Tally, type Weights } from './em.ts';
import { gather } from './gather.ts';
import { pool } from './pool.ts';
import { randomShares } from './random.ts';

/** How to read a table: what its columns are, and which of them people swap. Data, never code. */
export interface TableMap {
  columns: ColumnMap[];
  swap?: [string, string];
  /** Column that says which list a row is from: only rows of different lists are compared, each once at most. */
  lists?: string;
}

export type Row = Readonly<Record<string, string>>;

/** Clusters of row numbers, and what was learnt on the way. */
export interface Linked {
  clusters: number[][];
  weights: Weights;
  compared: number;
}

/** Pairs compared at most. */
const budget = (rows: number) => Math.max(1_000_000, 100 * rows);
const LEAN = 50;
const PULL = 1;

/** Finds the rows of a table that are one and the same, without labels. */
export function linkTable(rows: readonly Row[], map: TableMap): Linked {
  const columns = map.columns.map((column) => readColumn(column, rows));
  const lists = map.lists;
  const allowed: Allowed = lists ? (a, b) => rows[a]?.[lists] !== rows[b]?.[lists] : () => true;
  const place = (name: string) => map.columns.findIndex((column) => column.name === name);
  const comparison = new Comparison(columns, map.swap ? [place(map.swap[0]), place(map.swap[1])] : undefined);
  const pairs = pairsOf(columns, rows.length, budget(rows.length), allowed);
  const all = (rows.length * (rows.length - 1)) / 2;
  const patterns: number[][] = [];
  const tallies = new Map<string, Tally>();
  for (const pair of pairs) {
    const pattern = comparison.pattern(Math.floor(pair / rows.length), pair % rows.length);
    patterns.push(pattern);
    const key = pattern.join();
    const known = tallies.get(key);
    if (known) known.count += 1;
    else tallies.set(key, { pattern, count: 1 });
  }
  const random = randomShares(comparison, rows.length);
  const weights = learn({
    tallies: [...tallies.values()],
    pairs: all,
    random,
    m: columns.map((column) => column.comparator.m),
    lean: LEAN,
    pull: PULL,
    identifies: columns.map((column) => column.comparator.identifies ?? false),
    prior: startingPrior(columns, random, rows.length),
  });
  const score = (a: number, b: number, pattern = comparison.pattern(a, b)) =>
    logOdds(pattern, weights) + rarity(columns, weights, pattern, a, b);
  const edges = Array.from(pairs, (pair, at) => {
    const a = Math.floor(pair / rows.length);
    const b = pair % rows.length;
    return { a, b, score: score(a, b, patterns[at]) };
  }).filter((edge) => edge.score > 0);
  return {
    clusters: pool(
      gather(rows.length, edges, score, lists ? allowed : undefined),
      comparison,
      weights,
      allowed,
    ),
    weights,
    compared: pairs.length,
  };
}

/** One true pair per row, or what the recurrence of identifying values tells. */
function startingPrior(
  columns: readonly Column[],
  random: readonly (readonly number[])[],
  rows: number,
): number {
  const told = columns.flatMap(({ comparator }, at) =>
    comparator.identifies ? [(random[at]?.at(-1) ?? 0) / (comparator.m.at(-1) ?? 1)] : [],
  );
  return Math.max(1 / rows, ...told);
}

/** What equal values add over an average agreement, by how often the value occurs. */
function rarity(
  columns: readonly Column[],
  weights: Weights,
  pattern: readonly number[],
  a: number,
  b: number,
): number {
  let sum = 0;
  for (const [at, column] of columns.entries()) {
    const value = column.rows[a] ?? 0;
    const most = column.comparator.frequency;
    if (most === 0 || value === 0 || value !== column.rows[b]) continue;
    if (pattern[at] !== column.comparator.m.length) continue;
    const chance = (column.counts[value] ?? 1) / column.rows.length;
    const usual = weights.u[at]?.[column.comparator.m.length - 1] ?? chance;
    sum += Math.max(-most, Math.min(most, Math.log2(usual / chance)));
  }
  return sum;
}
