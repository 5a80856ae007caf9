import { readEntities } from './entities.ts';
import { Markup, readAttributes } from './markup.ts';

const FEED_TYPES = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json)\b/i;

/** The address of the feed that a web page announces in `<link rel="alternate">`, absolute where it can be. */
export function findFeed(html: string, url: string): string | undefined {
  const markup = new Markup(html);
  let base = url;
  for (let piece = markup.next(); piece; piece = markup.next()) {
    if (piece.type !== 'open') continue;
    const name = piece.name.toLowerCase();
    if (name !== 'base' && name !== 'link') continue;
    const { href = '', rel = '', type = '' } = readAttributes(piece.attributes);
    const target = URL.parse(readEntities(href).trim(), base || undefined)?.href ?? readEntities(href).trim();
    if (name === 'base' && href) base = target;
    if (name === 'link' && href && /\balternate\b/i.test(rel) && FEED_TYPES.test(type.trim())) return target;
  }
  return undefined;
}
