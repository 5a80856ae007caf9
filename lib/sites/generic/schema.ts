import { isThing, listOf, resolve, type Thing, textIn } from '../json-ld.ts';
import type { Page } from '../page.ts';
import { perPage } from '../per-page.ts';
import type { Found, Strategies } from '../site.ts';
import { httpUrl, plainText } from '../value.ts';

export const ARTICLE_TYPES = (
  'NewsArticle Article BlogPosting ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle ' +
  'ReviewNewsArticle AskPublicNewsArticle AdvertiserContentArticle SatiricalArticle TechArticle ScholarlyArticle ' +
  'LiveBlogPosting Report MedicalScholarlyArticle SocialMediaPosting'
).split(' ');

/** Host and path of an address, the way two addresses of one page are compared. */
export function placeOf(url: string): string {
  const parsed = URL.parse(url);
  return parsed
    ? `${parsed.hostname.replace(/^(www|m|amp)\./, '')}${parsed.pathname.replace(/\/+$/, '')}`
    : '';
}

function addresses(page: Page, thing: Thing): string[] {
  return [thing.url, thing.mainEntityOfPage, thing['@id']]
    .flatMap(listOf)
    .map((value) => (isThing(value) ? (value['@id'] ?? value.url) : value))
    .map((value) => httpUrl(value, page.address.href))
    .filter(Boolean);
}

/**
 * The article that the page is: the one with its address, else the only one. Among several of which
 * none has the page's address none is chosen: that is a list.
 */
export const mainArticle = perPage((page): Thing | undefined => {
  const all = page.things(...ARTICLE_TYPES).filter((thing) => textIn(thing.headline ?? thing.name) !== '');
  const own = new Set([page.address.href, page.canonical].filter(Boolean).map(placeOf));
  const matching = all.filter((thing) => addresses(page, thing).some((url) => own.has(placeOf(url))));
  if (matching.length) return matching[0];
  const titles = new Set(all.map((thing) => plainText(textIn(thing.headline ?? thing.name))));
  return titles.size === 1 ? all[0] : undefined;
});

/** Names of the people or bodies in a value, `@id`s followed, in order, each once. */
export function namesIn(page: Page, value: unknown): string[] {
  const names = listOf(value).flatMap((item) => {
    if (typeof item === 'string') {
      const found = resolve(page.things(), item);
      return found ? [textIn(found.name)] : /^https?:/.test(item) ? [] : [item];
    }
    const thing = resolve(page.things(), item);
    if (!thing) return [];
    return listOf(thing.name).map((name) => textIn(name));
  });
  return [...new Set(names.map((name) => plainText(name, 120)).filter(Boolean))];
}

/** The article, or the page that carries its dates and author where a site describes only that. */
export function described(page: Page, field: string): unknown {
  const value = mainArticle(page)?.[field];
  if (value !== undefined) return value;
  const own = new Set([page.address.href, page.canonical].filter(Boolean).map(placeOf));
  const pages = page.things('WebPage', 'ItemPage').filter((thing) => thing[field] !== undefined);
  return pages.find((thing) => addresses(page, thing).some((url) => own.has(placeOf(url))))?.[field];
}

export type ReadThing = (thing: Thing, page: Page) => Found;

/** The same property of a subject's JSON-LD node, then of its microdata item. */
export function propertyOf(
  jsonLd: (page: Page) => Thing | undefined,
  microdata: (page: Page) => Thing | undefined,
): (name: string, read?: ReadThing) => Strategies {
  const from =
    (choose: (page: Page) => Thing | undefined, read: ReadThing) =>
    (page: Page): Found => {
      const thing = choose(page);
      return thing && read(thing, page);
    };
  return (name, read = (thing) => plainText(textIn(thing[name]), 200)) => ({
    [`json-ld:${name}`]: from(jsonLd, read),
    [`microdata:${name}`]: from(microdata, read),
  });
}
