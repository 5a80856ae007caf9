import { all } from '../dom.ts';
import { textIn } from '../json-ld.ts';
import type { Page } from '../page.ts';
import type { Strategies } from '../site.ts';
import { textOf } from '../text.ts';
import { plainText } from '../value.ts';
import { mainArticle, namesIn } from './schema.ts';

/** A name fit for people: neither an address nor a handle nor a sentence. */
function nameOnly(text: string): string {
  const name = plainText(text, 120);
  return name.length <= 80 && !/^(https?:|@)/.test(name) ? name : '';
}

function publisher(page: Page): string {
  const names = namesIn(page, mainArticle(page)?.publisher);
  return nameOnly(names[0] ?? '');
}

/** `Title - Site`: what follows the page's own heading in its title. */
function titleTail(page: Page): string {
  const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const match = /^(.*\S)\s+[|·•—–-]\s+([^|·•—–]{2,40})$/.exec(page.title);
  const [, start = '', tail = ''] = match ?? [];
  const headings = [
    page.meta('og:title', 'twitter:title'),
    ...all(page.root, 'h1').map((heading) => textOf(heading, 400)),
  ];
  return headings.some((heading) => bare(heading) !== '' && bare(start).startsWith(bare(heading)))
    ? nameOnly(tail)
    : '';
}

export const siteName: Strategies = {
  'meta:og:site_name': (page) => nameOnly(page.meta('og:site_name')),
  'json-ld:publisher.name': publisher,
  'json-ld:WebSite.name': (page) => nameOnly(textIn(page.things('WebSite')[0]?.name)),
  'meta:application-name': (page) =>
    [page.meta('application-name'), page.meta('apple-mobile-web-app-title')]
      .map(nameOnly)
      .find((name) => name && name !== page.title),
  'meta:dc.publisher': (page) =>
    nameOnly(page.meta('dc.publisher', 'dcterms.publisher', 'publisher', 'copyright')),
  'html:title': titleTail,
  'address:host': (page) => page.address.hostname.replace(/^www\./, ''),
};

/** What the page itself calls its site, the address aside. */
export function statedNames(page: Page): string[] {
  const host = page.address.hostname.replace(/^(www|m|amp|edition|blog|news)\./, '');
  const labels = host.split('.');
  const stated = [
    page.meta('og:site_name'),
    publisher(page),
    textIn(page.things('WebSite')[0]?.name),
    page.meta('application-name'),
    page.meta('dc.publisher'),
    page.meta('twitter:site').replace(/^@/, ''),
  ];
  // A site that gives the article's title for its own name has none.
  const names = stated.map((name) => plainText(name, 120)).filter((name) => name !== page.title);
  return [...names, host, labels.at(-2) ?? ''].filter((name) => name.length > 1);
}
