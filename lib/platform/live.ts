import { listen } from '../sync/transport.ts';

/** Waits before the stream is opened again. */
const AGAIN_MS = 5_000;

/**
 * Hears of the team's news while a page is open: server-sent events, opened again whenever they end.
 * Without a page the worker's alarm does the same, a minute later at most.
 */
export function listenWhileOpen(
  team: () => Promise<{ server: string; token: string } | undefined>,
  onNews: () => void,
): () => void {
  const abort = new AbortController();
  const run = async () => {
    while (!abort.signal.aborted) {
      const row = await team();
      if (row) await listen({ ...row, signal: abort.signal }, onNews);
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  };
  void run();
  return () => abort.abort();
}
