/** How many may be at work at once, and of them for one host. */
export const TOGETHER = 6;
export const PER_HOST = 2;

/**
 * Does the work of each task in order, some at once, at most `perHost` of them for one host. A host that `work` gives
 * `false` for is left alone: its tasks not begun yet are given back.
 */
export async function inLanes<T>(
  tasks: readonly T[],
  hostOf: (task: T) => string,
  work: (task: T) => Promise<boolean>,
  { together = TOGETHER, perHost = PER_HOST } = {},
): Promise<T[]> {
  const waiting = [...tasks];
  const busy = new Map<string, number>();
  const closed = new Set<string>();
  const left: T[] = [];
  const lane = async (): Promise<void> => {
    for (;;) {
      const at = waiting.findIndex((task) => (busy.get(hostOf(task)) ?? 0) < perHost);
      const [task] = at < 0 ? [] : waiting.splice(at, 1);
      // Whoever is busy with what is left of these hosts goes on to it.
      if (task === undefined) return;
      const host = hostOf(task);
      if (closed.has(host)) {
        left.push(task);
        continue;
      }
      busy.set(host, (busy.get(host) ?? 0) + 1);
      try {
        if (!(await work(task))) closed.add(host);
      } finally {
        busy.set(host, (busy.get(host) ?? 1) - 1);
      }
    }
  };
  await Promise.all(Array.from({ length: together }, lane));
  return left;
}
