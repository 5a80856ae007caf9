import { isoDate } from '../dates.ts';
import { all, attr, closest } from '../dom.ts';
import { textIn } from '../json-ld.ts';
import { items, properties, propertyText } from '../microdata.ts';
import type { Page } from '../page.ts';
import type { Strategies } from '../site.ts';
import { textOf } from '../text.ts';
import { httpUrl } from '../value.ts';
import { rdfa } from './rdfa.ts';
import { ARTICLE_TYPES, described, placeOf } from './schema.ts';
import { inContent, inZone, linesNear, zoneOf } from './zone.ts';

const METAS = (
  'article:published_time og:published_time og:article:published_time article:published datepublished ' +
  'dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date dcterms.date dcterms.available ' +
  'citation_publication_date citation_date parsely-pub-date sailthru.date publish-date publish_date publishdate ' +
  'pubdate publication_date published_time cxenseparse:recs:publishtime article.published article_date_original analyticsattributes.articledate bepress_citation_date dc:date dc:created date created'
).split(' ');

function meta(page: Page): string {
  for (const name of METAS) {
    const date = isoDate(page.meta(name));
    if (date) return date;
  }
  return '';
}

function dateOf(time: Element): string {
  return isoDate(attr(time, 'datetime')) || isoDate(textOf(time, 80));
}

/** Whether a date stands inside a link to another page: then it is that page's. */
function isElsewhere(page: Page, time: Element): boolean {
  const link = closest(time, 'a[href]');
  const href = link && httpUrl(attr(link, 'href'), page.address.href);
  return Boolean(href) && placeOf(href ?? '') !== placeOf(page.address.href);
}

/** Dates marked as such, then those in the zone of the heading. */
function timeElement(page: Page): string {
  const marked = all(page.root, 'time[pubdate], time[itemprop~="datePublished"]').filter(inContent);
  const zone = zoneOf(page);
  const near = zone ? inZone(zone, 'time').filter((time) => !isElsewhere(page, time)) : [];
  return [...marked, ...near].map(dateOf).find(Boolean) ?? '';
}

/** Any date of the page outside asides, when all agree on the day. */
function onlyTime(page: Page): string {
  const times = all(page.root, 'time').filter(
    (time) => inContent(time) && !closest(time, 'aside') && !isElsewhere(page, time),
  );
  const dates = times.map(dateOf).filter(Boolean);
  return new Set(dates.map((date) => date.slice(0, 10))).size === 1 ? (dates[0] ?? '') : '';
}

function microdata(page: Page): string {
  const [item] = items(page.root, ARTICLE_TYPES);
  const [property] = item
    ? properties(item, 'datePublished')
    : all(page.root, '[itemprop~="datePublished"]').filter(inContent);
  return property ? isoDate(propertyText(property)) : '';
}

/** A line above the text that is a date and little else. */
function nearHeading(page: Page): string {
  const lines = linesNear(page).filter((line) => line.length <= 100);
  return lines.map(isoDate).find(Boolean) ?? '';
}

/** `/2026/01/04/` in the address of the page. */
function fromAddress(page: Page): string {
  const path =
    [page.address.href, page.canonical].find((url) => /\/20\d\d\/[01]?\d\/[0-3]?\d\//.test(url)) ?? '';
  const match = /\/(20\d\d)\/([01]?\d)\/([0-3]?\d)\//.exec(path);
  return match ? isoDate(`${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`) : '';
}

/** `Title | Site | 23.05.2011`: a date that ends the page's title. */
function inTitle(page: Page): string {
  const tail =
    page.title
      .split(/\s+[|·•–—-]\s+/)
      .slice(1)
      .at(-1) ?? '';
  return tail.length <= 20 ? isoDate(tail) : '';
}

export const publishedAt: Strategies = {
  'json-ld:datePublished': (page) => isoDate(textIn(described(page, 'datePublished'))),
  'meta:published': meta,
  'microdata:datePublished': microdata,
  'dom:time': timeElement,
  'address:date': fromAddress,
  'dom:near-heading': nearHeading,
  'dom:only-time': onlyTime,
  'json-ld:dateCreated': (page) => isoDate(textIn(described(page, 'dateCreated'))),
  'rdfa:datePublished': (page) => isoDate(rdfa(page, 'datePublished', 'date', 'issued')),
  'html:title': inTitle,
};
