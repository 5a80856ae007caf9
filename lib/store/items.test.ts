import { describe, expect, it } from 'vitest';
import { observation } from '../../tests/support/observations.ts';
import type { FeedItem } from '../watch/items.ts';
import { KEEP_MOST, type StoredItem, storedItem } from '../watch/stored-item.ts';
import { bench, NOW } from './testing/open.ts';

const DAY = 24 * 3600_000;
const FEED = 'https://gazette.example/feed';
const kept = (title: string, days = 0, more: Partial<FeedItem> = {}, feed = FEED): StoredItem =>
  storedItem(
    `${feed} ${title}`,
    feed,
    {
      id: title,
      key: title,
      title,
      text: '',
      url: '',
      author: '',
      lang: 'fr',
      categories: [],
      ownId: true,
      publishedAt: new Date(NOW - days * DAY).toISOString(),
      ...more,
    },
    NOW,
  );
const titles = (items: StoredItem[]) => items.map(({ item }) => item.title);

describe('items that were met', () => {
  it('are given by feed and time, the newest first, with so much of their text', async () => {
    const { store } = await bench();
    const long = kept('long', 1, { text: 'mot '.repeat(2000) });
    const items = [kept('old', 20), long, kept('new'), kept('other', 0, {}, 'https://fret.example/rss')];
    await store.write({ origin: 'local', items });
    expect(titles(await store.items(NOW - 30 * DAY, [FEED]))).toEqual(['new', 'long', 'old']);
    expect(await store.items(NOW - 30 * DAY, [])).toHaveLength(4);
    expect(await store.itemCount(FEED, NOW - 7 * DAY)).toBe(2);
    expect(long.item.text.length).toBeLessThanOrEqual(2001);
  });

  it('are let go of when they are old or too many', async () => {
    const { store } = await bench();
    const many = Array.from({ length: KEEP_MOST }, (_, at) => kept(`n${at}`, 10 + at / KEEP_MOST));
    await store.write({ origin: 'local', items: [...many, kept('ancient', 40)] });
    await store.write({ origin: 'local', items: [kept('new')] });
    const left = titles(await store.items(0, []));
    expect(left).toHaveLength(KEEP_MOST);
    expect(left[0]).toBe('new');
    expect(left).not.toContain('ancient');
    expect(left).not.toContain(`n${KEEP_MOST - 1}`);
  });

  it('that name a person go with them', async () => {
    const { store } = await bench();
    const person = observation({ kind: 'person', set: { fullName: 'Jeanne Valmont' } });
    const items = [kept('Nomination', 1, { text: 'JEANNE VALMONT arrive' }), kept('La météo')];
    await store.write({ origin: 'local', observations: [person], items });
    await store.erase(person.subject);
    expect(titles(await store.items(0, []))).toEqual(['La météo']);
  });
});
