import { isoDate } from '../dates.ts';
import { all, attr, closest, one, parent, precedes } from '../dom.ts';
import { isThing, listOf, type Thing, textIn } from '../json-ld.ts';
import type { Page } from '../page.ts';
import type { Subject } from '../site.ts';
import { linesOf, textOf } from '../text.ts';
import { httpUrl, plainText } from '../value.ts';
import { companyUrl } from './address.ts';
import { jobId, jobUrl } from './item.ts';
import { beforeDot } from './words.ts';

const COMPANY = 'a[href*="/company/"], a[href*="/school/"], a[href*="/showcase/"]';
const EXCERPT = 2000;

/** The JSON-LD of the page's own job; a guest page holds one. */
function posting(page: Page): Thing | undefined {
  const all = page.things('JobPosting');
  return all.length === 1 ? all[0] : undefined;
}

const employer = (page: Page): Thing | undefined => listOf(posting(page)?.hiringOrganization).find(isThing);

function place(page: Page): string {
  const [location] = listOf(posting(page)?.jobLocation).filter(isThing);
  const address = listOf(location?.address).find(isThing);
  const parts = ['addressLocality', 'addressRegion', 'addressCountry'].map((field) =>
    textIn(address?.[field]),
  );
  return parts.filter((part, at) => part && parts.indexOf(part) === at).join(', ');
}

/** The title that names the job in the address: its link to itself, or the one heading above the description. */
function heading(page: Page): Element | undefined {
  const id = jobId(page.address);
  if (!id) return undefined;
  const links = all(page.root, `a[href*="/jobs/view/"]`).filter((link) => {
    const to = URL.parse(httpUrl(attr(link, 'href'), page.address.href));
    return (
      to && jobId(to) === id && !closest(link, 'li, [role="listitem"], [role="dialog"]') && textOf(link, 300)
    );
  });
  const headings = all(page.root, 'main h1').filter((one) => !closest(one, '[role="dialog"]'));
  if (links.length) return links[0];
  const own = page.address.pathname.startsWith('/jobs/view/');
  return own && headings.length === 1 && description(page) ? headings[0] : undefined;
}

/** The text of the job: by its number where the page marks it so, else the only one. */
function description(page: Page): Element | undefined {
  const id = jobId(page.address);
  const name = `JobDetails_AboutTheJob_${id}`;
  const marked = one(page.root, `[componentkey="${name}"], [id="${name}"]`);
  const other = one(page.root, '[componentkey^="JobDetails_AboutTheJob_"], [id^="JobDetails_AboutTheJob_"]');
  if (marked) return one(marked, '[data-testid="expandable-text-box"]') ?? marked;
  // Of another job: the page is between two.
  return other ? undefined : one(page.root, '#job-details');
}

/** The company above the title, in the smallest part that holds both; a list's jobs have others. */
function companyLink(page: Page): Element | undefined {
  const title = heading(page);
  if (!title) return undefined;
  for (let at = parent(title); at && one(page.root, 'body') !== at; at = parent(at)) {
    const links = all(at, COMPANY).filter(
      (link) =>
        precedes(link, title) &&
        !closest(link, 'li, [role="listitem"]') &&
        companyUrl(attr(link, 'href'), page) &&
        textOf(link, 300),
    );
    const urls = new Set(links.map((link) => companyUrl(attr(link, 'href'), page)));
    if (urls.size) return urls.size === 1 ? links[0] : undefined;
  }
  return undefined;
}

/** The line of place, date and applicants that follows the title: its part before the first dot. */
function placeLine(page: Page): string {
  const title = heading(page);
  const text = description(page);
  for (let at = title && parent(title); at && one(page.root, 'body') !== at; at = parent(at)) {
    for (const block of all(at, 'p, div')) {
      if (!title || !precedes(title, block) || (text && !precedes(block, text)) || one(block, 'p, div, ul'))
        continue;
      const line = textOf(block, 300);
      if (/\s·\s/.test(line)) return beforeDot(line);
    }
  }
  return '';
}

function text(page: Page): string {
  const box = description(page);
  return box ? plainText(linesOf(box).join(' '), EXCERPT) : '';
}

const NAME = {
  'json-ld:hiringOrganization.name': (page: Page) => textIn(employer(page)?.name),
  'dom:job-company': (page: Page) => textOf(companyLink(page), 300),
};

/** A job that a company offers: a hiring signal on it. */
export const job: Subject = {
  kind: 'signal',
  required: ['title', 'url'],
  fields: {
    title: {
      'json-ld:title': (page) => textIn(posting(page)?.title),
      'dom:job-title': (page) => textOf(heading(page), 300),
    },
    text: {
      'json-ld:description': (page) => plainText(textIn(posting(page)?.description), EXCERPT),
      'dom:job-description': text,
    },
    location: { 'json-ld:jobLocation': place, 'dom:job-line': placeLine },
    publishedAt: { 'json-ld:datePosted': (page) => isoDate(textIn(posting(page)?.datePosted)) },
    siteName: { address: () => 'LinkedIn' },
    type: { 'address:path': () => 'hiring' },
    url: { 'address:job-number': (page) => jobUrl(jobId(page.address)) },
  },
  refs: {
    account: {
      kind: 'account',
      required: ['name'],
      fields: {
        name: NAME,
        linkedinUrl: {
          'json-ld:hiringOrganization.sameAs': (page) => companyUrl(textIn(employer(page)?.sameAs), page),
          'dom:job-company': (page) => companyUrl(attr(companyLink(page) ?? page.root, 'href'), page),
        },
      },
    },
  },
};

/** Whether the address names a job. */
export const isJob = (page: Page): boolean => jobId(page.address) !== '';
