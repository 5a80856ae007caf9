/** A pair that is likelier true than not; `score` in bits. */
export interface Edge {
  a: number;
  b: number;
  score: number;
}

/** Cross pairs looked at before two clusters join. */
const LOOKS = 24;
/** No single pair speaks louder than this, for or against, in bits. */
const LOUDEST = 12;

/**
 * Joins rows into clusters, the surest pairs first; two clusters join where the pairs across them are true on
 * average (average linkage), so that no chain of chance likenesses runs through. With `allowed`, no cluster
 * holds two rows that must stay apart.
 */
export function gather(
  rows: number,
  edges: Edge[],
  score: (a: number, b: number) => number,
  allowed?: (a: number, b: number) => boolean,
): number[][] {
  const cluster = new Map<number, number[]>();
  const at = Int32Array.from({ length: rows }, (_, row) => row);
  const members = (id: number) => cluster.get(id) ?? [id];
  for (const edge of edges.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)) {
    const left = at[edge.a] ?? 0;
    const right = at[edge.b] ?? 0;
    if (left === right) continue;
    const mine = members(left);
    const theirs = members(right);
    if (allowed && mine.some((a) => theirs.some((b) => !allowed(a, b)))) continue;
    if (mine.length * theirs.length > 1 && mean(mine, theirs, score) <= 0) continue;
    const joined = [...mine, ...theirs];
    for (const row of theirs) at[row] = left;
    cluster.set(left, joined);
    cluster.delete(right);
  }
  const all = new Map<number, number[]>();
  for (let row = 0; row < rows; row++) {
    const id = at[row] ?? row;
    if (!all.has(id)) all.set(id, []);
    all.get(id)?.push(row);
  }
  return [...all.values()];
}

function mean(mine: number[], theirs: number[], score: (a: number, b: number) => number): number {
  const pairs = mine.length * theirs.length;
  const step = Math.max(1, Math.floor(pairs / LOOKS));
  let sum = 0;
  let seen = 0;
  for (let pair = 0; pair < pairs; pair += step) {
    const odds = score(mine[pair % mine.length] ?? 0, theirs[Math.floor(pair / mine.length)] ?? 0);
    sum += Math.max(-LOUDEST, Math.min(LOUDEST, odds));
    seen += 1;
  }
  return sum / seen;
}
