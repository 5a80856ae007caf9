export interface RateLimit {
  /** Takes one request of `who`. @returns seconds to wait, 0 where it may go on. */
  take(who: string): number;
}

/** A bucket a member (token bucket): `burst` requests at once, refilled by `perSecond`. */
export function createRateLimit(burst: number, perSecond: number, now: () => number = Date.now): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>();
  const fullAfterMs = (burst / perSecond) * 1000;
  return {
    take(who) {
      const at = now();
      const known = buckets.get(who);
      const left = known ? Math.min(burst, known.left + ((at - known.at) / 1000) * perSecond) : burst;
      if (buckets.size > 10_000)
        for (const [key, one] of buckets) if (at - one.at > fullAfterMs) buckets.delete(key);
      buckets.set(who, { left: left < 1 ? left : left - 1, at });
      return left < 1 ? Math.ceil((1 - left) / perSecond) : 0;
    },
  };
}
