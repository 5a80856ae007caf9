import { all, attr, closest, tag } from '../dom.ts';
import type { Page } from '../page.ts';
import { textOf } from '../text.ts';
import { httpUrl } from '../value.ts';
import { authorName, fold, isSite, personLike } from './author-name.ts';
import { contentLines, inContent, inZone, linesNear, zoneOf } from './zone.ts';

/** Links that say they lead to the author, all alike; a page that lists many authors has none of its own. */
export function relAuthor(page: Page): string {
  const links = all(page.root, '[rel~="author"]')
    .flatMap((element) =>
      tag(element) === 'a' ? [element] : attr(element, 'rel') === 'author' ? all(element, 'a') : [],
    )
    .filter(inContent);
  const names = [...new Set(links.map((link) => authorName(page, textOf(link, 200))).filter(Boolean))];
  return names.length <= 4 ? names.join(', ') : '';
}

/** Segments of an address that lead to a person's own page on a site. */
const PERSON_PATH =
  /(?:^|\/)(?:by|authors?|auteurs?|autor(?:en|es)?|people|staff|profiles?|profil|contributors?|columnists?|journalistes?|writers?|reporters?|signataires?|redacteurs?|bloggers?)\/[^/]+/i;

/** In its path, or in its fragment: what the page itself says about its author. */
const isPersonLink = (href: string): boolean =>
  PERSON_PATH.test(href) || /#[\w-]*(?:author|auteur|autor)[\w-]*$/i.test(href);

/** Texts of the links above the text that lead to people of the site. */
export function personLinkTexts(page: Page): string[] {
  const zone = zoneOf(page);
  const links = zone ? inZone(zone, 'a[href]').filter((link) => isPersonLink(attr(link, 'href'))) : [];
  return links.map((link) => textOf(link, 200)).filter(Boolean);
}

/** The people they lead to; none where the first leads to the site itself, which is the author then. */
export function personLinks(page: Page): string {
  const texts = personLinkTexts(page);
  if (isSite(page, texts[0] ?? '')) return '';
  const names = [...new Set(texts.map((text) => personLike(page, text)).filter(Boolean))];
  return names.length <= 4 ? names.join(', ') : '';
}

/** A portrait and a name above the text that lead to one page, whose address is that name. */
export function portrait(page: Page): string {
  const zone = zoneOf(page);
  const shown = zone ? inZone(zone, 'a[href] img[alt]') : [];
  const names = shown.flatMap((image) => {
    const name = personLike(page, attr(image, 'alt'));
    const href = attr(closest(image, 'a[href]') ?? image, 'href');
    const path = URL.parse(httpUrl(href, page.address.href))?.pathname.split('/').at(-1) ?? '';
    if (!zone || !name || fold(decoded(path)) !== fold(unaccented(name))) return [];
    const said = inZone(zone, 'a[href]').some(
      (link) => attr(link, 'href') === href && textOf(link, 200) === name,
    );
    return said ? [name] : [];
  });
  return names.length <= 4 ? [...new Set(names)].join(', ') : '';
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const unaccented = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '');

const STARTS =
  /^(?:by|par|von|de|door|por|written by|propos recueillis par|auteur|author|autor)\s*:?\s+(.{4,120})$/iu;
/** Only a label with its colon: a sentence may begin with `By`. */
const LABELLED = /^(?:by|par|auteure?s?|authors?|autor(?:in|en)?|written by|text|texte)\s*:\s*(.{4,120})$/iu;

/** The people that a line names after its `By`. */
function peopleIn(page: Page, rest: string): string {
  const people =
    rest.split(/\s+[|·•–—-]\s+|\s*[|·•(]|,?\s+(?:le|on|published|publié|the|am|updated)\s|\s\d/i)[0] ?? '';
  const names = people.split(/\s*,\s*|\s+(?:and|et|und|y|&)\s+/).map((name) => personLike(page, name));
  const [first, ...others] = names;
  return first ? [first, ...others.filter(Boolean)].join(', ') : '';
}

/** `By Jane Doe and John Roe`, `Par Jeanne Martin, le 3 mars`, `Auteur : Jeanne Martin` above the text. */
export function byline(page: Page): string {
  for (const line of linesNear(page)) {
    const names = peopleIn(page, STARTS.exec(line)?.[1] ?? '');
    if (names) return names;
  }
  return '';
}

/** `Auteur : Jeanne Martin` anywhere in the content, when only one line says so. */
export function signature(page: Page): string {
  const said = contentLines(page)
    .map((line) => peopleIn(page, LABELLED.exec(line)?.[1] ?? ''))
    .filter(Boolean);
  return new Set(said).size === 1 ? (said[0] ?? '') : '';
}

/** `Title, par Jeanne Martin (Review, 3 mai)` as the title of the page. */
export function inTitle(page: Page): string {
  const title = page.meta('og:title', 'twitter:title');
  if (!title || !page.title.startsWith(title)) return '';
  const rest = /^\s*,\s*(?:by|par|von)\s+([^(|]{4,80})/iu.exec(page.title.slice(title.length));
  return peopleIn(page, rest?.[1] ?? '');
}
