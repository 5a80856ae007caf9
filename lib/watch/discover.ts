import { readEntities } from './entities.ts';
import { htmlToText } from './html.ts';
import { Markup, readAttributes } from './markup.ts';
import { marked } from './sources/mark.ts';
import type { PlannedSource } from './sources/source.ts';

const FEED_TYPES = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)\b/i;
/** Feeds of comments, and of one article, are not the site's news. */
const ASIDE = /comments?\b|commentaires?\b/i;
const MOST_FEEDS = 5;

/** What a link of a site leads to, by the words of its address or of itself, surest first. */
const PARTS: readonly (readonly [part: NonNullable<PlannedSource['part']>, words: RegExp])[] = [
  [
    'newsroom',
    /(?:^|[\s/_-])(?:newsroom|press|presse|press-releases?|communiques?|salle de presse|espace presse|actualites?|actus|news)(?:$|[\s/_.-])/,
  ],
  [
    'careers',
    /(?:^|[\s/_-])(?:careers?|jobs?|carrieres?|recrutements?|emplois?|offres d emploi|nous rejoindre|rejoignez nous|join us|vacancies)(?:$|[\s/_.-])/,
  ],
  [
    'investors',
    /(?:^|[\s/_-])(?:investors?|investor relations|investisseurs?|relations investisseurs)(?:$|[\s/_.-])/,
  ],
];

/**
 * What a site's page shows to follow: the feeds it announces in `<link rel="alternate">`, and the pages of its own
 * that are its newsroom, its jobs and its figures, one of each, the shortest address. `url` is where the page is.
 */
export function discover(html: string, url: string): PlannedSource[] {
  const site = URL.parse(url);
  if (!site) return [];
  const feeds = new Map<string, PlannedSource>();
  const pages = new Map<string, PlannedSource>();
  let base = url;
  const markup = new Markup(html);
  let link: { target: URL; text: string } | undefined;
  for (let piece = markup.next(); piece; piece = markup.next()) {
    if (piece.type === 'text' && link)
      link.text += ` ${html.slice(piece.start, Math.min(piece.end, piece.start + 200))}`;
    if (piece.type !== 'open' && piece.type !== 'close') continue;
    const name = piece.name.toLowerCase();
    if (name === 'a' && link) {
      keepPage(link.target, link.text, site, pages);
      link = undefined;
    }
    if (piece.type === 'close') continue;
    if (name !== 'a' && name !== 'link' && name !== 'base') continue;
    const { href = '', rel = '', type = '', title = '' } = readAttributes(piece.attributes);
    const target = URL.parse(readEntities(href).trim(), base);
    if (!href || !target || !/^https?:$/.test(target.protocol)) continue;
    if (name === 'base') base = target.href;
    else if (name === 'a') link = { target, text: '' };
    else if (/\balternate\b/i.test(rel) && FEED_TYPES.test(type.trim())) {
      const words = htmlToText(readEntities(title), 120) || target.host + target.pathname;
      if (!ASIDE.test(`${target.pathname} ${words}`) && feeds.size < MOST_FEEDS)
        feeds.set(target.href, { type: 'feed', address: target.href, words });
    }
  }
  return [...feeds.values(), ...pages.values()];
}

function keepPage(target: URL, text: string, site: URL, pages: Map<string, PlannedSource>): void {
  if (!ofSite(target.hostname, site.hostname)) return;
  const words = htmlToText(readEntities(text), 120);
  const path = plain(
    `${target.hostname.split('.')[0]} ${decoded(target.pathname.replace(/\.\w{2,5}$/, ''))}`,
  );
  // A link to one article names no part of the site.
  if (target.pathname.split('/').filter(Boolean).length > 3) return;
  const part = PARTS.find(([, one]) => one.test(plain(words)) || one.test(path))?.[0];
  if (!part) return;
  target.hash = '';
  const address = marked(target.href, 'page');
  const held = pages.get(part);
  if (held && held.address.length <= address.length) return;
  pages.set(part, { type: 'page', address, words: words || target.host + target.pathname, part });
}

/** The site itself and hosts beside it: `jobs.orvane.example` for `www.orvane.example`. */
function ofSite(host: string, site: string): boolean {
  const own = site.replace(/^www\./, '');
  return host === own || host.endsWith(`.${own}`);
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/['’-]/g, ' ');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Where sites keep a feed that they do not announce. */
export const COMMON_FEEDS = ['/feed', '/rss.xml', '/feed.xml'];

/** The sitemaps of news that a `robots.txt` names. */
export function newsSitemaps(robots: string): PlannedSource[] {
  const named = [...robots.matchAll(/^[ \t]*sitemap:[ \t]*(\S+)/gim)].map(([, address = '']) => address);
  const news = named.filter((address) =>
    /news|actu|press|communique/i.test(URL.parse(address)?.pathname ?? ''),
  );
  return news.slice(0, 2).flatMap((address) => {
    const target = marked(address, 'sitemap');
    return target
      ? [{ type: 'sitemap' as const, address: target, words: address.replace(/^https?:\/\//, '') }]
      : [];
  });
}
