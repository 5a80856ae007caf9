import { describe, expect, it } from 'vitest';
import { savedPage } from '../../tests/support/saved-page.ts';
import { openPage, type Page } from './page.ts';

function page(head: string, html = '', url = 'https://www.x.example/a/b'): Page {
  const { document } = savedPage(
    `<!doctype html><html ${html}><head>${head}</head><body><svg><title>picture</title></svg></body></html>`,
    url,
  ).window;
  return openPage(document, new URL(url)) as Page;
}

describe('the head of a page', () => {
  it('gives the first meta of the names asked for, whatever their case, plain', () => {
    const { meta, metas } = page(
      '<meta property="og:title DC.Title" content=" A &amp;amp; <b>B</b> "><meta name="author" content="One"><meta name="Author" value="Two">',
    );
    expect(meta('missing', 'DC.TITLE')).toBe('A & B');
    expect(metas('author')).toEqual(['One', 'Two']);
    expect(meta('missing')).toBe('');
  });

  it('does not take a template’s holes for values', () => {
    for (const hole of ['{{site.name}}', `\${title}`, 'undefined', '[object Object]', '%title%', ''])
      expect(page(`<meta name="author" content="${hole}">`).meta('author'), hole).toBe('');
    expect(page('<meta name="author" content="Nulle Part">').meta('author')).toBe('Nulle Part');
  });

  it('gives the canonical address whole, and none that is no page', () => {
    expect(page('<link rel="alternate" href="/x"><link rel="Canonical" href="/c">').canonical).toBe(
      'https://www.x.example/c',
    );
    expect(page('<link rel="canonical" href="javascript:alert(1)">').canonical).toBe('');
    expect(page('').canonical).toBe('');
  });

  it('gives its own title, not that of a picture in the page', () => {
    expect(page('<title> The\n title </title>').title).toBe('The title');
  });

  it('gives the language it declares in two letters', () => {
    expect(page('', 'lang="fr-CA"').language).toBe('fr');
    expect(page('<meta property="og:locale" content="de_DE">').language).toBe('de');
    expect(page('', 'lang="klingon"').language).toBe('');
  });

  it('finds JSON-LD nodes by type', () => {
    const { things } = page(
      '<script type="application/ld+json">[{"@type":"A"},{"@type":["B","A"]},{"@type":"C"}]</script>',
    );
    expect(things('A')).toHaveLength(2);
    expect(things()).toHaveLength(3);
  });
});
