import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Feed, readFeed } from './feed.ts';

const URL_OF_FEED = 'https://feeds.example/orvane.xml';

async function read(text: string, options: { url?: string; now?: number } = {}): Promise<Feed> {
  const feed = await readFeed(text, { url: URL_OF_FEED, ...options });
  if (!feed.ok) throw new Error(JSON.stringify(feed.fault));
  return feed.value;
}
const rss = (inside: string): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Gazette</title><link>https://gazette.example/</link>${inside}</channel></rss>`;
const atom = (inside: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Carnet</title>${inside}</feed>`;

describe('readFeed', () => {
  it('takes the id of an item before that of the work it is about, and its text before its summary', async () => {
    const feed = await read(
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
        '<item rdf:about="https://x.example/1"><title>A</title><dc:identifier>doi:1</dc:identifier>' +
        '<dc:description>A long notice of the catalogue</dc:description><description>Short</description></item>' +
        '<item rdf:about="https://x.example/2"><title>B</title><dc:description>Notice</dc:description></item></rdf:RDF>',
    );
    expect(feed.items.map(({ id, text }) => [id, text])).toEqual([
      ['https://x.example/1', 'Short'],
      ['https://x.example/2', 'Notice'],
    ]);
  });

  it('reads content of any media type that Atom lets stand in base64', async () => {
    const feed = await read(
      atom('<entry><id>/1</id><content type="application/x-note">Qm9uam91cg==</content></entry>'),
    );
    expect(feed.items).toMatchObject([{ text: 'Bonjour', id: 'https://feeds.example/1' }]);
  });

  it('goes on to the next item after one without end, and stops in a feed without end', async () => {
    const junk = '<x>'.repeat(30_000);
    const feed = await read(rss(`<item><title>A</title>${junk}<item><title>B</title></item>`));
    expect(feed.items.map((item) => item.title)).toEqual(['A', 'B']);
    const endless = await read(
      rss(`${'<item><title>A</title>'.concat('<x>'.repeat(15_000), '</item>').repeat(40)}`),
    );
    expect(endless.errors).toContainEqual({ problem: 'cut' });
  });

  it('reads RSS 2.0 with everything an item says', async () => {
    const feed = await read(
      rss(`<language>fr-FR</language><ttl>90</ttl><item><title>Orvane &amp;amp; Cie &lt;b&gt;recrute&lt;/b&gt;</title>
        <link>/a?utm_source=x</link><guid isPermaLink="false">n-1</guid><pubDate>Mon, 05 Oct 2026 09:30:00 +0200</pubDate>
        <dc:creator>Paul Estève</dc:creator><category>Emploi</category><category domain="x">Lyon</category>
        <description>Court</description><content:encoded><![CDATA[<p>Un texte</p><p>plus long</p>]]></content:encoded></item>`),
    );
    expect(feed).toMatchObject({ title: 'Gazette', link: 'https://gazette.example/', ttl: 90, errors: [] });
    expect(feed.items).toEqual([
      {
        id: 'n-1',
        title: 'Orvane & Cie recrute',
        url: 'https://gazette.example/a?utm_source=x',
        publishedAt: '2026-10-05T07:30:00Z',
        author: 'Paul Estève',
        text: 'Un texte\nplus long',
        categories: ['Emploi', 'Lyon'],
        lang: 'fr',
        ownId: true,
        key: 'gazette.example/a',
      },
    ]);
  });

  it('reads Atom: types of text, links by relation, xml:base, inherited author', async () => {
    const { items } = await read(
      atom(`<author><name>La rédaction</name></author>
        <entry xml:base="https://carnet.example/notes/"><id>tag:1</id><title type="text">a &lt;b&gt; c</title>
          <link rel="enclosure" href="x.mp3"/><link rel="alternate" type="text/html" href="un"/>
          <published>2026-10-05T09:30:00+02:00</published><updated>2026-10-06T00:00:00Z</updated>
          <category term="t" label="Thème"/><summary type="html">&lt;p&gt;Résumé&lt;/p&gt;</summary></entry>
        <entry><id>tag:2</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Deux <em>mots</em> &lt;3</div></title>
          <author><name>Lise</name><email>lise@carnet.example</email></author><updated>2026-10-06</updated>
          <content type="xhtml"><div><p>Corps</p></div></content><link href="/deux"/></entry>`),
    );
    expect(
      items.map(({ title, url, publishedAt, author, text }) => [title, url, publishedAt, author, text]),
    ).toEqual([
      ['a <b> c', 'https://carnet.example/notes/un', '2026-10-05T07:30:00Z', 'La rédaction', 'Résumé'],
      ['Deux mots <3', 'https://feeds.example/deux', '2026-10-06T00:00:00Z', 'Lise', 'Corps'],
    ]);
    expect(items[0]?.categories).toEqual(['Thème']);
  });

  it('keeps a whole Atom feed when one date is bad, and says which', async () => {
    const feed = await read(
      atom(
        '<entry><id>1</id><title>a</title><updated>hier</updated></entry><entry><id>2</id><title>b</title><updated>2026-10-06</updated></entry>',
      ),
    );
    expect(feed.items.map((item) => item.publishedAt)).toEqual([null, '2026-10-06T00:00:00Z']);
    expect(feed.errors).toEqual([{ item: '1', problem: 'bad-date' }]);
  });

  it('reads RDF, RSS 0.91, prefixed and capital elements, and a channel without root', async () => {
    const rdf =
      await read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:d="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>R</title><link>https://r.example</link></channel>
      <image><title>Logo</title><link>https://logo.example</link></image>
      <item rdf:about="https://r.example/1"><title>Un</title><link>https://r.example/1</link><d:date>2026-10-05</d:date></item></rdf:RDF>`);
    expect(rdf.title).toBe('R');
    expect(rdf.items).toMatchObject([
      { id: 'https://r.example/1', title: 'Un', publishedAt: '2026-10-05T00:00:00Z' },
    ]);
    const old = await read(
      '<RSS version="0.91"><CHANNEL><TITLE>V</TITLE><ITEM><TITLE>Un</TITLE><LINK>http://v.example/1</LINK></ITEM></CHANNEL></RSS>',
    );
    expect(old.items).toMatchObject([{ title: 'Un', url: 'http://v.example/1' }]);
    const prefixed = await read(
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:id>1</a:id><a:title>Un</a:title></a:entry></a:feed>',
    );
    expect(prefixed.items).toMatchObject([{ id: '1', title: 'Un' }]);
    const bare = await read(
      '<channel><title>C</title><item href="http://c.example/1"><title>Un</title></item></channel>',
    );
    expect(bare.items).toMatchObject([{ title: 'Un', url: 'http://c.example/1' }]);
  });

  it('reads JSON Feed, and never mistakes other JSON for one', async () => {
    const feed = await read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'J',
        home_page_url: 'https://j.example/',
        authors: [{ name: 'Équipe' }],
        language: 'en-GB',
        items: [
          {
            id: 7,
            url: '/a',
            title: 'Un',
            content_html: '<p>Corps</p>',
            summary: 'C',
            date_published: '2026-10-05T09:30:00Z',
            tags: ['x', 'x', ''],
          },
          {
            id: 'b',
            external_url: 'https://k.example/b',
            content_text: '3 < 4',
            authors: [{ name: 'Lise' }],
            date_published: 'jamais',
          },
          'pas un objet',
        ],
      }),
    );
    expect(feed.items).toMatchObject([
      {
        id: '7',
        url: 'https://j.example/a',
        title: 'Un',
        text: 'Corps',
        author: 'Équipe',
        categories: ['x'],
        lang: 'en',
      },
      { id: 'b', url: 'https://k.example/b', text: '3 < 4', author: 'Lise', publishedAt: null },
    ]);
    expect(feed.errors).toEqual([{ item: 'b', problem: 'bad-date' }]);
    for (const text of ['{"a":1}', '{"items":', '{"items":{}}']) {
      expect(await readFeed(text, { url: URL_OF_FEED })).toMatchObject({
        ok: false,
        fault: { code: 'FEED_NOT_A_FEED' },
      });
    }
  });

  it('unwraps Google Alerts and reads their titles as HTML', async () => {
    const { items } = await read(
      atom(`<entry><id>tag:google.com,2013:1</id><title type="html">&lt;b&gt;Orvane&lt;/b&gt; lève 9&amp;nbsp;M€</title>
        <link href="https://www.google.com/url?rct=j&amp;url=https://gazette.example/a%3Futm_source%3Dx&amp;ct=ga"/></entry>`),
    );
    expect(items).toMatchObject([
      {
        title: 'Orvane lève 9\u00a0M€',
        url: 'https://gazette.example/a?utm_source=x',
        key: 'gazette.example/a',
      },
    ]);
  });

  it('offers the feed that a web page announces', async () => {
    const page =
      '<!doctype html><html><head><base href="/blog/"><link rel="alternate" type="application/rss+xml" href="feed.xml?a=1&amp;b=2"></head></html>';
    expect(await readFeed(page, { url: 'https://site.example/' })).toEqual({
      ok: false,
      fault: {
        code: 'FEED_NOT_A_FEED',
        values: {
          host: 'site.example',
          url: 'https://site.example/',
          alternate: 'https://site.example/blog/feed.xml?a=1&b=2',
        },
      },
    });
    for (const text of ['', 'bonjour', '<opml/>', '<svg></svg>', '<html>']) {
      const feed = await readFeed(text, { url: URL_OF_FEED });
      expect(feed).toMatchObject({ ok: false, fault: { code: 'FEED_NOT_A_FEED' } });
    }
  });

  it('keeps the items before a break and says that it broke', async () => {
    const whole = rss(
      '<item><title>Un</title><guid>1</guid></item><item><title>Deux</title><guid>2</guid></item>',
    );
    for (let length = whole.indexOf('</item>') + 7; length < whole.length - 6; length++) {
      const feed = await read(whole.slice(0, length));
      expect(feed.items[0]).toMatchObject({ id: '1', title: 'Un' });
      expect(feed.errors).toEqual([{ problem: 'cut' }]);
    }
    expect(await readFeed(whole.slice(0, whole.indexOf('</item>')), { url: URL_OF_FEED })).toMatchObject({
      ok: false,
      fault: { code: 'FEED_BAD_XML', values: { host: 'feeds.example', line: 1 } },
    });
  });

  it('forgives warnings before the feed, forgotten ends and stray signs', async () => {
    const feed = await read(
      `<br />\n<b>Notice</b>: undefined<br />\n${rss('<item><title>R&D & co<link>https://g.example/1</link><description>3 < 4 &undefined;</description><item><title>Deux</title><link>https://g.example/2</link>')}`,
    );
    expect(feed.items).toMatchObject([
      { title: 'R&D & co', url: 'https://g.example/1', text: '3 < 4 &undefined;' },
      { title: 'Deux', url: 'https://g.example/2' },
    ]);
  });

  it('never expands an entity of the document nor shows one', async () => {
    const feed = await read(
      `<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://h.example/x"> %p;]>${rss('<item><title>ok &b;&f;</title><guid>1</guid></item>')}`,
    );
    expect(feed.items).toMatchObject([{ title: 'ok' }]);
  });

  it('tells items apart by title where they share a page, and folds doubles', async () => {
    const item = (title: string, link: string) => `<item><title>${title}</title><link>${link}</link></item>`;
    const one = await read(
      rss(
        `${item('Lot 1', 'https://m.example/ao') + item('Lot 2', 'https://m.example/ao') + item('Lot 1', 'https://m.example/ao?utm_medium=rss')}<item><description>sans titre</description></item>`,
      ),
    );
    expect(one.items.map((item) => item.title)).toEqual(['Lot 1', 'Lot 2', '']);
    expect(new Set(one.items.map((item) => item.id)).size).toBe(3);
    const two = await read(rss('<item><description>sans titre</description></item>'));
    expect(two.items[0]?.id).toBe(one.items[2]?.id);
  });

  it('does not take one id given to several items for an id', async () => {
    const { items } = await read(
      rss(
        '<item><guid>g</guid><title>Un</title><link>https://m.example/1</link></item><item><guid>g</guid><title>Deux</title><link>https://m.example/2</link></item>',
      ),
    );
    expect(items.map((item) => item.ownId)).toEqual([false, false]);
    expect(new Set(items.map((item) => item.id)).size).toBe(2);
  });

  it('takes the date off items that claim the future', async () => {
    const now = Date.parse('2026-10-05T00:00:00Z');
    const item = (date: string) => `<item><guid>${date}</guid><pubDate>${date}</pubDate></item>`;
    const feed = await read(rss(item('2026-10-06') + item('2026-12-06')), { now });
    expect(feed.items.map((one) => one.publishedAt)).toEqual(['2026-10-06T00:00:00Z', null]);
    expect(feed.errors).toEqual([{ item: '2026-12-06', problem: 'bad-date' }]);
  });

  it('shows no address that could run, and guesses the language where none is said', async () => {
    const { items } = await read(
      rss(
        '<item><title>Le maire et les élus de la ville</title><link>javascript:alert(1)</link></item><item><title>The mayor and the board of the town</title><link>data:text/html,x</link></item>',
      ),
    );
    expect(items.map(({ url, lang }) => [url, lang])).toEqual([
      ['', 'fr'],
      ['', 'en'],
    ]);
  });

  it('bounds what one feed can bring', async () => {
    const { items, errors } = await read(
      rss(Array.from({ length: 2100 }, (_, place) => `<item><title>${place}</title></item>`).join('')),
    );
    expect(items).toHaveLength(2000);
    expect(errors).toEqual([{ problem: 'too-many-items' }]);
    const long = await read(
      rss(
        `<item><title>${'mot '.repeat(500)}</title><description>${'mot '.repeat(20_000)}</description></item>`,
      ),
    );
    expect(long.items[0]?.title.length).toBeLessThanOrEqual(500);
    expect(long.items[0]?.text.length).toBeLessThanOrEqual(20_000);
  });

  it('never throws, whatever it is given', async () => {
    const piece = fc.constantFrom(
      '<rss version="2.0">',
      '<channel>',
      '<item>',
      '</item>',
      '<feed>',
      '<entry>',
      '<title>',
      '</title>',
      '<link href="a"/>',
      '<author>',
      '<updated>x',
      '<content type="xhtml">',
      '<![CDATA[',
      ']]>',
      '&amp;',
      '&#0;',
      '__proto__',
      '\u0000',
      '\ud800',
      '<x:y xmlns:x="z">',
      '{',
      '"',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async (pieces) => {
        const feed = await readFeed(pieces.join(''), { url: URL_OF_FEED });
        expect(feed.ok || feed.fault.code.startsWith('FEED_')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
