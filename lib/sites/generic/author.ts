import { all, one } from '../dom.ts';
import { items, properties, propertyText } from '../microdata.ts';
import type { Page } from '../page.ts';
import type { Strategies } from '../site.ts';
import { textOf } from '../text.ts';
import { plainText } from '../value.ts';
import { authorName, isSite, joined, personLike } from './author-name.ts';
import { byline, inTitle, personLinks, personLinkTexts, portrait, relAuthor, signature } from './byline.ts';
import { rdfa } from './rdfa.ts';
import { ARTICLE_TYPES, described, namesIn } from './schema.ts';
import { inContent } from './zone.ts';

function microdata(page: Page): string {
  const [item] = items(page.root, ARTICLE_TYPES);
  if (!item) return '';
  return joined(
    page,
    properties(item, 'author').map((element) => {
      const [name] = properties(element, 'name');
      return name ? propertyText(name) : propertyText(element);
    }),
  );
}

const METAS = [
  'dc.creator',
  'dc:creator',
  'dcterms.creator',
  'citation_author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'article_author',
  'analyticsattributes.author',
];

const fromJsonLd = (page: Page): string[] => [
  ...namesIn(page, described(page, 'author')),
  ...namesIn(page, described(page, 'creator')),
];
const fromCreators = (page: Page): string[] => METAS.flatMap((name) => page.metas(name)).slice(0, 6);
const fromMetas = (page: Page): string[] => [
  ...page.metas('author'),
  ...page.metas('article:author'),
  ...page.metas('og:article:author'),
];

/** The site as its own author: true where the page says so, and better than nothing. */
function siteItself(page: Page): string {
  const links = personLinkTexts(page).slice(0, 1);
  const names = [...fromJsonLd(page), ...fromMetas(page), ...fromCreators(page), ...links];
  return names.map((name) => plainText(name, 120)).find((name) => isSite(page, name)) ?? '';
}

/** `twitter:label1` = Written by, `twitter:data1` = Jeanne Martin. */
function labelledMeta(page: Page): string {
  const label =
    /^(?:written by|écrit par|verfasst von|geschrieben von|escrito por|scritto da|by|par|author|auteur)$/i;
  const which = ['1', '2'].find((index) => label.test(page.meta(`twitter:label${index}`)));
  return which ? joined(page, page.metas(`twitter:data${which}`)) : '';
}

export const author: Strategies = {
  'json-ld:author.name': (page) => joined(page, fromJsonLd(page)),
  'meta:dc.creator': (page) => joined(page, fromCreators(page)),
  'meta:author': (page) => joined(page, fromMetas(page)),
  'microdata:author': microdata,
  'rdfa:author': (page) => authorName(page, rdfa(page, 'author', 'creator')),
  'link:rel=author': relAuthor,
  'dom:itemprop=author': (page) => {
    const found = all(page.root, '[itemprop~="author"]').filter(inContent);
    const names = new Set(
      found.map((element) => authorName(page, propertyText(one(element, '[itemprop~="name"]') ?? element))),
    );
    names.delete('');
    return names.size === 1 ? [...names][0] : '';
  },
  'dom:author-link': personLinks,
  'dom:byline': byline,
  'dom:portrait': portrait,
  'html:title': inTitle,
  'dom:signature': signature,
  'meta:twitter:data': labelledMeta,
  'dom:address': (page) => {
    const [only, other] = all(page.root, 'article address, header address').filter(inContent);
    return only && !other ? personLike(page, textOf(one(only, 'a[href]') ?? only, 200)) : '';
  },
  'meta:author=site': siteItself,
};
