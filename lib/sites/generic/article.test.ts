import { describe, expect, it } from 'vitest';
import { savedPage } from '../../../tests/support/saved-page.ts';
import { capture } from '../../capture/read.ts';

const LONG =
  'The council voted on Tuesday to extend the quay, against the advice of three associations. '.repeat(4);

/** The one draft of an invented page. */
function draft(head: string, body: string, url = 'https://www.press.example/news/quay') {
  const source = `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
  return capture(savedPage(source, url).window.document, url).drafts[0];
}
const story = (inside: string, heading = '<h1>Quay grows</h1>') =>
  `<article>${heading}${inside}<p>${LONG}</p></article>`;

describe('the title where heading and page disagree', () => {
  const title = (page: string, heading: string) =>
    draft(`<title>${page}</title>`, story('', `<h1>${heading}</h1>`))?.fields.title;

  it('is the heading that the page’s title repeats, whatever stands around it', () => {
    expect(title('Quay grows | Local | The Press', 'Quay grows')).toBe('Quay grows');
    expect(title('Local: Quay grows', 'Quay grows')).toBe('Quay grows');
    expect(title('The quay at the harbour gr…', 'The quay at the harbour grows again')).toBe(
      'The quay at the harbour grows again',
    );
  });

  it('is the page’s title when both speak of the same, or the heading is a mere word', () => {
    expect(title('Quay extension report', 'How the quay extension was won')).toBe('Quay extension report');
    expect(title('All about harbours and quays', 'Lorem')).toBe('All about harbours and quays');
  });

  it('is the heading when the title may be that of every page', () => {
    expect(title('Newsroom and media', 'How the quay was won')).toBe('How the quay was won');
    expect(title('Press', 'How the quay was won')).toBe('How the quay was won');
  });

  it('loses its rubric where a heading shows the title alone', () => {
    const head = '<meta property="og:title" content="Opinion | Enough of quays">';
    expect(draft(head, story('', '<h1>Enough of quays</h1>'))?.fields.title).toBe('Enough of quays');
    expect(draft(head, story(''))?.fields.title).toBe('Opinion | Enough of quays');
  });
});

describe('the name of the site', () => {
  const site = (head: string) => {
    const found = draft(head, story(''), 'https://www.lighthouse.example/a');
    return [found?.fields.siteName, found?.evidence.siteName];
  };
  const publisher = (name: string) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Quay grows', publisher: { '@type': 'Organization', name } })}</script>`;
  const og = (name: string) => `<meta property="og:site_name" content="${name}">`;

  it('loses its rubric where a heading marks the two apart, and no other beginning', () => {
    const head = '<meta property="og:title" content="Harbours: Enough of quays">';
    const apart = (rubric: string) =>
      draft(head, story('', `<h2><span>${rubric}</span><span>: </span><span>Enough of quays</span></h2>`))
        ?.fields.title;
    expect(apart('Harbours')).toBe('Enough of quays');
    expect(apart('Trade')).toBe('Harbours: Enough of quays');
    expect(draft(head, story('', '<h1>Harbours: Enough of quays</h1>'))?.fields.title).toBe(
      'Harbours: Enough of quays',
    );
  });

  it('is not its rubric where the publisher bears the name of the address', () => {
    expect(site(og('U.K.') + publisher('Lighthouse News'))).toEqual([
      'Lighthouse News',
      'json-ld:publisher.name',
    ]);
    expect(site(og('The Lighthouse') + publisher('Beacon Group'))).toEqual([
      'The Lighthouse',
      'meta:og:site_name',
    ]);
    expect(site(og('Beacon') + publisher('Group'))).toEqual(['Beacon', 'meta:og:site_name']);
  });

  it('is not the page’s own title', () => {
    expect(site(`<title>Quay grows | Beacon</title>${og('Quay grows')}`)).toEqual(['Beacon', 'html:title']);
  });

  it('is the document’s one author where nothing names the site, then the host', () => {
    expect(site('<meta name="author" content="Ada Merrin - https://ada.example/">')).toEqual([
      'Ada Merrin',
      'meta:author',
    ]);
    const two = '<meta name="author" content="Ada Merrin"><meta name="author" content="Bo Lind">';
    expect(site(two)).toEqual(['lighthouse.example', 'address:host']);
    expect(site('<meta name="author" content="@ada">')).toEqual(['lighthouse.example', 'address:host']);
  });
});

describe('the author in what the page shows', () => {
  const author = (inside: string, head = '<title>Quay grows</title>') => {
    const found = draft(head, story(inside));
    return [found?.fields.author, found?.evidence.author];
  };

  it('stands beside the heading that the title repeats, not beside the site’s own', () => {
    const body = `<header><h1><a href="/">Harbour</a></h1><p>By Bo Lind</p></header>${'<h2>Quay grows again</h2><p>By Ada Merrin</p>'}<p>${LONG}</p>`;
    expect(draft('<title>Quay grows again - Harbour</title>', body)?.fields.author).toBe('Ada Merrin');
  });

  it('is whom a portrait and a name lead to by an address of that name', () => {
    const card = (href: string, alt: string) =>
      `<a href="${href}"><img src="a.jpg" alt="${alt}"></a><a href="${href}">Ada Mérrin</a>`;
    expect(author(card('/page/ada-merrin', 'Ada Mérrin'))).toEqual(['Ada Mérrin', 'dom:portrait']);
    expect(author(card('/page/ada-merrin', 'A ship'))).toEqual([undefined, undefined]);
    expect(author(card('/topics/harbours', 'Ada Mérrin'))).toEqual([undefined, undefined]);
  });

  it('may be signed under the text, once, with a label', () => {
    const under = (text: string) =>
      draft('<title>Quay</title>', `<article><h1>Quay</h1><p>${LONG}</p>${text}</article>`);
    expect(under('<p>Auteur : Ada Merrin</p><p>Edition : Bo Lind</p>')?.evidence.author).toBe(
      'dom:signature',
    );
    expect(under('<p>Auteur : Ada Merrin</p><p>Auteur : Bo Lind</p>')?.fields.author).toBeUndefined();
    expect(under('<aside><p>Author: Ada Merrin</p></aside>')?.fields.author).toBeUndefined();
  });

  it('may end the title of the page', () => {
    const head = (title: string) => `<title>${title}</title><meta property="og:title" content="Quay grows">`;
    expect(author('', head('Quay grows, par Ada Merrin (La Revue, 3 mai 2026)'))).toEqual([
      'Ada Merrin',
      'html:title',
    ]);
    expect(author('', head('Quay grows, par temps de pluie'))[0]).toBeUndefined();
  });

  it('is the site where the first link to an author leads to it, and never an agency in general', () => {
    const site = '<meta property="og:site_name" content="Harbour Union">';
    const links = '<a href="/auteur/hu">Harbour Union</a> <a href="/auteur/al">Ada Merrin</a>';
    expect(author(links, site)).toEqual(['Harbour Union', 'meta:author=site']);
    expect(author('', '<meta name="author" content="Agencies">')[0]).toBeUndefined();
  });

  it('may be marked in RDFa, and is left out where that names several people apart', () => {
    const by = (name: string) => `<span property="schema:author">${name}</span>`;
    expect(author(by('Ada Merrin'))).toEqual(['Ada Merrin', 'rdfa:author']);
    expect(author(by('Ada Merrin') + by('Bo Lind'))[0]).toBeUndefined();
  });
});

describe('the date', () => {
  it('may be marked in RDFa or end the title of the page', () => {
    const marked = draft('', story('<b property="dcterms:issued" content="2026-05-04">May</b>'));
    expect([marked?.fields.publishedAt, marked?.evidence.publishedAt]).toEqual([
      '2026-05-04',
      'rdfa:datePublished',
    ]);
    expect(draft('<title>Quay grows | Press | 23.05.2026</title>', story(''))?.fields.publishedAt).toBe(
      '2026-05-23',
    );
    expect(draft('<title>Quay 23.05.2026 grows</title>', story(''))?.fields.publishedAt).toBeUndefined();
  });
});
