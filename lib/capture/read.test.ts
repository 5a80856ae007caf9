import { describe, expect, it } from 'vitest';
import { documentOf, savedPage } from '../../tests/support/saved-page.ts';
import { capture } from './read.ts';

const PAGE =
  '<article><h1>Quay grows</h1><p>The council voted on Tuesday to extend the quay of the old port.</p></article>';

describe('capture', () => {
  it('keeps selected words as the excerpt of the page they stand on', () => {
    const url = 'https://www.press.example/quay';
    const result = capture(documentOf(PAGE, url), url, { selection: ' voted <b>on</b>\n Tuesday\u200b ' });
    expect(result.drafts[0]).toMatchObject({
      kind: 'article',
      fields: { title: 'Quay grows', excerpt: 'voted on Tuesday', url },
      evidence: { excerpt: 'selection' },
    });
  });

  it('keeps selected words even where there is nothing else to keep', () => {
    const url = 'https://www.linkedin.com/feed/';
    const result = capture(documentOf('<main>x</main>', url), url, { selection: 'a remark' });
    expect(result.drafts[0]).toMatchObject({ kind: 'article', fields: { excerpt: 'a remark', url } });
    expect(result.refused).toBeUndefined();
  });

  it('refuses addresses that are no pages, and documents without elements', () => {
    for (const url of [
      'about:blank',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'https://u:p@x.example/',
      '',
    ])
      expect(capture(documentOf(PAGE), url), url).toMatchObject({ refused: 'nothing', drafts: [] });
    const empty = documentOf('').implementation.createDocument(null, null);
    expect(capture(empty, 'https://x.example/')).toMatchObject({ refused: 'shell', drafts: [] });
  });

  it('reads two megabytes and a half, and stops where texts have no end', () => {
    const rows = '<div><p>hello <a href="/in/x">x</a></p></div>'.repeat(30_000);
    const url = 'https://x.example/big';
    const document = savedPage(
      `<body><main><h1>Big</h1>${rows}<p>${'y'.repeat(500_000)}</p></main></body>`,
      url,
    ).window.document;
    const { drafts } = capture(document, url);
    expect(drafts[0]?.fields.title).toBe('Big');
    expect(JSON.stringify(drafts).length).toBeLessThan(10_000);
  }, 60_000);
});
