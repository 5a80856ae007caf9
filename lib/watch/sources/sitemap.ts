import { failed, ok } from '../../fault/fault.ts';
import { readEntities } from '../entities.ts';
import { htmlToText } from '../html.ts';
import { Markup } from '../markup.ts';
import { MAX_ITEMS, MAX_TITLE } from '../raw-feed.ts';
import { markOf } from './mark.ts';
import { feedOf } from './rows.ts';
import { defineSource } from './source.ts';

/** What is read of each `<url>`, by element (sitemaps.org 0.9 and Google's news extension). */
const PARTS = [
  'loc',
  'lastmod',
  'news:publication_date',
  'news:title',
  'news:name',
  'news:language',
] as const;
type Part = (typeof PARTS)[number];

/** A sitemap of news, or any sitemap whose pages are followed: each page is an item, met once. */
export default defineSource({
  type: 'sitemap',
  owns: (address) =>
    markOf(address)?.type === 'sitemap' || /\/[\w.-]*sitemap[\w.-]*\.xml$/i.test(address.pathname),
  async read({ text, url }) {
    const pages = pagesOf(text);
    const host = URL.parse(url)?.host ?? url;
    if (!pages) return failed('FEED_BAD_ANSWER', { host });
    const notices = pages.map((page) => ({
      id: page.loc,
      title: page['news:title'] || wordsOfPath(page.loc),
      link: page.loc,
      publishedAt: page['news:publication_date'] || page.lastmod,
      lines: [],
      language: page['news:language'].slice(0, 2).toLowerCase(),
    }));
    const name = pages.find((page) => page['news:name'])?.['news:name'] || host;
    return ok(feedOf(name, `https://${host}/`, url, notices));
  },
});

/** The pages listed; undefined for what is no sitemap. One pass. */
function pagesOf(text: string): Record<Part, string>[] | undefined {
  const markup = new Markup(text);
  const pages: Record<Part, string>[] = [];
  let known = false;
  let page: Record<Part, string> | undefined;
  let part: Part | undefined;
  for (let piece = markup.next(); piece && pages.length < MAX_ITEMS; piece = markup.next()) {
    if (piece.type === 'open') {
      const name = piece.name.toLowerCase();
      if (name === 'urlset') known = true;
      if (name === 'url') page = Object.fromEntries(PARTS.map((one) => [one, ''])) as Record<Part, string>;
      part = PARTS.find((one) => one === name);
    } else if (piece.type === 'close') {
      if (piece.name.toLowerCase() === 'url' && page?.loc) pages.push(page);
      part = undefined;
    } else if (page && part && (piece.type === 'text' || piece.type === 'cdata')) {
      const written = text.slice(piece.start, piece.end);
      page[part] += htmlToText(piece.type === 'text' ? readEntities(written) : written, MAX_TITLE);
    }
  }
  return known ? pages : undefined;
}

/** `/actus/orvane-ouvre-a-lyon.html` -> `orvane ouvre a lyon`. */
function wordsOfPath(address: string): string {
  const [last = ''] = (URL.parse(address)?.pathname ?? '').split('/').filter(Boolean).slice(-1);
  return last
    .replace(/\.\w{2,5}$/, '')
    .replace(/[-_+]+/g, ' ')
    .trim();
}
