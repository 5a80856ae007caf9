import { openStore } from '../../lib/store/store.ts';
import { type FiguresAnswer, type FiguresCall, figuresFrom } from './figures.ts';

/** Computes the dashboard's figures beside the page, from the store it opens itself. */
const source = figuresFrom(() => openStore({ now: Date.now }));

self.onmessage = ({ data }: MessageEvent<FiguresCall>) => {
  if (data === 'changed') source.changed();
  else void answer(data.turn, source.ask(data.ask));
};

async function answer(turn: number, figures: ReturnType<typeof source.ask>): Promise<void> {
  let reply: FiguresAnswer;
  try {
    reply = { turn, figures: await figures };
  } catch (error) {
    reply = { turn, failed: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(reply);
}
