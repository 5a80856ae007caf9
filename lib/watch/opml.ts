import { escapeXml, readEntities } from './entities.ts';
import { htmlToText } from './html.ts';
import { Markup, readAttributes } from './markup.ts';

/** One feed of a subscription list. */
export interface Subscription {
  title: string;
  /** http(s) address of the feed. */
  url: string;
  /** The site it belongs to; '' where not said. */
  site: string;
}

const MAX_SUBSCRIPTIONS = 5000;

/**
 * The feeds of an OPML list (opml.org, versions 1.0 and 2.0), each address once, folders left aside. What is no
 * OPML gives none. Tolerant as the feed reader is, and as linear.
 */
export function readOpml(text: string): Subscription[] {
  const markup = new Markup(text);
  const found = new Map<string, Subscription>();
  for (let piece = markup.next(); piece && found.size < MAX_SUBSCRIPTIONS; piece = markup.next()) {
    if (piece.type !== 'open' || piece.name.toLowerCase() !== 'outline') continue;
    const { xmlurl = '', htmlurl = '', title, text: label = '' } = readAttributes(piece.attributes);
    const url = webAddress(xmlurl);
    if (!url || found.has(url)) continue;
    found.set(url, {
      title: htmlToText(readEntities(title || label), 500) || url,
      url,
      site: webAddress(htmlurl),
    });
  }
  return [...found.values()];
}

/** An OPML 2.0 list of feeds; credentials in an address are left out. */
export function writeOpml(title: string, feeds: readonly Subscription[]): string {
  const outlines = feeds.map(({ title: name, url, site }) => {
    const label = escapeXml(name);
    const page = site && ` htmlUrl="${escapeXml(site)}"`;
    return `    <outline type="rss" text="${label}" title="${label}" xmlUrl="${escapeXml(withoutCredentials(url))}"${page}/>\n`;
  });
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n  <head>\n    <title>${escapeXml(title)}</title>\n  </head>\n` +
    `  <body>\n${outlines.join('')}  </body>\n</opml>\n`
  );
}

function webAddress(written: string): string {
  const parsed = URL.parse(
    readEntities(written)
      .trim()
      .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
      .replace(/^feed:/i, 'http:'),
  );
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.href : '';
}

function withoutCredentials(url: string): string {
  const parsed = URL.parse(url);
  if (!parsed) return url;
  parsed.username = '';
  parsed.password = '';
  return parsed.href;
}
