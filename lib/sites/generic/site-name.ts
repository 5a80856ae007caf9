import { all } from '../dom.ts';
import { textIn } from '../json-ld.ts';
import type { Page } from '../page.ts';
import { perPage } from '../per-page.ts';
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

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];

/** Whether the address of the page holds a word of a name. */
function agrees(page: Page, name: string): boolean {
  const host = page.address.hostname.replace(/[^\p{L}\p{N}]/gu, '');
  return wordsOf(name.normalize('NFKD').replace(/\p{M}/gu, '')).some((word) => host.includes(word));
}

/** Some pages name their rubric or their own title there: then what the address agrees with is truer. */
function ogSiteName(page: Page): string {
  const name = nameOnly(page.meta('og:site_name'));
  if (!name || agrees(page, name)) return name;
  if (page.title.startsWith(name) && page.title !== name) return '';
  return agrees(page, publisher(page)) ? '' : name;
}

/** The author a document declares stands for its publisher where nothing names the site: people's own sites. */
function documentAuthor(page: Page): string {
  const [only, other] = page.metas('author');
  const name = only && !other ? nameOnly(only.replace(/\s+[-–|]\s+https?:\S+$/, '')) : '';
  return /^\p{Lu}[^@|,;]{2,40}$/u.test(name) ? name : '';
}

export const siteName: Strategies = {
  'meta:og:site_name': ogSiteName,
  'json-ld:publisher.name': publisher,
  'json-ld:WebSite.name': (page) => nameOnly(textIn(page.things('WebSite')[0]?.name)),
  'meta:application-name': (page) =>
    [page.meta('application-name'), page.meta('apple-mobile-web-app-title')]
      .map(nameOnly)
      .find((name) => name && name !== page.title),
  'meta:dc.publisher': (page) =>
    nameOnly(page.meta('dc.publisher', 'dcterms.publisher', 'publisher', 'copyright')),
  'html:title': titleTail,
  'meta:author': documentAuthor,
  'address:host': (page) => page.address.hostname.replace(/^www\./, ''),
};

/** What the page itself calls its site, the address aside. */
export const statedNames = perPage((page): string[] => {
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
});
