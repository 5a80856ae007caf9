import type { Column } from './columns.ts';

/** Pairs of rows as `first * rows + second`, first < second, ascending, without doubles. */
export type Pairs = Float64Array;

/** Which pairs may be compared at all; by default every one. */
export type Allowed = (a: number, b: number) => boolean;

/**
 * Pairs that share a coarse form of a column, or of two columns together: the smallest blocks first, until
 * the budget of pairs is spent. Two columns out of many must agree roughly for a pair to be seen, so that
 * a slip in any other cannot hide it.
 */
export function pairsOf(columns: readonly Column[], rows: number, budget: number, allowed: Allowed): Pairs {
  const blocks = new Map<string, number[]>();
  const forms = columns.map((column) =>
    column.values.map((value) => [...new Set(column.comparator.keys(value))]),
  );
  for (let row = 0; row < rows; row++) {
    const mine = columns.map((column, at) => {
      const value = column.rows[row] ?? 0;
      return value === 0 ? [] : (forms[at]?.[value] ?? []).filter(Boolean).map((form) => `${at}:${form}`);
    });
    for (const [at, list] of mine.entries()) {
      for (const form of list) {
        put(blocks, form, row);
        for (const others of mine.slice(at + 1))
          for (const other of others) put(blocks, `${form}/${other}`, row);
      }
    }
  }
  return spend(
    [...blocks.values()].filter((block) => block.length > 1),
    rows,
    budget,
    allowed,
  );
}

function put(blocks: Map<string, number[]>, key: string, row: number): void {
  const block = blocks.get(key);
  if (block) block.push(row);
  else blocks.set(key, [row]);
}

function spend(blocks: number[][], rows: number, budget: number, allowed: Allowed): Pairs {
  let pairs = new Float64Array(0);
  let fresh: number[] = [];
  const settle = () => {
    const all = new Float64Array(pairs.length + fresh.length);
    all.set(pairs);
    all.set(fresh, pairs.length);
    all.sort();
    pairs = all.filter((pair, at) => pair !== all[at - 1]);
    fresh = [];
  };
  for (const block of blocks.sort((a, b) => a.length - b.length)) {
    if ((block.length * (block.length - 1)) / 2 > budget - pairs.length) break;
    for (const [at, a] of block.entries())
      for (const b of block.slice(at + 1))
        if (allowed(a, b)) fresh.push(Math.min(a, b) * rows + Math.max(a, b));
    if (fresh.length > 1_000_000) settle();
    if (pairs.length + fresh.length > budget) {
      settle();
      if (pairs.length > budget) break;
    }
  }
  settle();
  return pairs;
}
