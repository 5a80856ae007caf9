import { describe, expect, it } from 'vitest';
import signal from '../record/kinds/signal.ts';
import { nameId } from '../record/name-id.ts';
import type { FeedItem } from './items.ts';
import { matches } from './match.ts';
import { parseQuery } from './query.ts';
import { signalDraft, signalFields, siteName } from './signal-fields.ts';

const ITEM: FeedItem = {
  id: '1',
  title: 'Orvane lève 9 M€',
  url: 'https://eco.gazette.example/a',
  publishedAt: '2026-10-05T07:30:00Z',
  author: '',
  text: `Une levée\nde fonds ${'x '.repeat(2000)}`,
  categories: [],
  lang: 'fr',
  ownId: true,
  key: 'eco.gazette.example/a',
};
const WATCH = nameId('w');
const FEED = { url: 'https://gazette.example/rss', title: 'La Gazette' };

function found(text: string) {
  const query = parseQuery(text);
  if (!query.ok) throw new Error('bad test');
  return [{ watch: { id: WATCH }, match: matches(query.value, ITEM) }];
}

describe('signalFields', () => {
  it('are fields of the kind, words as they are written', () => {
    const fields = signalFields(
      ITEM,
      found('orvane "levée de fonds"').map((one) => one.match),
      [WATCH],
      [],
    );
    expect(fields).toMatchObject({
      title: ITEM.title,
      words: ['Orvane', 'levée de fonds'],
      watch: [WATCH],
      sources: [ITEM.url],
    });
    expect(String(fields.text).length).toBeLessThanOrEqual(2000);
    for (const name of Object.keys(fields)) expect(signal.fields[name]).toBeDefined();
  });

  it('leave out what the item does not say, and find a title for one without', () => {
    const bare = { ...ITEM, title: '', url: '', publishedAt: null };
    expect(signalFields(bare, [], [], [])).toEqual({
      title: expect.stringMatching(/^Une levée/),
      text: expect.any(String),
      watch: [],
      account: [],
      words: [],
    });
  });
});

describe('signalDraft', () => {
  const about = {
    feed: FEED,
    item: ITEM,
    subject: nameId('s'),
    found: found('orvane'),
    mentions: [],
    about: [],
  };

  it('says everything in the first report, and only adds in the next', () => {
    const first = signalDraft({ ...about, first: true });
    expect(first.set).toMatchObject({ title: ITEM.title, type: 'funding', siteName: 'La Gazette' });
    const next = signalDraft({ ...about, first: false, mentions: [{ id: nameId('a'), evidence: 'Orvane' }] });
    expect(next.set).toBeUndefined();
    expect(next.add).toEqual({
      types: ['funding'],
      watch: [WATCH],
      account: [nameId('a')],
      words: ['Orvane'],
      sources: [ITEM.url],
    });
    expect(next.source).toMatchObject({ type: 'feed', url: ITEM.url, evidence: { account: 'Orvane' } });
  });
});

describe('siteName', () => {
  it('is the feed’s title on its own site, the host elsewhere', () => {
    expect(siteName(ITEM, FEED)).toBe('La Gazette');
    expect(
      siteName(ITEM, { url: 'https://feeds.example/x', title: 'Alertes', link: 'https://gazette.example/' }),
    ).toBe('Alertes');
    expect(siteName(ITEM, { url: 'https://google.example/alerts', title: 'Google Alert - Orvane' })).toBe(
      'eco.gazette.example',
    );
    expect(siteName({ ...ITEM, url: '' }, FEED)).toBe('La Gazette');
    expect(siteName(ITEM, { ...FEED, title: '' })).toBe('eco.gazette.example');
  });
});
