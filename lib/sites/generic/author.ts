import { all, attr, one } from '../dom.ts';
import { items, properties, propertyText } from '../microdata.ts';
import type { Page } from '../page.ts';
import type { Strategies } from '../site.ts';
import { textOf } from '../text.ts';
import { plainText } from '../value.ts';
import { ARTICLE_TYPES, described, namesIn } from './schema.ts';
import { statedNames } from './site-name.ts';
import { inContent, inZone, linesInZone, zoneOf } from './zone.ts';

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Words before a name in the languages we meet. */
const BY =
  /^(?:by|par|von|de|di|da|door|por|written by|posted by|propos recueillis par|publié par|rédigé par)\s*:?\s+(?=\p{Lu}|@)/u;

/**
 * A name out of what a page gives as its author; '' for addresses, handles, sentences, and for the
 * site itself, which is no author.
 */
export function authorName(page: Page, text: string): string {
  const name = plainText(text, 200)
    .replace(/\s+[-–|]\s+https?:\S+$/, '')
    .replace(new RegExp(BY.source, 'iu'), '')
    .replace(/\s*[,|·•–-]\s*$/, '')
    .trim();
  if (!name || name.length > 120 || !/\p{L}{2}/u.test(name)) return '';
  if (/https?:|www\.|@|[{}<>]|\d{4}/.test(name) || name.split(/\s+/).length > 14) return '';
  if (
    /^(admin|administrator|editor|author|auteur|unknown|anonymous|staff|null|undefined|redaction|rédaction)$/i.test(
      name,
    )
  )
    return '';
  return statedNames(page).map(fold).includes(fold(name)) ? '' : name;
}

function joined(page: Page, names: readonly string[]): string {
  const kept = names.map((name) => authorName(page, name)).filter(Boolean);
  return [...new Set(kept)].slice(0, 8).join(', ');
}

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

/** Links that say they lead to the author, all alike; a page that lists many authors has none of its own. */
function relAuthor(page: Page): string {
  const links = all(page.root, 'a[rel~="author"], [rel="author"] a').filter(inContent);
  const names = [...new Set(links.map((link) => authorName(page, textOf(link, 200))).filter(Boolean))];
  return names.length <= 4 ? names.join(', ') : '';
}

/** Segments of an address that lead to a person's own page on a site. */
const PERSON_PATH =
  /(?:^|\/)(?:by|authors?|auteurs?|autor(?:en|es)?|people|staff|profiles?|profil|contributors?|columnists?|journalistes?|writers?|reporters?|signataires?|redacteurs?|bloggers?)\/[^/]+/i;

/** Links above the text that lead to people of the site. */
function personLinks(page: Page): string {
  const zone = zoneOf(page);
  if (!zone) return '';
  const links = inZone(zone, 'a[href]').filter((link) => PERSON_PATH.test(attr(link, 'href')));
  const names = [...new Set(links.map((link) => personLike(page, textOf(link, 200))).filter(Boolean))];
  return names.length <= 4 ? names.join(', ') : '';
}

/** Two to five capitalised words: what a byline without any mark may hold to be taken for a name. */
function personLike(page: Page, text: string): string {
  const name = authorName(page, text);
  const words = name.split(/\s+/);
  const isName =
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) => /^(?:\p{Lu}|d[eiu]$|d['’]|v[oa]n$|la$|le$|bin$|al-)/u.test(word));
  return isName && !/[\d:!?]/.test(name) ? name : '';
}

/** `By Jane Doe and John Roe`, `Par Jeanne Martin, le 3 mars`, `Auteur : Jeanne Martin` above the text. */
function byline(page: Page): string {
  const zone = zoneOf(page);
  const starts =
    /^(?:by|par|von|de|door|por|written by|propos recueillis par|auteur|author|autor)\s*:?\s+(.{4,120})$/iu;
  for (const line of zone ? linesInZone(zone) : []) {
    const rest = starts.exec(line)?.[1];
    if (!rest) continue;
    const people =
      rest.split(/\s+[|·•–—-]\s+|\s*[|·•(]|,?\s+(?:le|on|published|publié|the|am|updated)\s|\s\d/i)[0] ?? '';
    const names = people.split(/\s*,\s*|\s+(?:and|et|und|y|&)\s+/).map((name) => personLike(page, name));
    const [first, ...others] = names;
    if (first) return [first, ...others.filter(Boolean)].join(', ');
  }
  return '';
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
const fromMetas = (page: Page): string[] => [
  ...page.metas('author'),
  ...page.metas('article:author'),
  ...page.metas('og:article:author'),
];

/** The site as its own author: true where the page says so, and better than nothing. */
function siteItself(page: Page): string {
  const names = [...fromJsonLd(page), ...fromMetas(page)].map((name) => plainText(name, 120));
  const site = new Set(statedNames(page).map(fold));
  return names.find((name) => site.has(fold(name))) ?? '';
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
  'meta:dc.creator': (page) => joined(page, METAS.flatMap((name) => page.metas(name)).slice(0, 6)),
  'meta:author': (page) => joined(page, fromMetas(page)),
  'microdata:author': microdata,
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
  'meta:twitter:data': labelledMeta,
  'dom:address': (page) => {
    const [only, other] = all(page.root, 'article address, header address').filter(inContent);
    return only && !other ? personLike(page, textOf(one(only, 'a[href]') ?? only, 200)) : '';
  },
  'meta:author=site': siteItself,
};
