import type { Env } from '../record/env.ts';

/** The real clock and chance. */
export const env: Env = {
  now: () => Date.now(),
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
};
