import { describe, expect, it } from 'vitest';
import { savedPage } from '../../../tests/support/saved-page.ts';
import { capture } from '../../capture/read.ts';

const LONG =
  'The council voted on Tuesday to extend the quay, against the advice of three associations. '.repeat(4);

function read(head: string, body: string, url = 'https://www.press.example/news/quay') {
  return capture(
    savedPage(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`, url).window
      .document,
    url,
  );
}
const fields = (head: string, body = `<article><h1>Quay grows</h1><p>${LONG}</p></article>`, url?: string) =>
  read(head, body, url).drafts[0]?.fields;
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('the title of an article', () => {
  it('loses its site at either end, and the date', () => {
    const site = '<meta property="og:site_name" content="The Press">';
    const title = (text: string) => fields(`${site}<meta property="og:title" content="${text}">`)?.title;
    expect(title('Quay grows | The Press')).toBe('Quay grows');
    expect(title('Quay grows - The Press - 23.05.2011')).toBe('Quay grows');
    expect(title('The Press: quay grows – again')).toBe('The Press: quay grows – again');
    expect(title('The Press')).toBe('Quay grows');
  });

  it('is not that of one article among many', () => {
    const list = [1, 2, 3].map((n) => ({
      '@type': 'NewsArticle',
      headline: `Story ${n}`,
      url: `https://www.press.example/${n}`,
    }));
    expect(fields(ld(list))?.title).toBe('Quay grows');
  });
});

describe('the author', () => {
  const by = (line: string) =>
    fields('', `<article><h1>Quay grows</h1><p>${line}</p><p>${LONG}</p></article>`)?.author;

  it('is a person with a name, not an address, an account, a sentence or an editor’s login', () => {
    for (const name of ['https://x.example/ada', '@ada', 'admin', 'ada@x.example', '{{author}}', '12345'])
      expect(fields(`<meta name="author" content="${name}">`)?.author, name).toBeUndefined();
    expect(fields('<meta name="author" content="By Ada Merrin">')?.author).toBe('Ada Merrin');
  });

  it('is read from a byline above the text only', () => {
    expect(by('By Ada Merrin and Bo Lind')).toBe('Ada Merrin, Bo Lind');
    expect(by('Par Jeanne d’Orval, le 4 mai 2026')).toBe('Jeanne d’Orval');
    expect(by('By and large it is a good plan')).toBeUndefined();
    expect(
      fields('', `<article><h1>Quay grows</h1><p>${LONG}</p><p>By Bo Lind</p></article>`)?.author,
    ).toBeUndefined();
  });

  it('is the site itself only where the page says so', () => {
    const head = '<meta property="og:site_name" content="The Press"><meta name="author" content="The Press">';
    expect(read(head, `<h1>Quay grows</h1><p>${LONG}</p>`).drafts[0]).toMatchObject({
      fields: { author: 'The Press' },
      evidence: { author: 'meta:author=site' },
    });
  });
});

describe('the date', () => {
  const date = (body: string, url?: string) =>
    fields('', `<article><h1>Quay grows</h1>${body}<p>${LONG}</p></article>`, url)?.publishedAt;

  it('is the one beside the heading, not that of other pages or of comments', () => {
    expect(date('<time datetime="2026-05-04">4 May</time>')).toBe('2026-05-04');
    expect(
      date('<aside><a href="/a"><time datetime="2025-01-01">x</time></a></aside><p>May 4, 2026</p>'),
    ).toBe('2026-05-04');
    expect(
      fields(
        '',
        `<article><h1>Quay</h1><p>${LONG}</p></article><div id="comments"><time datetime="2026-06-06">x</time></div>`,
      )?.publishedAt,
    ).toBeUndefined();
  });

  it('may be in the address, and is left out when it means two days', () => {
    expect(date('', 'https://www.press.example/2026/05/04/quay')).toBe('2026-05-04');
    expect(date('<p>04/05/2026</p>')).toBeUndefined();
  });
});

describe('the address', () => {
  it('is the page’s own one on its own host, without what only says where the reader came from', () => {
    const url = (canonical: string, at: string) =>
      fields(`<link rel="canonical" href="${canonical}">`, undefined, at)?.url;
    expect(url('/news/quay', 'https://www.press.example/news/quay?utm_source=x#top')).toBe(
      'https://www.press.example/news/quay',
    );
    expect(url('https://evil.example/x', 'https://www.press.example/news/quay?fbclid=1&page=2')).toBe(
      'https://www.press.example/news/quay?page=2',
    );
    expect(url('https://www.press.example/', 'https://www.press.example/news/quay')).toBe(
      'https://www.press.example/news/quay',
    );
    expect(url('javascript:alert(1)', 'https://www.press.example/news/quay')).toBe(
      'https://www.press.example/news/quay',
    );
  });
});

describe('companies and people', () => {
  const company = { '@type': 'Organization', name: 'Tolm', url: 'https://www.tolm.example/' };

  it('are read on pages about themselves only', () => {
    const kind = (url: string, ...things: unknown[]) =>
      read(things.map(ld).join(''), `<h1>Quay grows</h1><p>${LONG}</p>`, url).drafts[0]?.kind;
    expect(kind('https://www.tolm.example/', company)).toBe('account');
    expect(kind('https://www.tolm.example/fr/', company)).toBe('account');
    expect(kind('https://www.tolm.example/mentions-legales', company)).toBe('account');
    expect(kind('https://www.tolm.example/blog/quay', company)).toBe('article');
    expect(kind('https://www.tolm.example/', { ...company, url: 'https://agency.example' })).toBe('article');
    expect(
      kind('https://www.tolm.example/', company, { '@type': 'NewsArticle', headline: 'Quay grows' }),
    ).toBe('article');
    const ada = { '@type': 'Person', name: 'Ada Merrin', url: 'https://www.tolm.example/team/ada' };
    expect(kind('https://www.tolm.example/team/ada', ada)).toBe('person');
    expect(kind('https://www.tolm.example/team', ada)).toBe('article');
  });

  it('may be marked as microdata', () => {
    const body = `<div itemscope itemtype="https://schema.org/LocalBusiness"><b itemprop="name">Tolm</b><div itemprop="address" itemscope itemtype="https://schema.org/PostalAddress"><i itemprop="addressLocality">Brest</i></div></div><p>${LONG}</p>`;
    expect(read('', body, 'https://tolm.example/contact').drafts[0]).toMatchObject({
      kind: 'account',
      fields: { name: 'Tolm', city: 'Brest', domain: 'tolm.example' },
      evidence: { name: 'microdata:name' },
    });
  });
});

describe('pages that are refused', () => {
  it.each([
    ['error-page', '404 Not Found', '<h1>Oops</h1><p>Nothing is here any more, sorry about that.</p>'],
    ['error-page', 'Shop', '<h1>Page introuvable</h1><p>Nothing is here any more, sorry about that.</p>'],
    ['error-page', 'Just a moment...', '<p>Checking that you are not a robot before we go on.</p>'],
    [
      'wall',
      'Sign in',
      '<form><input type="password"></form><p>Sign in to go on to the page that you asked for.</p>',
    ],
    ['shell', 'App', '<div id="root"></div>'],
  ])('%s: %s', (refused, title, body) => {
    expect(read(`<title>${title}</title>`, body)).toMatchObject({ refused, drafts: [] });
  });

  it('are not articles that only speak of errors, or that have a sign-in form beside them', () => {
    expect(
      read('<title>404 ways to say no</title>', `<h1>404 ways to say no</h1><p>${LONG}</p>`).refused,
    ).toBeUndefined();
    expect(
      read(ld({ '@type': 'Article', headline: 'Quay' }), '<input type="password"><p>Short</p>').refused,
    ).toBeUndefined();
  });
});
