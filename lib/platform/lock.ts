/**
 * Runs one piece of work at a time across all pages and the worker. While another holds the name the
 * work waits its turn, or is left out (undefined) where waiting makes no sense.
 */
export async function exclusively<T>(
  name: string,
  work: () => Promise<T>,
  { wait = false }: { wait?: boolean } = {},
): Promise<T | undefined> {
  return navigator.locks.request(`vigie.${name}`, { ifAvailable: !wait }, async (lock) =>
    lock ? work() : undefined,
  );
}
