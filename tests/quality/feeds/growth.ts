import { readFeed } from '../../../lib/watch/feed.ts';
import { BASE } from './row.ts';

/** Twice the text may take so many times as long. */
export const MOST_GROWTH = 2.6;
/** Shorter times are those of the clock and of the machine. */
const FLOOR_MS = 10;
const SIZES = [625_000, 1_250_000, 2_500_000, 5_000_000];

const HEAD = '<rss version="2.0"><channel><title>t</title>';
const repeat = (piece: string, size: number): string =>
  piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

/** Texts made to hold a reader up, by their size in characters. */
export const ATTACKS: Record<string, (size: number) => string> = {
  'escaped angle brackets': (size) =>
    `${HEAD}<item><title>${repeat('&lt;', size)}</title></item></channel></rss>`,
  'open angle brackets': (size) => `${HEAD}<item><title>${repeat('<', size)}`,
  'unclosed tags': (size) => `${HEAD}<item>${repeat('<a b="', size)}`,
  'unclosed elements': (size) => `${HEAD}<item>${repeat('<a>', size)}`,
  'unclosed comments': (size) => `${HEAD}<item>${repeat('<!--', size)}`,
  'unclosed CDATA': (size) => `${HEAD}<item>${repeat('<![CDATA[', size)}`,
  'one long attribute': (size) => `${HEAD}<item><link href="${repeat('a ', size)}"/></item></channel></rss>`,
  'many attributes': (size) => `${HEAD}<item><link ${repeat('a="b" ', size)}/></item></channel></rss>`,
  'empty items': (size) => `${HEAD}${repeat('<item/>', size)}</channel></rss>`,
  'small items': (size) =>
    `${HEAD}${repeat('<item><title>A b</title><link>https://x.example/1</link></item>', size)}</channel></rss>`,
  references: (size) => `${HEAD}<item><title>${repeat('&#x26;&amp;', size)}</title></item></channel></rss>`,
  blanks: (size) => `${HEAD}<item><title>${repeat(' \n', size)}x</title></item></channel></rss>`,
  quotes: (size) => `${HEAD}<item ${repeat(`a="'`, size)}>`,
  'deep nesting': (size) =>
    `${HEAD}<item><description>${repeat('<div>', size)}</description></item></channel></rss>`,
  'end tags': (size) => `${HEAD}<item>${repeat('</b>', size)}</item></channel></rss>`,
  'ordinary news': (size) =>
    `${HEAD}${repeat(`<item><title>Orvane recrute à Lyon</title><link>https://gazette.example/a</link><description>${'Une usine neuve ouvre ses portes. '.repeat(20)}</description></item>`, size)}</channel></rss>`,
};

/** One line an attack: the times of the sizes and the worst growth between two. */
export async function growthRows(): Promise<string[]> {
  const rows: string[] = [];
  let worst = 0;
  for (const [name, make] of Object.entries(ATTACKS)) {
    const times = await timed(SIZES.map(make));
    const growth = Math.max(
      ...times
        .slice(1)
        .map((time, place) => Math.max(FLOOR_MS, time) / Math.max(FLOOR_MS, times[place] ?? 0)),
    );
    worst = Math.max(worst, growth);
    rows.push(
      `growth ${name.padEnd(24)} ${times.map((time) => `${time.toFixed(1)} ms`).join(', ')}  worst time(2n)/time(n) ${growth.toFixed(2)}`,
    );
  }
  return [...rows, `growth: ${worst.toFixed(2)} at worst; ${MOST_GROWTH} is allowed`];
}

/** The best of seven rounds for each text, in milliseconds; the texts take turns, so that a busy machine is busy for all. */
async function timed(texts: string[]): Promise<number[]> {
  const best = texts.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < 7; round++) {
    for (const [place, text] of texts.entries()) {
      const start = performance.now();
      await readFeed(text, { url: BASE });
      best[place] = Math.min(best[place] ?? 0, performance.now() - start);
    }
  }
  return best;
}
