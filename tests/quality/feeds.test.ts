import { describe, expect, it } from 'vitest';
import { HOSTILE } from './feeds/hostile.ts';
import { comparisons } from './feeds/python.ts';
import { READERS } from './feeds/readers.ts';
import { agrees, BASE, rowOf } from './feeds/row.ts';

describe('comparisons', () => {
  it('reads what a test of feedparser compares an item with', () => {
    expect(
      comparisons("not bozo and entries[0]['title'] == u'Caf\\xe9' and entries[1].link == 'http://a/'"),
    ).toEqual([
      { place: 0, field: 'title', value: 'Café' },
      { place: 1, field: 'link', value: 'http://a/' },
    ]);
    expect(comparisons("entries[0]['content'][0]['value'] == 'x' and entries[0]['author'] == 'y'")).toEqual([
      { place: 0, field: 'content', value: 'x' },
    ]);
    expect(comparisons('entries[0].updated_parsed == (2004, 1, 1, 19, 48, 21, 3, 1, 0)')).toEqual([
      { place: 0, field: 'updated', value: '2004-01-01T19:48:21.000Z' },
    ]);
  });

  it('asks nothing where one of two is enough', () => {
    expect(comparisons("entries[0].title == 'a' or entries[0].title == 'b'")).toEqual([]);
    expect(comparisons("entries[0].title == 'a or b'")).toHaveLength(1);
  });
});

describe('rows', () => {
  it('are read from every shape that a suite writes', () => {
    expect(rowOf({ title: { content: 'T' }, links: [{ href: '/x', rel: 'self' }, { href: '/y' }] })).toEqual({
      title: ['T'],
      link: ['/y'],
    });
    expect(
      rowOf({ guid: { value: '7' }, content: { encoded: '<p>A</p>' }, dc: { dates: ['2026-10-01'] } }),
    ).toEqual({
      id: ['7'],
      text: ['<p>A</p>'],
      date: ['2026-10-01'],
    });
  });

  it('agree as a person would say', () => {
    expect(agrees('title', ['A &amp; <b>B</b>'], ['A & B'])).toBe(true);
    expect(agrees('date', ['Mon, 05 Oct 2026 07:30:00 GMT'], ['2026-10-05T07:30:00Z'])).toBe(true);
    expect(agrees('date', ['some day'], ['2026-10-05'])).toBeUndefined();
    expect(agrees('link', ['/entry/1'], ['http://x.example/entry/1'])).toBe(true);
    expect(agrees('link', ['http://x.example'], ['http://x.example/'])).toBe(true);
    expect(agrees('id', ['1'], undefined)).toBe(false);
  });
});

describe('the readers', () => {
  const feed =
    '<rss version="2.0"><channel><item><title>A</title><link>https://x.example/1</link></item></channel></rss>';

  it('give the same rows of a plain feed', async () => {
    for (const read of Object.values(READERS)) {
      const [row, ...more] = await read(new TextEncoder().encode(feed), '', BASE);
      expect(row).toMatchObject({ title: ['A'], link: ['https://x.example/1'] });
      expect(more).toEqual([]);
    }
  });

  it('give none of what is no feed', async () => {
    for (const read of Object.values(READERS)) {
      expect(await read(new TextEncoder().encode('no feed'), '', BASE)).toEqual([]);
    }
  });
});

it('nothing passes for a hostile feed read well when nothing was read', () => {
  const none = { ok: false as const, fault: { code: 'FEED_BAD_ADDRESS' as const } };
  const passing = Object.entries(HOSTILE).filter(([, holds]) => holds(none));
  // Those that only ask to stay small.
  expect(passing.map(([name]) => name)).toEqual(['billion-laughs.xml', 'quadratic-blowup.xml']);
});
