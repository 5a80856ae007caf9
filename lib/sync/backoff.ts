const FIRST_MS = 5_000;
const LONGEST_MS = 15 * 60_000;

/**
 * Milliseconds to wait after the n-th failure in a row (1 is the first): doubling from 5 s to 15 min,
 * of which half is drawn by chance (`chance` in [0, 1)) so that a team does not come back all at once.
 * Source: "equal jitter" in Brooker, "Exponential Backoff And Jitter", 2015.
 */
export function backoffMs(failures: number, chance: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(30, Math.max(0, failures - 1)));
  return Math.round(full / 2 + (full / 2) * chance);
}
