import { figuresOf, type Ground, readGround } from '../../lib/app/figures.ts';
import type { Figures, FiguresAsk } from '../../lib/app/figures-types.ts';
import type { Store } from '../../lib/store/port.ts';

/** Answers what a page asks of the ledger, wherever that is computed. */
export interface FiguresSource {
  ask(ask: FiguresAsk): Promise<Figures>;
  /** The data changed: the next question reads it again. */
  changed(): void;
}

/** A question to the worker, numbered, or word that the data changed. */
export type FiguresCall = { turn: number; ask: FiguresAsk } | 'changed';
/** Its answer, or that there is none. */
export type FiguresAnswer = { turn: number } & ({ figures: Figures } | { failed: string });

/** Reads the ledger at the first question and keeps it until the data changes. */
export function figuresFrom(store: () => Promise<Store>): FiguresSource {
  let ground: Promise<Ground> | undefined;
  return {
    ask: async (ask) => {
      ground ??= store().then(readGround);
      const mine = ground;
      try {
        return figuresOf(await mine, ask);
      } catch (error) {
        // A reading that failed is tried again at the next question.
        if (ground === mine) ground = undefined;
        throw error;
      }
    },
    changed: () => {
      ground = undefined;
    },
  };
}

/** The same in a worker of its own, which opens the store itself: the page only draws. */
export function figuresInWorker(): FiguresSource {
  const waiting = new Map<number, { done(figures: Figures): void; fail(error: Error): void }>();
  let turn = 0;
  let worker: Worker | undefined;
  const start = (): Worker => {
    const fresh = new Worker(new URL('./figures-worker.ts', import.meta.url), { type: 'module' });
    fresh.onmessage = ({ data }: MessageEvent<FiguresAnswer>) => {
      const call = waiting.get(data.turn);
      waiting.delete(data.turn);
      if ('figures' in data) call?.done(data.figures);
      else call?.fail(new Error(data.failed));
    };
    fresh.onerror = ({ message }) => {
      for (const call of waiting.values()) call.fail(new Error(message));
      waiting.clear();
      fresh.terminate();
      worker = undefined;
    };
    return fresh;
  };
  const send = (call: FiguresCall) => {
    worker ??= start();
    worker.postMessage(call);
  };
  return {
    ask: (ask) =>
      new Promise((done, fail) => {
        turn += 1;
        waiting.set(turn, { done, fail });
        send({ turn, ask });
      }),
    changed: () => {
      if (worker) send('changed');
    },
  };
}
