/** Waits before the stream is opened again. */
const AGAIN_MS = 5_000;

/**
 * Hears of the team's news for as long as the page lives: server-sent events, opened again whenever they end.
 * Without a page the worker's alarm does the same, a minute later at most.
 */
export function listenWhileOpen(
  team: () => Promise<{ server: string; token: string } | undefined>,
  onNews: () => void,
): void {
  const run = async () => {
    for (;;) {
      const row = await team();
      if (row) await (await import('../sync/transport.ts')).listen(row, onNews);
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  };
  void run();
}
