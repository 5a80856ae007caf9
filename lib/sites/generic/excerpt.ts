import { all, closest } from '../dom.ts';
import { textIn } from '../json-ld.ts';
import type { Page } from '../page.ts';
import type { Strategies } from '../site.ts';
import { textOf } from '../text.ts';
import { plainText } from '../value.ts';
import { mainArticle } from './schema.ts';

const MAX = 600;

/** The first paragraph of the content with a sentence in it. */
function paragraph(page: Page): string {
  const inside = all(page.root, 'article p, main p, [role="main"] p');
  for (const element of inside.length ? inside : all(page.root, 'p')) {
    if (
      closest(element, 'nav, footer, aside, form, figure, header nav, [role="navigation"], [role="dialog"]')
    )
      continue;
    const text = textOf(element, MAX);
    if (text.length >= 60 && text.split(' ').length >= 8) return text;
  }
  return '';
}

export const excerpt: Strategies = {
  'meta:dc:description': (page) => plainText(page.meta('dc:description', 'dcterm:description'), MAX),
  'meta:og:description': (page) => plainText(page.meta('og:description'), MAX),
  'meta:description': (page) => plainText(page.meta('description'), MAX),
  'json-ld:description': (page) => plainText(textIn(mainArticle(page)?.description), MAX),
  'meta:dc.description': (page) =>
    plainText(page.meta('dc.description', 'dcterms.abstract', 'dcterms.description'), MAX),
  'meta:twitter:description': (page) => plainText(page.meta('twitter:description'), MAX),
  'dom:p': paragraph,
};
