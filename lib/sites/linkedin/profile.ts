import type { Page } from '../page.ts';
import type { Found, Subject } from '../site.ts';
import { textOf } from '../text.ts';
import { profileSlug, profileUrl } from './address.ts';
import { current, type Employment, experience } from './experience.ts';
import * as guest from './guest.ts';
import { buttons, givenName, lines, markedCompany, place, type TopCard, topCard } from './top-card.ts';
import { beforeDot, personName, sameText } from './words.ts';

type FromCard = (card: TopCard, page: Page) => Found;

/** A reader of the signed-in top card; guest pages have none. */
const card =
  (read: FromCard) =>
  (page: Page): Found => {
    const found = topCard(page);
    return found && read(found, page);
  };

const fullName = ({ heading }: TopCard): string => personName(textOf(heading, 300));

/** Lines of the card apart from the one that is the marked company's. */
function split(found: TopCard): { headline?: string; company?: string } {
  const all = lines(found);
  const marked = markedCompany(found);
  const own = all.filter(
    (line) => !(marked && (sameText(line, marked) || sameText(beforeDot(line), marked))),
  );
  return { headline: own[0], company: own.length < all.length ? marked : own[1] };
}

/** What the card shows as company, if the experience below it names that company too. */
function confirmed(found: TopCard, page: Page): string {
  const shown = [...buttons(found), split(found).company ?? ''].flatMap((text) => [text, beforeDot(text)]);
  return experience(page).find((entry) => shown.some((text) => sameText(text, entry.company)))?.company ?? '';
}

/** Company and school are shown together: the first is the company. One alone could be either. */
function firstOfTwo(found: TopCard): string {
  const [company, school] = buttons(found);
  if (company && school) return company;
  const line = split(found).company ?? '';
  return /\s·\s/.test(line) ? beforeDot(line) : '';
}

/** Whether the card shows a company or a school at all; then one it does not show is not put forward. */
function showsCompany(page: Page): boolean {
  const found = topCard(page);
  return found !== undefined && (buttons(found).length > 0 || split(found).company !== undefined);
}

function company(page: Page): string {
  for (const read of Object.values(COMPANY)) {
    const name = read(page);
    if (typeof name === 'string' && name) return name;
  }
  return '';
}

const COMPANY = {
  'json-ld:worksFor.name': (page: Page) => guest.work(page)?.company,
  'dom:top-card+company-mark': card(markedCompany),
  'dom:top-card+experience': card(confirmed),
  'dom:top-card': card(firstOfTwo),
  'dom:experience': (page: Page) => (showsCompany(page) ? '' : current(page)[0]?.company),
};

/** The employment at the company that the profile puts forward. */
function employment(page: Page): Employment | undefined {
  const name = company(page);
  return current(page).find((entry) => sameText(entry.company, name));
}

const COMPANY_URL = {
  'json-ld:worksFor.url': (page: Page) => guest.work(page)?.companyLinkedinUrl,
  'dom:experience': (page: Page) => employment(page)?.companyLinkedinUrl,
};

/** A profile, signed in (Voyager or SDUI) or as a guest. Contact details are never read. */
export const profile: Subject = {
  kind: 'person',
  required: ['fullName'],
  fields: {
    fullName: {
      'dom:top-card-heading': card(fullName),
      'json-ld:name': (page) => personName(guest.personText(page, 'name')),
      'dom:guest-heading': (page) => personName(textOf(guest.heading(page), 300)),
    },
    firstName: {
      'meta:profile:first_name': (page) => guest.ownMeta(page, 'profile:first_name'),
      'dom:top-card-label': card((found) => givenName(found, fullName(found))),
    },
    lastName: {
      'meta:profile:last_name': (page) => guest.ownMeta(page, 'profile:last_name'),
      'dom:top-card-label': card((found) => {
        const name = fullName(found);
        const given = givenName(found, name);
        return given ? name.slice(given.length).trim() : '';
      }),
    },
    headline: {
      'dom:top-card': card((found) => split(found).headline),
      'dom:guest-heading': (page) => guest.headline(page),
    },
    title: {
      'json-ld:jobTitle': (page) => guest.work(page)?.title,
      'dom:experience': (page) => employment(page)?.title,
    },
    company: COMPANY,
    companyLinkedinUrl: COMPANY_URL,
    location: {
      'dom:top-card': card(place),
      'json-ld:address.addressLocality': (page) => guest.locality(page),
    },
    linkedinUrl: {
      'dom:top-card-link': card(({ slug }) => profileUrl(slug)),
      'link:canonical': (page) => profileUrl(guest.slug(page)),
      'address:slug': (page) => profileUrl(profileSlug(page.address.href, page)),
    },
    experience: { 'dom:experience': (page) => experience(page).map(({ running: _, ...entry }) => entry) },
  },
  refs: {
    account: {
      kind: 'account',
      required: ['name'],
      fields: { name: COMPANY, linkedinUrl: COMPANY_URL },
    },
  },
};
