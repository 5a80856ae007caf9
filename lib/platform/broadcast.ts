import type { Change } from '../app/ports.ts';

const NAME = 'vigie';

/** Tells this page, every other one and the worker what changed. */
export function createBroadcast(): {
  send(change: Change): void;
  listen(listener: (change: Change) => void): () => void;
} {
  const channel = new BroadcastChannel(NAME);
  const listeners = new Set<(change: Change) => void>();
  const tell = (change: Change) => {
    for (const listener of listeners) listener(change);
  };
  channel.addEventListener('message', (event) => tell(event.data as Change));
  return {
    send(change) {
      channel.postMessage(change);
      // A channel does not hear itself.
      queueMicrotask(() => tell(change));
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
