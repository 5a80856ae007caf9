import { describe, expect, it } from 'vitest';
import { readText } from './field.ts';
import { type FeedVisitor, scanFeed } from './scan.ts';

/** What a scan meets, one line each. */
function scan(text: string, most = 100): { lines: string[]; cut: boolean } {
  const lines: string[] = [];
  const visitor: FeedVisitor = {
    root: (name) => lines.push(`root ${name}`),
    channel: () => lines.push('channel'),
    itemStart: () => lines.push('item') <= most,
    itemEnd: () => lines.push('end'),
    field: (field) => lines.push(`${field.name}: ${readText(field, 100)}`),
  };
  return { lines, cut: scanFeed(text, visitor) };
}
const inItem = (text: string): string[] =>
  scan(`<rss><channel><item>${text}</item></channel></rss>`).lines.slice(3, -1);

describe('scanFeed', () => {
  it('meets the feed, its items and their fields in order', () => {
    expect(
      scan('<rss><channel><title>F</title><item><title>A</title></item><item/></channel></rss>'),
    ).toEqual({
      lines: ['root rss', 'channel', 'title: F', 'item', 'title: A', 'end', 'item', 'end'],
      cut: false,
    });
  });

  it('knows elements by namespace, not by prefix', () => {
    expect(inItem('<q:creator xmlns:q="http://purl.org/dc/elements/1.1/">Lise</q:creator>')).toEqual([
      'dc:creator: Lise',
    ]);
    expect(
      inItem('<dc:creator>Lise</dc:creator><q:title xmlns:q="http://other.example/">x</q:title>'),
    ).toEqual(['dc:creator: Lise']);
    expect(inItem('<TITLE>A</Title>')).toEqual(['title: A']);
  });

  it('ends a line whose end was forgotten, and an item at the next', () => {
    expect(inItem('<title>A<link>B</link>')).toEqual(['title: A', 'link: B']);
    expect(scan('<feed><entry><title>A<entry><title>B</title></entry></feed>').lines).toEqual([
      'root feed',
      'item',
      'title: A',
      'end',
      'item',
      'title: B',
      'end',
    ]);
  });

  it('keeps elements inside a text, and passes over end tags that close nothing', () => {
    expect(inItem('<description><p>a</p></i> <em>b</em></description>')).toEqual(['description: a\nb']);
    expect(inItem('<content><content>a</content>b</content><title>c</title>')).toEqual([
      'content: <content>a</content>b',
      'title: c',
    ]);
  });

  it('stops when no more items are wanted', () => {
    expect(scan('<feed><entry/><entry/><entry/></feed>', 3)).toMatchObject({
      lines: ['root feed', 'item', 'end', 'item', 'end'],
    });
  });

  it('says whether the feed was whole', () => {
    expect(scan('<rss><channel><item><title>A</title></item>').cut).toBe(true);
    expect(scan('<rss><channel><item><title>A').lines).not.toContain('end');
    expect(scan('bonjour').cut).toBe(false);
  });

  it('reads a bounded number of fields of one item', () => {
    expect(inItem('<title>A</title>'.repeat(1000))).toHaveLength(300);
  });
});
