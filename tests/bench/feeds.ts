import type * as FeedModule from '../../lib/watch/feed.ts';
import { type Bench, cpuMs, median, native } from './bench.ts';
import { FEEDS } from './feeds/make.ts';
import { PEERS } from './feeds/peers.ts';

const { readFeed } = native<typeof FeedModule>('lib/watch/feed.ts');
const ROUNDS = 9;
const ROUND_MS = 40;
const WARM_MS = 400;

/**
 * Reading feeds from text to items, ours beside rss-parser and feedsmith, warm, in turns. All must give the same
 * number of items and the same titles before any figure counts.
 */
const feeds: Bench = async (report) => {
  for (const [name, text] of Object.entries(FEEDS)) {
    await sameItems(name, text);
    const times = await timed({ ours: (one) => readOurs(one), ...PEERS }, text);
    const { ours = 0, ...peers } = Object.fromEntries(
      Object.entries(times).map(([reader, ms]) => [reader, text.length / 1000 / ms]),
    );
    report({ case: name, unit: 'MB/CPU s', ours, peers });
  }
};
export default feeds;

type Read = (text: string) => Promise<string[]>;

async function readOurs(text: string): Promise<string[]> {
  const feed = await readFeed(text, { url: 'https://feeds.example/feed' });
  return feed.ok ? feed.value.items.map((item) => item.title) : [];
}

async function sameItems(name: string, text: string): Promise<void> {
  const ours = (await readOurs(text)).join('\n');
  for (const [peer, read] of Object.entries(PEERS)) {
    if ((await read(text)).join('\n') !== ours) throw new Error(`${name}: ${peer} reads other items`);
  }
}

/** Medians in milliseconds of processor time, all warm; the readers take turns. */
async function timed(readers: Record<string, Read>, text: string): Promise<Record<string, number>> {
  for (const read of Object.values(readers)) await during(read, text, WARM_MS);
  const times = new Map(Object.keys(readers).map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, read] of Object.entries(readers))
      times.get(name)?.push(await during(read, text, ROUND_MS));
  }
  return Object.fromEntries([...times].map(([name, list]) => [name, median(list)]));
}

/** Reads again and again for so long; gives the time of one reading. */
async function during(read: Read, text: string, least: number): Promise<number> {
  const start = cpuMs();
  let count = 0;
  do {
    await read(text);
    count++;
  } while (cpuMs() - start < least);
  return (cpuMs() - start) / count;
}
