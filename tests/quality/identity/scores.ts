/** How well a clustering agrees with the truth. Shares from 0 to 1; 1 where there was nothing to find. */
export interface Scores {
  precision: number;
  recall: number;
  f1: number;
  /** B-cubed (Bagga & Baldwin 1998): the mean over records of their cluster's precision and recall. */
  bPrecision: number;
  bRecall: number;
  bF1: number;
}

/** Scores clusters of items against the truth that each item has. */
export function scoreClusters<T>(clusters: readonly (readonly T[])[], truth: (item: T) => string): Scores {
  const sizes = new Map<string, number>();
  let found = 0;
  let right = 0;
  let items = 0;
  for (const cluster of clusters) for (const item of cluster) add(sizes, truth(item));
  let bPrecision = 0;
  let bRecall = 0;
  for (const cluster of clusters) {
    const shared = new Map<string, number>();
    for (const item of cluster) add(shared, truth(item));
    items += cluster.length;
    found += pairs(cluster.length);
    for (const [entity, count] of shared) {
      right += pairs(count);
      bPrecision += count * (count / cluster.length);
      bRecall += count * (count / (sizes.get(entity) ?? 1));
    }
  }
  const wanted = [...sizes.values()].reduce((sum, size) => sum + pairs(size), 0);
  const precision = share(right, found);
  const recall = share(right, wanted);
  const [bp, br] = [share(bPrecision, items), share(bRecall, items)];
  return { precision, recall, f1: f1(precision, recall), bPrecision: bp, bRecall: br, bF1: f1(bp, br) };
}

/** Precision and recall of pairs, each given once in any order as `a b`. */
export function scorePairs(
  found: ReadonlySet<string>,
  wanted: ReadonlySet<string>,
): Pick<Scores, 'precision' | 'recall' | 'f1'> {
  let right = 0;
  for (const pair of found) if (wanted.has(pair)) right += 1;
  const precision = share(right, found.size);
  const recall = share(right, wanted.size);
  return { precision, recall, f1: f1(precision, recall) };
}

/** The pair's name, the same in either order. */
export function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Every pair within the groups. */
export function pairsWithin(groups: Iterable<readonly string[]>): Set<string> {
  const all = new Set<string>();
  for (const group of groups)
    for (const [at, a] of group.entries()) for (const b of group.slice(at + 1)) all.add(pairOf(a, b));
  return all;
}

const pairs = (count: number) => (count * (count - 1)) / 2;
const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
const f1 = (a: number, b: number) => (a + b === 0 ? 0 : (2 * a * b) / (a + b));
function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
