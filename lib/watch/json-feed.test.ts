import { describe, expect, it } from 'vitest';
import { readJsonFeed } from './json-feed.ts';

const read = (feed: unknown) => readJsonFeed(JSON.stringify(feed), 'https://j.example/feed.json');

describe('readJsonFeed', () => {
  it('takes the longest of an item’s texts, and plain text as it is', () => {
    const feed = read({
      items: [
        { id: '1', summary: 'Court', content_html: '<p>Plus <b>long</b> que court</p>' },
        { id: '2', content_text: 'a <b> c', content_html: '<i>x</i>' },
      ],
    });
    expect(feed?.items.map((item) => item.text)).toEqual(['Plus long que court', 'a <b> c']);
  });

  it('resolves addresses against the home page, and dates by publication before change', () => {
    const feed = read({
      home_page_url: 'https://site.example/news/',
      items: [
        { id: '1', url: 'un', date_published: '2026-10-05', date_modified: '2026-10-06' },
        { id: '2', external_url: '/deux', date_modified: '2026-10-06' },
      ],
    });
    expect(feed?.items.map((item) => [item.link, item.publishedAt, item.updatedAt])).toEqual([
      ['https://site.example/news/un', '2026-10-05T00:00:00Z', '2026-10-06T00:00:00Z'],
      ['https://site.example/deux', '', '2026-10-06T00:00:00Z'],
    ]);
    expect(feed?.problems).toEqual([]);
  });

  it('takes values of a wrong type for absent', () => {
    const feed = read({
      title: 7,
      language: [],
      items: [{ id: {}, title: null, url: 3, authors: 'x', author: 'y', tags: 'z' }],
    });
    expect(feed?.items).toMatchObject([{ id: '', title: '', author: '', categories: [], text: '' }]);
    expect(read({ items: [null, 1, [], { id: 'a' }] })?.items).toHaveLength(1);
  });

  it('has nothing for other JSON, broken or too deep', () => {
    for (const text of ['{"items":1}', '{"x":[]}', '{"items":[', `{"items":${'['.repeat(100_000)}`]) {
      expect(readJsonFeed(text, '')).toBeUndefined();
    }
  });

  it('says how many items are too many', () => {
    const feed = read({ items: Array.from({ length: 2001 }, (_, id) => ({ id })) });
    expect(feed?.items).toHaveLength(2000);
    expect(feed?.problems).toEqual([{ problem: 'too-many-items' }]);
  });
});
