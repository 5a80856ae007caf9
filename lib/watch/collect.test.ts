import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectFeed } from './collect.ts';
import { Markup } from './markup.ts';
import { MAX_CATEGORIES, MAX_TEXTS, MAX_TITLE, type RawFeed, type RawItem } from './raw-feed.ts';

function feedOf(text: string, document = ''): RawFeed {
  const collected = collectFeed(text, document);
  if ('notFeed' in collected) throw new Error(collected.notFeed);
  return collected.feed;
}
const rss = (inside: string, attributes = ''): string =>
  `<rss version="2.0" ${attributes}><channel>${inside}</channel></rss>`;
function itemOf(inside: string, attributes = '', document = ''): RawItem {
  const [item] = feedOf(rss(`<item>${inside}</item>`, attributes), document).items;
  if (!item) throw new Error('no item');
  return item;
}

describe('collectFeed', () => {
  it('says what a text is that is no feed', () => {
    expect(collectFeed('<!DOCTYPE html><p>', '')).toEqual({ notFeed: 'html' });
    expect(collectFeed('<html lang="fr">', '')).toEqual({ notFeed: 'html' });
    expect(collectFeed('<opml/>', '')).toEqual({ notFeed: 'other' });
    expect(collectFeed('rien', '')).toEqual({ notFeed: 'other' });
  });

  it('takes the better of two sources of one value, whatever their order', () => {
    const dc = 'xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:m="http://search.yahoo.com/mrss/"';
    const fields = '<d:title>B</d:title><title>A</title><m:title>C</m:title>';
    expect(itemOf(fields, dc).title).toBe('A');
    expect(itemOf('<m:title>C</m:title><d:title>B</d:title>', dc).title).toBe('B');
    expect(itemOf('<author>a@b.example</author><d:creator>Lise</d:creator>', dc).author).toBe('Lise');
    expect(itemOf('<d:date>2026-10-06</d:date><pubDate>2026-10-05</pubDate>', dc).publishedAt).toBe(
      '2026-10-05T00:00:00Z',
    );
    expect(itemOf('<pubDate>hier</pubDate><d:date>2026-10-06</d:date>', dc).publishedAt).toBe(
      '2026-10-06T00:00:00Z',
    );
    expect(itemOf('<title> </title><title>A</title><title>B</title>').title).toBe('A');
  });

  it('finds the page of an item', () => {
    const guid = '<guid>https://a.example/1</guid>';
    expect(itemOf(guid).link).toBe('https://a.example/1');
    expect(itemOf(`${guid}<link>https://a.example/2</link>`).link).toBe('https://a.example/2');
    expect(itemOf('<guid isPermaLink="false">https://a.example/1</guid><link/>').link).toBe(
      'https://a.example/1',
    );
    expect(
      itemOf('<atom:link rel="self" href="/s"/><atom:link href="/p"/>', '', 'https://a.example/').link,
    ).toBe('https://a.example/p');
    expect(itemOf('<link rel="replies" href="/r"/>').link).toBe('');
    expect(
      itemOf(
        '<link>https://p.example/x</link><f:origLink>https://a.example/x</f:origLink>',
        'xmlns:f="http://rssnamespace.org/feedburner/ext/1.0"',
      ).link,
    ).toBe('https://a.example/x');
  });

  it('resolves relative links: xml:base, then the site in RSS and the feed in Atom', () => {
    const channel = '<link>https://site.example/</link>';
    const links = (text: string) => feedOf(text, 'https://feeds.example/x').items.map((item) => item.link);
    expect(links(rss(`${channel}<item><link>a</link></item>`))).toEqual(['https://site.example/a']);
    expect(links(rss('<item><link>a</link></item>'))).toEqual(['https://feeds.example/a']);
    expect(
      links(
        rss(
          `${channel}<item xml:base="/b/"><link>a</link></item><item><link>c</link></item>`,
          'xml:base="https://base.example/z/"',
        ),
      ),
    ).toEqual(['https://base.example/b/a', 'https://base.example/z/c']);
    expect(links('<feed><link href="https://site.example/"/><entry><link href="a"/></entry></feed>')).toEqual(
      ['https://feeds.example/a'],
    );
    expect(feedOf('<feed><entry><link href="a"/></entry></feed>').items[0]?.link).toBe('a');
  });

  it('does not take the link or title of an image, a source or a contributor for the item’s', () => {
    const feed = feedOf(
      '<feed><entry><source><title>S</title><id>s</id><link href="https://s.example"/></source><contributor><name>C</name></contributor><title>A</title><id>a</id></entry></feed>',
    );
    expect(feed.items).toMatchObject([{ title: 'A', id: 'a', link: '', author: '' }]);
    const withImage = feedOf(
      rss('<image><title>I</title><link>https://i.example</link></image><title>F</title>'),
    );
    expect(withImage).toMatchObject({ title: 'F', link: '' });
  });

  it('names authors the way people do', () => {
    const author = (text: string) => itemOf(`<author>${text}</author>`).author;
    expect(author('lise@a.example (Lise Roy)')).toBe('Lise Roy');
    expect(author('Lise Roy (lise@a.example)')).toBe('Lise Roy');
    expect(author('Lise Roy &lt;lise@a.example&gt;')).toBe('Lise Roy');
    expect(author('lise@a.example')).toBe('lise@a.example');
    expect(author('Orvane (Lyon)')).toBe('Orvane (Lyon)');
    expect(author('<name>Lise</name><email>x@a.example</email>')).toBe('Lise');
    expect(author('<email>x@a.example</email>')).toBe('x@a.example');
  });

  it('reads base64, escaped markup and CDATA in pieces', () => {
    expect(itemOf('<title mode="base64">w4l0w6kgMjAyNg==</title>').title).toBe('Été 2026');
    expect(itemOf('<title>&lt;i&gt;Un&lt;/i&gt; <![CDATA[<b>de]]><![CDATA[ux</b>]]></title>').title).toBe(
      'Un deux',
    );
    expect(itemOf('<description>a<p>b</p></description>').text).toBe('a\nb');
  });

  it('counts where the text breaks off', () => {
    const text = rss('<item><title>a</title></item><item><title>b</title></item>');
    const whole = feedOf(text);
    expect(whole).toMatchObject({ cut: false, problems: [] });
    const broken = feedOf(text.slice(0, -25));
    expect(broken).toMatchObject({ cut: true, problems: [{ problem: 'cut' }], items: [{ title: 'a' }] });
  });

  it('bounds labels and the sum of all texts', () => {
    const labels = Array.from({ length: 200 }, (_, place) => `<category>${place}</category>`).join('');
    expect(itemOf(labels).categories).toHaveLength(MAX_CATEGORIES);
    const long = `<item><description>${'mot '.repeat(5000)}</description></item>`;
    const { items } = feedOf(rss(long.repeat(150)));
    const sum = items.reduce((total, item) => total + item.text.length, 0);
    expect(sum).toBeLessThan(MAX_TEXTS + 20_000 + items.length * MAX_TITLE);
    expect(items.at(-1)?.text.length).toBeLessThanOrEqual(MAX_TITLE);
  });

  it('does work that grows with the length of the text and no faster', () => {
    const piece = fc.constantFrom(
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<link href="',
      '"/>',
      '<description>',
      '<![CDATA[',
      ']]>',
      '&lt;',
      '<p',
      "<a x='<b' ",
      '<!--',
      '<x:y>',
      '</z>',
      '<entry/>',
      '&a',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
        const text = rss(pieces.join('').repeat(1000));
        const markup = new Markup(text);
        collectFeed(text, '', markup);
        expect(markup.work).toBeLessThan(8 * text.length);
      }),
      { numRuns: 200 },
    );
  });
});
