/** Notifications shown one by one; more than that at once are one digest. */
export const MOST_SINGLE = 3;

/** How pending alerts are announced: each by itself up to three, else all in one digest. */
export function notificationPlan<T>(pending: readonly T[]): { single: T[]; digest: T[] } {
  return pending.length <= MOST_SINGLE
    ? { single: [...pending], digest: [] }
    : { single: [], digest: [...pending] };
}
