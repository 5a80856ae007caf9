import { isoDate } from '../dates.ts';
import { isThing, listOf, resolve, type Thing, textIn } from '../json-ld.ts';
import { items, thingOf } from '../microdata.ts';
import type { Page } from '../page.ts';
import { perPage } from '../per-page.ts';
import type { Found, PageKind, Strategies, Subject } from '../site.ts';
import { httpUrl, plainText } from '../value.ts';
import { mainArticle } from './schema.ts';
import { siteName } from './site-name.ts';
import { address } from './url.ts';

/** schema.org, Review and what is more special. */
const TYPES = ['Review', 'UserReview', 'CriticReview', 'EmployerReview'];
/** What people review that is not itself the company. */
const MADE = ['Product', 'SoftwareApplication', 'WebApplication', 'MobileApplication', 'Service'];

const typeIs = (thing: Thing, types: readonly string[]): boolean =>
  listOf(thing['@type']).some((type) => types.includes(String(type).replace(/^.*[/:#]/, '')));

const reviewed = (thing: Thing): boolean =>
  textIn(thing.reviewBody ?? thing.description) !== '' && isThing(listOf(thing.reviewRating)[0]);

/** Every review of the page with its text and rating: as JSON-LD, else as microdata. */
const reviews = perPage((page): Thing[] => {
  const stated = page.things(...TYPES).filter(reviewed);
  if (stated.length) return stated;
  return items(page.root, TYPES)
    .map((item) => thingOf(item))
    .filter(reviewed);
});

/** What a review is about: as it says, or the thing that it is a review of. */
function subjectOf(page: Page, review: Thing): Thing | undefined {
  const own = resolve(page.things(), listOf(review.itemReviewed)[0]);
  if (own) return own;
  const holders = page.things().filter((thing) => listOf(thing.review ?? thing.reviews).includes(review));
  return holders.length === 1 ? holders[0] : undefined;
}

/** The company: what is reviewed, or who makes it where the page says so. */
function company(page: Page, review: Thing): Thing | undefined {
  const about = subjectOf(page, review);
  if (!about || !typeIs(about, MADE)) return about;
  const maker = listOf(about.manufacturer ?? about.provider ?? about.brand ?? about.publisher)[0];
  return typeof maker === 'string' ? { name: maker } : resolve(page.things(), maker);
}

const inReview =
  (read: (review: Thing, page: Page) => Found) =>
  (page: Page): Found =>
    page.record && read(page.record, page);

const from = (name: string, read: (review: Thing, page: Page) => Found): Strategies => ({
  [`schema:${name}`]: inReview(read),
});

/** A number of the rating; commas are points in half of Europe. */
function ratingPart(review: Thing, name: string): number | undefined {
  const rating = listOf(review.reviewRating)[0];
  const written = isThing(rating) ? textIn(rating[name]).replace(',', '.').trim() : '';
  return /^-?\d+(\.\d+)?$/.test(written) ? Number(written) : undefined;
}

/** Where the scale is not stated it goes from 1 to 5 (schema.org, Rating); a value beyond says it is not. */
function scale(review: Thing, name: 'worstRating' | 'bestRating', usual: number): number | undefined {
  const rating = ratingPart(review, 'ratingValue') ?? 0;
  return ratingPart(review, name) ?? (rating >= 1 && rating <= 5 ? usual : undefined);
}

/** The company's own site, never the page of the site that collects reviews. */
function website(review: Thing, page: Page): string {
  const about = company(page, review);
  const url = URL.parse(httpUrl(about && textIn(about.url)));
  return url && url.hostname !== page.address.hostname ? url.href : '';
}

const account: Subject = {
  kind: 'account',
  required: ['name'],
  fields: {
    name: from('itemReviewed.name', (review, page) => plainText(textIn(company(page, review)?.name), 200)),
    website: from('itemReviewed.url', website),
  },
};

const review: Subject = {
  kind: 'review',
  required: ['rating', 'text'],
  fields: {
    title: from('name', (thing) => plainText(textIn(thing.name ?? thing.headline), 200)),
    text: from('reviewBody', (thing) => plainText(textIn(thing.reviewBody ?? thing.description))),
    rating: from('ratingValue', (thing) => ratingPart(thing, 'ratingValue')),
    worst: from('worstRating', (thing) => scale(thing, 'worstRating', 1)),
    best: from('bestRating', (thing) => scale(thing, 'bestRating', 5)),
    product: from('itemReviewed', (thing, page) => plainText(textIn(subjectOf(page, thing)?.name), 200)),
    author: from('author.name', (thing) => plainText(textIn(thing.author), 120)),
    publishedAt: from('datePublished', (thing) => isoDate(textIn(thing.datePublished))),
    siteName,
    url: address,
  },
  refs: { account },
};

/** A page with what customers wrote; an article about reviews is an article. */
export const reviewPage: PageKind = {
  name: 'reviews',
  when: (page) => !mainArticle(page) && page.meta('og:type') !== 'article' && reviews(page).length > 0,
  records: reviews,
  subject: review,
};
