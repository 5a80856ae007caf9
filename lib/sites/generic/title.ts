import { isoDate } from '../dates.ts';
import { all, closest } from '../dom.ts';
import { textIn } from '../json-ld.ts';
import { items, properties, propertyText } from '../microdata.ts';
import type { Page } from '../page.ts';
import type { Strategies } from '../site.ts';
import { textOf } from '../text.ts';
import { plainText } from '../value.ts';
import { ARTICLE_TYPES, mainArticle } from './schema.ts';
import { statedNames } from './site-name.ts';

const MAX = 400;
const bare = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Headings of the page's content, out of navigation, asides, dialogs and lists of other pages. */
export function headings(page: Page): string[] {
  return all(page.root, 'h1')
    .filter(
      (heading) =>
        !closest(heading, 'nav, footer, aside, dialog, [role="dialog"], [role="navigation"], [hidden]'),
    )
    .map((heading) => textOf(heading, MAX))
    .filter(Boolean);
}

const SEPARATOR = /\s+[|·•»—–-]\s+|\s*\|+\s*|\s+::\s+/g;

/** `Title | Site` without the site, where the last or first part is a name the page gives its site, or a date. */
export function withoutSite(page: Page, text: string): string {
  const names = statedNames(page).map(bare).filter(Boolean);
  const extra = (part: string): boolean =>
    names.includes(bare(part)) || (part.length < 20 && isoDate(part) !== '');
  const cuts = [...text.matchAll(SEPARATOR)];
  for (const cut of cuts) {
    const rest = text.slice(cut.index + cut[0].length);
    if (cut.index > 0 && extra(rest)) return withoutSite(page, text.slice(0, cut.index));
  }
  const [first] = cuts;
  if (first && names.includes(bare(text.slice(0, first.index))))
    return text.slice(first.index + first[0].length);
  return text;
}

/** The site's name is the title of its home page at most. */
function unlessSite(page: Page, text: string): string {
  const title = withoutSite(page, plainText(text, MAX));
  const isHome = page.address.pathname === '/';
  return !isHome && statedNames(page).map(bare).includes(bare(title)) ? '' : title;
}

/** A heading that the page's own title repeats; a heading alone may be the site's. */
function heading(page: Page): string {
  const found = headings(page);
  const named = [page.title, page.meta('og:title', 'twitter:title')].map(bare);
  const repeated = found.find((text) => bare(text) !== '' && named.some((name) => name.includes(bare(text))));
  const choice = repeated ?? (found.length === 1 ? found[0] : '');
  return unlessSite(page, choice ?? '');
}

function microdata(page: Page): string {
  const [item, other] = items(page.root, ARTICLE_TYPES);
  if (!item || other) return '';
  const [property] = [...properties(item, 'headline'), ...properties(item, 'name')];
  return property ? propertyText(property) : '';
}

export const title: Strategies = {
  'json-ld:headline': (page) => unlessSite(page, textIn(mainArticle(page)?.headline)),
  'meta:dc.title': (page) =>
    unlessSite(
      page,
      page.meta('dc.title', 'dc:title', 'dcterms.title', 'dcterm:title', 'citation_title', 'parsely-title'),
    ),
  'meta:og:title': (page) => unlessSite(page, page.meta('og:title')),
  'microdata:headline': (page) => unlessSite(page, microdata(page)),
  'meta:twitter:title': (page) => unlessSite(page, page.meta('twitter:title')),
  'dom:h1': heading,
  'html:title': (page) => unlessSite(page, page.title),
};
