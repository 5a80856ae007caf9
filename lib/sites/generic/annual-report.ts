import { all, attr } from '../dom.ts';
import type { Page } from '../page.ts';
import { perPage } from '../per-page.ts';
import type { PageKind, Subject } from '../site.ts';
import { textOf } from '../text.ts';
import { httpUrl } from '../value.ts';
import { mainArticle } from './schema.ts';
import { siteName } from './site-name.ts';
import { inContent } from './zone.ts';

/** What companies call the report of their year, in a link's text or in its file's name. */
const REPORT =
  /\b(?:rapports?[\s_-]+(?:financiers?[\s_-]+)?(?:annuels?|intégrés?|integres?)|annual[\s_-]+(?:financial[\s_-]+)?reports?|integrated[\s_-]+(?:annual[\s_-]+)?reports?|universal[\s_-]+registration[\s_-]+document|document[\s_-]+d[’'_-]?[\s_-]*enregistrement[\s_-]+universel|gesch(?:ä|ae)ftsbericht|jahresbericht|form[\s_-]+(?:10-k|20-f))/iu;

const fileOf = (page: Page, link: Element): URL | null =>
  URL.parse(httpUrl(attr(link, 'href'), page.address.href));

/** Links to a PDF that is called an annual report, each file once. */
const reports = perPage((page): Element[] => {
  const seen = new Set<string>();
  return all(page.root, 'a[href*=".pdf" i]').filter((link) => {
    const file = fileOf(page, link);
    if (!file || !/\.pdf$/i.test(file.pathname) || seen.has(file.href)) return false;
    const named = REPORT.test(textOf(link, 300)) || REPORT.test(file.pathname.split('/').at(-1) ?? '');
    if (named && inContent(link)) seen.add(file.href);
    return seen.has(file.href);
  });
});

/** `rapport-annuel-2025.pdf` as `rapport annuel 2025`. */
const fileTitle = (file: URL | null): string =>
  (file?.pathname.split('/').at(-1) ?? '').replace(/\.pdf$/i, '').replace(/[-_+]|%20/g, ' ');

const report: Subject = {
  kind: 'signal',
  required: ['title', 'url'],
  fields: {
    title: {
      'dom:link': (_page, link) => {
        const text = textOf(link, 300);
        return REPORT.test(text) ? text : '';
      },
      'address:file': (page, link) => fileTitle(fileOf(page, link)),
    },
    type: { 'dom:link': () => 'annual-report' },
    siteName,
    url: { 'dom:link': (page, link) => fileOf(page, link)?.href ?? '' },
  },
};

/** A page of a company that offers its annual reports as files. */
export const annualReports: PageKind = {
  name: 'annual-reports',
  when: (page) => !mainArticle(page) && page.meta('og:type') !== 'article' && reports(page).length > 0,
  items: reports,
  subject: report,
};
