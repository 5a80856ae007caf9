import { describe, expect, it } from 'vitest';
import { stableItems, titleKey } from './items.ts';

const ROW = {
  title: '',
  link: '',
  id: '',
  publishedAt: '',
  author: '',
  categories: [],
  text: '',
  language: '',
};
const FEED = { url: 'https://f.example/rss', language: '' };
const items = (...rows: Partial<typeof ROW>[]) =>
  stableItems(
    rows.map((row) => ({ ...ROW, ...row })),
    FEED,
  );

describe('stableItems', () => {
  it('climbs down the ladder of ids: the feed’s own, the page, the words', () => {
    const ids = items(
      { id: 'own', link: 'https://a.example/1' },
      { link: 'https://www.a.example/2?utm_source=x' },
      { title: 'Un', text: 'Deux' },
    ).items.map((item) => item.id);
    expect(ids).toEqual(['own', 'a.example/2', expect.stringMatching(/^text:[0-9a-f-]{36}$/)]);
  });

  it('folds doubles, and tells the id of each row', () => {
    const { items: kept, idAt } = items(
      { title: 'Un', link: 'https://a.example/1' },
      { title: 'UN', link: 'http://a.example/1/' },
      { id: 'x', title: 'Un', link: 'https://a.example/1' },
    );
    expect(kept.map((item) => item.id)).toEqual(['a.example/1', 'x']);
    expect([idAt(0), idAt(1), idAt(2), idAt(3)]).toEqual(['a.example/1', 'a.example/1', 'x', '']);
  });

  it('keeps apart what shares a page or an id', () => {
    const lots = items(
      { title: 'Lot 1', link: 'https://a.example/ao' },
      { title: 'Lot 2', link: 'https://a.example/ao' },
    );
    expect(new Set(lots.items.map((item) => item.id)).size).toBe(2);
    expect(new Set(lots.items.map((item) => item.key)).size).toBe(2);
    const same = items(
      { id: 'g', title: 'Un', link: 'https://a.example/1' },
      { id: 'g', title: 'Deux', link: 'https://a.example/2' },
    );
    expect(same.items.map(({ id, ownId }) => [id.startsWith('g#'), ownId])).toEqual([
      [true, false],
      [true, false],
    ]);
  });

  it('takes a home page for nobody’s article', () => {
    const [one] = items({ title: 'Un', link: 'https://a.example/' }).items;
    const [two] = items({ title: 'Deux', link: 'https://a.example/' }).items;
    expect(one?.key).not.toBe(two?.key);
    const [page] = items({ title: 'Un', link: 'https://a.example/?p=1' }).items;
    expect(page?.key).toBe('a.example?p=1');
  });

  it('gives keys of the feed to items without a page', () => {
    expect(items({ id: '7', title: 'Un' }).items[0]?.key).toBe('https://f.example/rss 7');
  });

  it('prefers the language that is said to the one that is guessed', () => {
    const title = 'Le maire et les élus de la ville';
    expect(items({ title, language: 'de' }).items[0]?.lang).toBe('de');
    expect(items({ title }).items[0]?.lang).toBe('fr');
    expect(stableItems([{ ...ROW, title }], { ...FEED, language: 'en' }).items[0]?.lang).toBe('en');
  });
});

describe('titleKey', () => {
  it('is the same however a title is typed', () => {
    expect(titleKey('L’Été   d’ORVANE !')).toBe(titleKey("l'ete d'orvane"));
    expect(titleKey('…')).toBe('');
  });
});
