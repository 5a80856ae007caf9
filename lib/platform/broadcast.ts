import type { Change } from '../app/ports.ts';

const NAME = 'vigie';

/** Tells every open page and the worker what changed; the sender does not hear itself. */
export function createBroadcast(): {
  send(change: Change): void;
  listen(listener: (change: Change) => void): () => void;
} {
  const channel = new BroadcastChannel(NAME);
  return {
    send: (change) => channel.postMessage(change),
    listen: (listener) => {
      const handle = (event: MessageEvent) => listener(event.data as Change);
      channel.addEventListener('message', handle);
      return () => channel.removeEventListener('message', handle);
    },
  };
}
