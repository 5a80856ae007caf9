import { createRequire } from 'node:module';

/** One measured figure. `peers` are measured in the same run, on the same input. */
export interface Figure {
  area: string;
  case: string;
  /** `ms`, `items/s`, `MB/s` … */
  unit: string;
  ours: number;
  peers: Record<string, number>;
}

/** What the default export of tests/bench/<area>.ts is. */
export type Bench = (report: (figure: Omit<Figure, 'area'>) => void) => Promise<void>;

/** The middle of the values; for an even count the mean of the two in the middle. NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Milliseconds of processor time that this process has used: what a busy machine does meanwhile plays no part. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const require = createRequire(import.meta.url);

/**
 * A module of the project as Node itself loads it, by its path from the root: like its peers, and like the built
 * extension, without what Vite puts between modules when it runs them.
 */
export function native<T>(path: string): T {
  return require(`../../${path}`) as T;
}
