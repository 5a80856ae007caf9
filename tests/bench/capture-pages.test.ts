import { expect, it } from 'vitest';
import { capture } from '../../lib/capture/read.ts';
import { savedPage } from '../support/saved-page.ts';
import { hugePages, savedPages } from './capture/pages.ts';

it('makes pages of 2.5 MB, each at an address of its own kind', () => {
  for (const { name, url, source } of hugePages()) {
    expect(source.length, name).toBeGreaterThan(2.5e6);
    expect(source.length, name).toBeLessThan(2.6e6);
    expect(URL.canParse(url), name).toBe(true);
  }
});

it('makes pages that hold something to read, so that the time is that of reading', () => {
  const [text] = hugePages();
  const source = `${String(text?.source).slice(0, 20_000)}</article></main>`;
  const [draft] = capture(savedPage(source, text?.url ?? '').window.document, text?.url ?? '').drafts;
  expect(draft?.fields).toMatchObject({
    title: 'Quay grows',
    author: 'Ada Merrin',
    publishedAt: '2026-05-04',
  });
});

it('finds pages to read with and without the corpus', () => {
  const pages = savedPages();
  expect(pages.length).toBeGreaterThan(5);
  expect(pages.filter(({ url }) => !URL.canParse(url))).toEqual([]);
});
