import { isoDate } from '../dates.ts';
import { all, children, closest, previous } from '../dom.ts';
import { textIn } from '../json-ld.ts';
import { items, properties, propertyText } from '../microdata.ts';
import type { Page } from '../page.ts';
import { perPage } from '../per-page.ts';
import type { Strategies } from '../site.ts';
import { textOf } from '../text.ts';
import { plainText } from '../value.ts';
import { rdfa } from './rdfa.ts';
import { ARTICLE_TYPES, mainArticle } from './schema.ts';
import { statedNames } from './site-name.ts';

const MAX = 400;
const bare = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Headings of the page's content, out of navigation, asides, dialogs and lists of other pages. */
export const headings = perPage((page): string[] =>
  all(page.root, 'h1')
    .filter(
      (heading) =>
        !closest(heading, 'nav, footer, aside, dialog, [role="dialog"], [role="navigation"], [hidden]'),
    )
    .slice(0, 50)
    .map((heading) => textOf(heading, MAX))
    .filter(Boolean),
);

const SEPARATOR = /\s+[|·•»—–-]\s+|\s*\|+\s*|\s+::\s+/g;

const bareNames = perPage((page): string[] => statedNames(page).map(bare).filter(Boolean));

/** `Title | Site` without the site, where the last or first part is a name the page gives its site, or a date. */
export function withoutSite(page: Page, text: string): string {
  const names = bareNames(page);
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
  const title = withoutKicker(page, withoutRubric(page, withoutSite(page, plainText(text, MAX))));
  const isHome = page.address.pathname === '/';
  return !isHome && bareNames(page).includes(bare(title)) ? '' : title;
}

/** What the page calls itself outside its content. */
const ownTitles = (page: Page): string[] => [page.title, page.meta('og:title', 'twitter:title')];

/** A text whole, and each beginning and end of it at a separator. */
function partsOf(text: string): string[] {
  const cuts = [...text.matchAll(SEPARATOR), ...text.matchAll(/:\s/g)];
  return [
    text,
    ...cuts.flatMap((cut) => [text.slice(0, cut.index), text.slice(cut.index + cut[0].length)]),
  ].filter((part) => bare(part) !== '');
}

/** Whether a title says what a heading says, besides a site, a rubric or its own cut end. */
function repeats(title: string, heading: string): boolean {
  const whole = bare(heading);
  return partsOf(title).some(
    (part) => bare(part) === whole || (/(?:…|\.{3})$/.test(part.trim()) && whole.startsWith(bare(part))),
  );
}

/** A heading that the page's own title repeats. */
function heading(page: Page): string {
  const titles = ownTitles(page);
  return unlessSite(page, headings(page).find((text) => titles.some((title) => repeats(title, text))) ?? '');
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

/**
 * The page's title where its only heading says something else: only where both speak of the same, or
 * the heading is a mere word. Otherwise the title may be one that all pages of the site have.
 */
function overHeading(page: Page): string {
  const [only = '', other] = headings(page);
  if (other !== undefined) return '';
  const own = withoutSite(page, page.title);
  const site = new Set(statedNames(page).flatMap(wordsOf));
  const said = new Set(wordsOf(only).filter((word) => !site.has(word)));
  const mere = !/\s/.test(only) && wordsOf(own).length > 2;
  return mere || wordsOf(own).some((word) => said.has(word)) ? unlessSite(page, page.title) : '';
}

/** The only heading of the page; it may be the site's, or that of a section. */
function onlyHeading(page: Page): string {
  const [only = '', other] = headings(page);
  return other === undefined ? unlessSite(page, only) : '';
}

/** `Rubric | Title` without the rubric, where a heading is the title alone. */
function withoutRubric(page: Page, text: string): string {
  const [cut] = text.matchAll(SEPARATOR);
  const rest = cut ? text.slice(cut.index + cut[0].length) : '';
  return rest && headings(page).some((one) => bare(one) === bare(rest)) ? rest : text;
}

/** `Rubric: Title` without the rubric, where a heading of the page marks the two apart from each other. */
function withoutKicker(page: Page, text: string): string {
  const [, kicker = '', rest = ''] = /^([^:]{2,40}):\s+(.+)$/u.exec(text) ?? [];
  if (!kicker) return text;
  const parts = all(page.root, 'h1, h2').flatMap(children);
  const apart = parts.some((part) => {
    const before = previous(part);
    // The colon may be an element of its own between the two.
    const first = before && (previous(before) ?? before);
    return first && bare(textOf(part, MAX)) === bare(rest) && bare(textOf(first, MAX)) === bare(kicker);
  });
  return apart ? rest : text;
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
  'rdfa:headline': (page) => unlessSite(page, rdfa(page, 'headline')),
  'meta:twitter:title': (page) => unlessSite(page, page.meta('twitter:title')),
  'dom:h1': heading,
  'html:title': overHeading,
  'dom:only-h1': onlyHeading,
  'html:title=whole': (page) => unlessSite(page, page.title),
};
