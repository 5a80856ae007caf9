import { all, attr, closest, one, parent } from '../dom.ts';
import type { Page } from '../page.ts';
import type { Subject } from '../site.ts';
import { textOf } from '../text.ts';
import { httpUrl } from '../value.ts';
import { companyUrl } from './address.ts';
import { headcountRange } from './count.ts';

const named = (name: string): string => `[data-anonymize="${name}"]`;
const FACTS = ['industry', 'company-size', 'location'].map(named).join(', ');

/** The account's card: the smallest element around the page's own heading that also states a fact of it. */
function card(page: Page): { root: Element; heading: Element } | undefined {
  const headings = all(page.root, `h1${named('company-name')}, h1 ${named('company-name')}`);
  const [heading] = headings;
  if (!heading || headings.length !== 1) return undefined;
  let at = parent(heading);
  while (at && !one(at, FACTS)) at = parent(at);
  const alone = at && all(at, named('company-name')).every((other) => textOf(other) === textOf(heading));
  return { root: at && alone ? at : heading, heading };
}

const fact = (page: Page, name: string): string => {
  const found = card(page);
  return textOf(found && one(found.root, named(name)), 300);
};

/** The one link of the card's section that leads out of LinkedIn. */
function website(page: Page): string {
  const found = card(page);
  const around = found && (closest(found.root, 'section') ?? found.root);
  const urls = around ? all(around, 'a[href^="http"]').map((link) => httpUrl(attr(link, 'href'))) : [];
  const outside = new Set(urls.filter((url) => url && !/(^|\.)linkedin\.com$/.test(new URL(url).hostname)));
  return outside.size === 1 ? ([...outside][0] ?? '') : '';
}

function publicPage(page: Page): string {
  const found = card(page);
  const around = found && (closest(found.root, 'section') ?? found.root);
  const links = around ? all(around, 'a[href*="linkedin.com/company/"]') : [];
  const urls = new Set(links.map((link) => companyUrl(attr(link, 'href'), page)).filter(Boolean));
  return urls.size === 1 ? ([...urls][0] ?? '') : '';
}

/** The town of `town, region, country`; two parts could be region and country. */
function town(location: string): string {
  const parts = location.split(',').map((part) => part.trim());
  return parts.length === 3 ? (parts[0] ?? '') : '';
}

/** An account of Sales Navigator. */
export const salesAccount: Subject = {
  kind: 'account',
  required: ['name'],
  fields: {
    name: { 'dom:data-anonymize': (page) => textOf(card(page)?.heading, 300) },
    industry: { 'dom:data-anonymize': (page) => fact(page, 'industry') },
    headcount: { 'dom:data-anonymize': (page) => headcountRange(fact(page, 'company-size')) },
    city: { 'dom:data-anonymize': (page) => town(fact(page, 'location')) },
    website: { 'dom:link': website },
    linkedinUrl: { 'dom:link': publicPage },
  },
};

/** Whether an account's page has its account yet. */
export const hasAccount = (page: Page): boolean => card(page) !== undefined;
