import { describe, expect, it } from 'vitest';
import { readFeed } from './feed.ts';
import type { RawFeed } from './raw-feed.ts';
import { secondReading } from './second-reading.ts';

const NOTHING: RawFeed = {
  dialect: 'rss',
  title: '',
  link: '',
  language: '',
  items: [],
  problems: [],
  cut: false,
};
const rss = (inside: string): string =>
  `<rss version="2.0"><channel><title>Gazette</title>${inside}</channel></rss>`;

describe('secondReading', () => {
  it('reads the items that the first reading did not find', async () => {
    const feed = await secondReading(
      rss(
        '<item><title>Orvane &amp;amp; Cie</title><link>https://gazette.example/a</link><guid>1</guid>' +
          '<pubDate>Mon, 05 Oct 2026 09:30:00 +0200</pubDate><description>&lt;b&gt;Court&lt;/b&gt;</description></item>',
      ),
      NOTHING,
    );
    expect(feed.title).toBe('Gazette');
    expect(feed.items).toMatchObject([
      {
        title: 'Orvane & Cie',
        link: 'https://gazette.example/a',
        id: '1',
        publishedAt: '2026-10-05T07:30:00Z',
        text: 'Court',
      },
    ]);
  });

  it('leaves alone what has no items, what is too long and what cannot be read', async () => {
    expect(await secondReading(rss(''), NOTHING)).toBe(NOTHING);
    expect(await secondReading(rss(`<item><title>${'a'.repeat(20_000)}</title></item>`), NOTHING)).toBe(
      NOTHING,
    );
    expect(await secondReading('<rss><channel><item><title>A</channel>', NOTHING)).toBe(NOTHING);
  });
});

it('is asked by the reader only where it found nothing and may ask', async () => {
  const asked: string[] = [];
  const again = async (text: string, feed: RawFeed) => {
    asked.push(text);
    return { ...feed, title: 'again' };
  };
  const [empty, full] = [rss(''), rss('<item><title>A</title></item>')];
  const titles = [];
  for (const [text, options] of [
    [empty, { again }],
    [full, { again }],
    [empty, {}],
  ] as const) {
    const read = await readFeed(text, { url: 'https://f.example/', ...options });
    titles.push(read.ok && read.value.title);
  }
  expect(asked).toEqual([empty]);
  expect(titles[0]).toBe('again');
  expect(titles[2]).not.toBe('again');
});
