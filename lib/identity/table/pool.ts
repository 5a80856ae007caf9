import type { Allowed } from './blocks.ts';
import type { Comparison } from './compare.ts';
import { bits, type Weights } from './em.ts';

/** An item held by more clusters than this says nothing about any two of them. */
const COMMON = 30;
/** Share of the shorter list that two halves of one thing have in common, at least. */
const SHARED = 0.1;
/** No list speaks louder than this, in bits. */
const LOUDEST = 12;
/** Spellings of a name looked at per cluster, the most frequent first. */
const SPELLINGS = 20;

/**
 * A second look, at clusters instead of rows: what their rows' lists (co-authors, members, products) hold
 * together says what no two rows can. Two clusters join where a name in common and the lists shared weigh
 * more than the odds against (collective resolution, Bhattacharya & Getoor 2007); the shared items are weighed
 * as a Poisson count against what chance shares. Names that differ are never joined by lists alone.
 */
export function pool(
  clusters: readonly (readonly number[])[],
  comparison: Comparison,
  weights: Weights,
  allowed: Allowed,
): number[][] {
  const lists = comparison.columns.flatMap(({ comparator }, at) => (comparator.items ? [at] : []));
  let now = clusters.map((cluster) => [...cluster]);
  if (lists.length === 0) return now;
  for (let before = -1; before !== now.length; ) {
    before = now.length;
    now = once(now, lists, comparison, weights, allowed);
  }
  return now;
}

function once(
  clusters: readonly number[][],
  lists: readonly number[],
  comparison: Comparison,
  weights: Weights,
  allowed: Allowed,
): number[][] {
  const odds = -Math.log2(clusters.length);
  const found: { a: number; b: number; score: number }[] = [];
  for (const [key, list] of evidence(clusters, lists, comparison)) {
    const [a = 0, b = 0] = key.split('/').map(Number);
    const name = nameBits(clusters[a] ?? [], clusters[b] ?? [], comparison, weights);
    if (name > 0 && name + list + odds > 0) found.push({ a, b, score: name + list });
  }
  found.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const taken = new Set<number>();
  const joined: number[][] = [];
  for (const { a, b } of found) {
    const mine = clusters[a] ?? [];
    const theirs = clusters[b] ?? [];
    if (taken.has(a) || taken.has(b) || mine.some((x) => theirs.some((y) => !allowed(x, y)))) continue;
    taken.add(a).add(b);
    joined.push([...mine, ...theirs]);
  }
  return [...clusters.filter((_, at) => !taken.has(at)), ...joined];
}
/** Bits that shared items say for each pair of clusters that share any. */
function evidence(
  clusters: readonly (readonly number[])[],
  lists: readonly number[],
  comparison: Comparison,
): Map<string, number> {
  const sum = new Map<string, number>();
  for (const at of lists) {
    const column = comparison.columns[at];
    if (!column) continue;
    const held = clusters.map(
      (rows) =>
        new Set(
          rows.flatMap((row) => column.comparator.items?.(column.values[column.rows[row] ?? 0] ?? '') ?? []),
        ),
    );
    const shared = new Map<string, number>();
    for (const holders of holding(held).values())
      for (const [i, a] of holders.entries())
        for (const b of holders.slice(i + 1)) shared.set(`${a}/${b}`, (shared.get(`${a}/${b}`) ?? 0) + 1);
    const sizes = held.map((set) => set.size);
    const all = sizes.reduce((x, y) => x + y, 0);
    const pairs = (all * all - sizes.reduce((x, y) => x + y * y, 0)) / 2;
    const rate = [...shared.values()].reduce((x, y) => x + y, 0) / Math.max(pairs, 1);
    for (const [key, count] of shared) {
      const [a = 0, b = 0] = key.split('/').map((one) => sizes[Number(one)] ?? 0);
      sum.set(key, (sum.get(key) ?? 0) + poissonBits(count, SHARED * Math.min(a, b), rate * a * b));
    }
  }
  return sum;
}
function holding(held: readonly ReadonlySet<string>[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  for (const [at, items] of held.entries())
    for (const item of items) {
      const list = holders.get(item);
      if (list) list.push(at);
      else holders.set(item, [at]);
    }
  for (const [item, list] of holders) if (list.length < 2 || list.length > COMMON) holders.delete(item);
  return holders;
}
/** log2 of how much likelier a count is when `same` is expected than when `chance` is, bounded. */
function poissonBits(count: number, same: number, chance: number): number {
  if (same <= chance) return 0;
  const nats = count * Math.log(same / chance) - (same - chance);
  return Math.max(-LOUDEST, Math.min(LOUDEST, nats / Math.LN2));
}
/** What the best pair of their names says, in the columns that tell things apart. */
function nameBits(
  mine: readonly number[],
  theirs: readonly number[],
  comparison: Comparison,
  weights: Weights,
): number {
  let sum = 0;
  for (const [at, column] of comparison.columns.entries()) {
    if (!column.comparator.identifies) continue;
    let best = 0;
    for (const a of spellings(mine, column.rows))
      for (const b of spellings(theirs, column.rows)) {
        const level = comparison.level(at, a, b);
        if (level > best) best = level;
      }
    sum += bits(weights, at, best);
  }
  return sum;
}
function spellings(rows: readonly number[], values: Int32Array): number[] {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const value = values[row] ?? 0;
    if (value > 0) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .sort((x, y) => y[1] - x[1] || x[0] - y[0])
    .slice(0, SPELLINGS)
    .map(([value]) => value);
}
