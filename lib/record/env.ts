import type { RandomBytes } from './id.ts';

/** Wall clock and chance, injected into everything pure. */
export interface Env {
  /** Milliseconds since 1970. */
  now(): number;
  random: RandomBytes;
}
