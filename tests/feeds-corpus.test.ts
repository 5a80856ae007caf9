import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import type { Result } from '../lib/fault/fault.ts';
import { decodeFeed } from '../lib/watch/decode.ts';
import { type Feed, readFeed } from '../lib/watch/feed.ts';
import { htmlToText } from '../lib/watch/html.ts';
import { HOSTILE, readHostile } from './quality/feeds/hostile.ts';

const FOLDER = fileURLToPath(new URL('../../shared/corpus/feeds/', import.meta.url));
const absent = !existsSync(FOLDER);
if (absent) console.log('feeds-corpus: skipped, ../shared/corpus is not here');

const FEEDS = /\.(?:xml|rss|atom)$/;

function filesOf(suite: string): string[] {
  return readdirSync(join(FOLDER, suite), { recursive: true, encoding: 'utf8' })
    .filter((name) => FEEDS.test(name))
    .map((name) => join(FOLDER, suite, name));
}

function readFile(file: string, contentType = ''): Promise<Result<Feed>> {
  const url = 'https://feeds.example/feed';
  return readFeed(decodeFeed(readFileSync(file), contentType), { url });
}

/** Items that the text opens, to compare what is kept with. */
function opened(file: string): number {
  return decodeFeed(readFileSync(file)).match(/<(?:[\w-]+:)?(?:item|entry)[\s/>]/gi)?.length ?? 0;
}

async function keptAlone(file: string): Promise<number> {
  try {
    return (await new Parser().parseString(readFileSync(file, 'utf8'))).items.length;
  } catch {
    return 0;
  }
}

describe.skipIf(absent)('the feeds of the corpus', () => {
  it.each([
    'feedparser',
    'feedsmith',
    'feed-rs',
    'gofeed',
    'rss-parser',
    'node-feedparser',
    'google',
    'huge',
  ])(
    '%s: at least 99 % of the items are kept',
    async (suite) => {
      let [written, kept, alone] = [0, 0, 0];
      for (const file of filesOf(suite)) {
        const feed = await readFile(file);
        const count = opened(file);
        written += count;
        kept += Math.min(count, feed.ok ? feed.value.items.length : 0);
        alone += Math.min(count, await keptAlone(file));
      }
      console.log(`${suite}: ${kept} of ${written} items kept; rss-parser alone ${alone}`);
      expect(kept).toBeGreaterThanOrEqual(alone);
      expect(kept / written).toBeGreaterThanOrEqual(0.99);
    },
    60_000,
  );

  it('agree with the titles and dates that two other projects read', async () => {
    let [same, all] = [0, 0];
    for (const file of [...filesOf('feed-rs'), ...filesOf('feedsmith')]) {
      const expected = file.replace(/\.\w+$/, file.includes('feed-rs') ? '.serde.json' : '.json');
      if (!existsSync(expected)) continue;
      const { entries, items = entries } = JSON.parse(readFileSync(expected, 'utf8'));
      const feed = await readFile(file);
      const read = feed.ok ? feed.value.items : [];
      for (const [place, item] of (items ?? []).entries()) {
        const title = plain(item.title?.content ?? item.title?.value ?? item.title);
        const moment = Date.parse(item.published ?? item.pubDate ?? item.updated);
        if (title) all++;
        if (title && plain(read[place]?.title) === title) same++;
        if (Number.isNaN(moment)) continue;
        all++;
        if (Math.floor(moment / 1000) * 1000 === Date.parse(read[place]?.publishedAt ?? '')) same++;
      }
    }
    console.log(`titles and dates: ${same} of ${all} agree`);
    expect(same / all).toBeGreaterThanOrEqual(0.98);
  });
});

function plain(value: unknown): string {
  return typeof value === 'string' ? htmlToText(value, 500).replace(/\s+/g, ' ') : '';
}

describe.skipIf(absent)('the hostile feeds of the corpus', () => {
  for (const [name, holds] of Object.entries(HOSTILE)) {
    const file = join(FOLDER, 'hostile', name);
    it.skipIf(!existsSync(file))(`${name} does what its expectation says`, async () => {
      expect(holds((await readHostile(file)).feed)).toBe(true);
    });
  }
});
