import { linkedinSlug } from '../../record/keys.ts';
import { attr } from '../dom.ts';
import type { Page } from '../page.ts';
import { httpUrl } from '../value.ts';

/** Member ids (`ACoAA…`) and `me` address a person but do not name one that everybody can share. */
const NOT_PUBLIC = /^(?:me|aco[a-z0-9_-]{20,})$/;

/** The public id in a profile address, in its normal form; ''. */
export function profileSlug(href: string, page: Page): string {
  const slug = linkedinSlug(httpUrl(href, page.address.href), 'in');
  return NOT_PUBLIC.test(slug) ? '' : slug;
}

/** The public id that a link leads to; ''. */
export function linkSlug(link: Element | undefined, page: Page): string {
  return link ? profileSlug(attr(link, 'href'), page) : '';
}

/** The one address of a profile, whatever country host or overlay it was met under. */
export function profileUrl(slug: string): string {
  return slug && `https://www.linkedin.com/in/${encodeURIComponent(slug)}/`;
}

/** The one address of a company, school or showcase page; ''. */
export function companyUrl(href: string, page: Page): string {
  const url = httpUrl(href, page.address.href);
  const slug = linkedinSlug(url, 'company');
  const section = /^\/(company|school|showcase)\//.exec(URL.parse(url)?.pathname ?? '')?.[1];
  return slug && section ? `https://www.linkedin.com/${section}/${encodeURIComponent(slug)}/` : '';
}
