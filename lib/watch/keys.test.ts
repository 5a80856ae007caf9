import { describe, expect, it } from 'vitest';
import { readFeed } from './feed.ts';
import type { FeedItem } from './items.ts';
import { itemKeys, signalId } from './keys.ts';

const FEED = 'https://f.example/rss';

async function items(...inside: string[]): Promise<FeedItem[]> {
  const text = `<rss version="2.0"><channel>${inside.map((one) => `<item>${one}</item>`).join('')}</channel></rss>`;
  const feed = await readFeed(text, { url: FEED });
  return feed.ok ? feed.value.items : [];
}

/** Whether an item is taken for one that was met in another poll. */
async function met(before: string, after: string): Promise<boolean> {
  const [old] = await items(before);
  const [now] = await items(after);
  if (!old || !now) throw new Error('no item');
  const known = new Set(itemKeys(FEED, old));
  return itemKeys(FEED, now).some((key) => known.has(key));
}

const item = (guid: string, title: string, link: string): string =>
  `${guid && `<guid isPermaLink="false">${guid}</guid>`}<title>${title}</title>${link && `<link>https://${link}</link>`}`;

describe('itemKeys', () => {
  it('know an item again by its id, whatever else changed', async () => {
    expect(await met(item('1', 'Un', 'g.example/1'), item('1', 'Un, corrigé', 'g.example/un'))).toBe(true);
  });

  it('know it again under a new id or with other tracking parameters', async () => {
    expect(await met(item('1', 'Un', 'g.example/1'), item('99', 'UN', 'www.g.example/1/?utm_source=x'))).toBe(
      true,
    );
    expect(
      await met(item('', 'Un', 'g.example/1?utm_source=a'), item('', 'Un', 'g.example/1?fbclid=b')),
    ).toBe(true);
  });

  it('know a page without id again when its title is corrected, unless it is a home page', async () => {
    expect(await met(item('', 'Un', 'g.example/1'), item('', 'Un, corrigé', 'g.example/1'))).toBe(true);
    expect(await met(item('', 'Un', 'g.example/'), item('', 'Deux', 'g.example/'))).toBe(false);
  });

  it('take a new id with a new title for a new item', async () => {
    expect(await met(item('1', 'Un', 'g.example/ao'), item('2', 'Deux', 'g.example/ao'))).toBe(false);
  });

  it('tell items of one page apart by their titles', async () => {
    const both = await items(item('', 'Lot 1', 'g.example/ao'), item('', 'Lot 2', 'g.example/ao'));
    const [one, two] = both.map((each) => itemKeys(FEED, each));
    expect(one?.some((key) => two?.includes(key))).toBe(false);
  });

  it('know an item without id nor page by its words', async () => {
    expect(await met('<description>Sans titre</description>', '<description>sans  titre</description>')).toBe(
      true,
    );
    expect(await met('<description>Sans titre</description>', '<description>Autre</description>')).toBe(
      false,
    );
  });

  it('begin with the feed, so that it can be forgotten whole', async () => {
    for (const each of await items(item('1', 'Un', 'g.example/1'))) {
      for (const key of itemKeys(FEED, each)) expect(key.startsWith(`${FEED} `)).toBe(true);
    }
  });
});

describe('signalId', () => {
  it('is one for one article, whatever feed and link led to it', async () => {
    const [a] = await items(item('1', 'Un', 'g.example/1?utm_source=x'));
    const [b] = await items(item('z', 'Un !', 'www.google.com/url?url=https://g.example/1'));
    const [c] = await items(item('1', 'Un', 'g.example/2'));
    expect(a && b && signalId(a) === signalId(b)).toBe(true);
    expect(a && c && signalId(a) === signalId(c)).toBe(false);
  });
});
