import { all, attr, closest } from '../dom.ts';
import { isThing, listOf, type Thing, textIn } from '../json-ld.ts';
import type { Page } from '../page.ts';
import type { Subject } from '../site.ts';
import { textOf } from '../text.ts';
import { httpUrl } from '../value.ts';
import { companyUrl } from './address.ts';
import * as about from './company-about.ts';
import { topCard } from './top-card.ts';

/** The company that the page's own address names; posts on it name others. */
function organization(page: Page): Thing | undefined {
  const own = companyUrl(page.canonical || page.address.href, page);
  return page
    .things('Organization', 'Corporation', 'EducationalOrganization', 'CollegeOrUniversity')
    .find((thing) =>
      [thing.url, thing['@id']].some(
        (url) => typeof url === 'string' && own !== '' && companyUrl(url, page) === own,
      ),
    );
}

function addressText(page: Page, field: string): string {
  const [address] = listOf(organization(page)?.address);
  return isThing(address) ? textIn(address[field]) : '';
}

function website(page: Page): string {
  const urls = listOf(organization(page)?.sameAs).map((url) => httpUrl(url));
  return urls.find((url) => url && !/(^|\.)linkedin\.com$/.test(new URL(url).hostname)) ?? '';
}

/** The one heading of a page whose own links lead to the company in its address. */
function onlyHeading(page: Page): string {
  const own = companyUrl(page.address.href, page);
  const links = all(
    page.root,
    'main a[href*="/company/"], main a[href*="/school/"], main a[href*="/showcase/"]',
  );
  if (topCard(page) || !own || !links.some((link) => companyUrl(attr(link, 'href'), page) === own)) return '';
  const shown = (selector: string): Element[] =>
    all(page.root, selector).filter((heading) => !closest(heading, '[role="dialog"]'));
  const headings = shown('main h1');
  // The newest pages have no h1: the name is the first h2, in a link to the company's own page.
  const [first] = headings.length ? headings : shown('main h2');
  const link = first && closest(first, 'a[href]');
  const isOwn =
    headings.length === 1 || (!headings.length && link && companyUrl(attr(link, 'href'), page) === own);
  return isOwn ? textOf(first, 300) : '';
}

/** A company page, signed in or as a guest. */
export const companyPage: Subject = {
  kind: 'account',
  required: ['name', 'linkedinUrl'],
  // The phone number that a page shows to members only is no public one.
  withheld: { phone: about.hasPhone },
  fields: {
    name: { 'json-ld:name': (page) => textIn(organization(page)?.name), 'dom:h1': onlyHeading },
    linkedinUrl: {
      'link:canonical': (page) => companyUrl(page.canonical, page),
      'address:slug': (page) => companyUrl(page.address.href, page),
    },
    website: { 'json-ld:sameAs': website, 'dom:about-list': about.website },
    industry: { 'dom:about-list+before-size': about.industry },
    headcount: {
      'json-ld:numberOfEmployees': (page) => {
        const [count] = listOf(organization(page)?.numberOfEmployees);
        return isThing(count) ? textIn(count.value) : '';
      },
      'dom:about-size': about.headcount,
    },
    city: { 'json-ld:address.addressLocality': (page) => addressText(page, 'addressLocality') },
    country: {
      'json-ld:address.addressCountry': (page) => /^[A-Z]{2}$/.exec(addressText(page, 'addressCountry'))?.[0],
    },
  },
};
