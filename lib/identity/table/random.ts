import type { Column } from './columns.ts';
import type { Comparison } from './compare.ts';

const SAMPLE = 200_000;

/**
 * Shares of levels, lowest first, per column, among pairs drawn evenly. In a column whose recurring values
 * are nearly all true pairs, like levels are counted over distinct values: rows would count one company with
 * a hundred spellings as chance likeness. How often values are equal is always counted over rows.
 */
export function randomShares(comparison: Comparison, rows: number): number[][] {
  const draw = Math.min((rows * (rows - 1)) / 2, SAMPLE);
  const counts = comparison.columns.map((column) => column.comparator.m.map(() => 0.5));
  for (const [a, b] of drawn(rows, draw))
    for (const [at, level] of comparison.pattern(a, b).entries()) count(counts[at], level);
  return comparison.columns.map((column, at) => {
    const byRows = shares(counts[at] ?? []);
    return column.comparator.identifies ? overValues(column, byRows, draw) : byRows;
  });
}

function overValues(column: Column, byRows: readonly number[], draw: number): number[] {
  const counts = byRows.map(() => 0.5);
  for (const [a, b] of drawn(column.values.length - 1, draw)) {
    const [mine = '', theirs = ''] = [column.values[a + 1], column.values[b + 1]];
    count(counts, column.comparator.level(mine, theirs, column.weigh));
  }
  const equal = byRows.at(-1) ?? 0;
  const like = shares(counts.slice(0, -1));
  return [...like.map((share) => share * (1 - equal)), equal];
}

function count(counts: number[] | undefined, level: number): void {
  if (counts && level > 0) counts[level - 1] = (counts[level - 1] ?? 0) + 1;
}

function shares(counts: readonly number[]): number[] {
  const all = counts.reduce((sum, one) => sum + one, 0) || 1;
  return counts.map((one) => one / all);
}

/** Pairs of different numbers below `size`, the same on every machine (Numerical Recipes' generator). */
function* drawn(size: number, times: number): Generator<[number, number]> {
  if (size < 2) return;
  let seed = 12345;
  const next = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * size);
  };
  for (let time = 0; time < times; time++) {
    const a = next();
    const b = next();
    if (a !== b) yield [a, b];
  }
}
