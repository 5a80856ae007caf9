import { emailKey } from '../../record/keys.ts';
import { has } from '../dom.ts';
import { isThing, listOf, resolve, type Thing, textIn } from '../json-ld.ts';
import { items, thingOf } from '../microdata.ts';
import type { Page } from '../page.ts';
import type { Subject } from '../site.ts';
import { httpUrl, plainText } from '../value.ts';
import { mainArticle, placeOf, propertyOf, type ReadThing } from './schema.ts';

/** The person whom a page says it is about; authors and staff lists are not. */
function subjectOf(page: Page): Thing | undefined {
  const [profile] = page.things('ProfilePage', 'AboutPage');
  const main = profile && resolve(page.things(), profile.mainEntity ?? profile.about);
  if (main && listOf(main['@type']).includes('Person')) return main;
  const people = page.things('Person').filter((thing) => textIn(thing.name) !== '');
  const own = new Set([page.address.href, page.canonical].filter(Boolean).map(placeOf));
  const named = people.filter((thing) =>
    [thing.url, thing.mainEntityOfPage, thing['@id']]
      .flatMap(listOf)
      .some((url) => typeof url === 'string' && own.has(placeOf(httpUrl(url, page.address.href)))),
  );
  return named.length === 1 ? named[0] : undefined;
}

function marked(page: Page): Thing | undefined {
  const found = items(page.root, ['Person']);
  const [only, other] = found.filter((item) => !has(item, 'itemprop'));
  return only && !other && page.meta('og:type') === 'profile' ? thingOf(only) : undefined;
}

/** Whether the page is about one person. */
export function hasPerson(page: Page): boolean {
  if (mainArticle(page) || page.address.pathname === '/') return false;
  return (subjectOf(page) ?? marked(page)) !== undefined;
}

const both = propertyOf(subjectOf, marked);

const employer: ReadThing = (thing, page) =>
  plainText(textIn(resolve(page.things(), listOf(thing.worksFor)[0])?.name ?? thing.worksFor), 200);

const employerSite: ReadThing = (thing, page) =>
  httpUrl(textIn(resolve(page.things(), listOf(thing.worksFor)[0])?.url));

const email: ReadThing = (thing) => {
  const found = listOf(thing.email).map((value) => (typeof value === 'string' ? emailKey(value) : ''));
  const emails = [...new Set(found.filter(Boolean))];
  return emails.length > 1 ? emails : emails[0];
};

const linkedin: ReadThing = (thing) =>
  listOf(thing.sameAs)
    .map((url) => httpUrl(url))
    .find((url) => /^https:\/\/([a-z]{2,3}\.)?linkedin\.com\/in\//.test(url));

const place: ReadThing = (thing) => {
  const address = listOf(thing.address).find(isThing);
  return address && plainText(textIn(address.addressLocality), 120);
};

/** A page about one person: a team member, a speaker, an expert. */
export const person: Subject = {
  kind: 'person',
  required: ['fullName'],
  fields: {
    fullName: both('name'),
    firstName: both('givenName'),
    lastName: both('familyName'),
    title: both('jobTitle'),
    company: both('worksFor', employer),
    location: both('address', place),
    email: both('email', email),
    phone: both('telephone'),
    linkedinUrl: both('sameAs', linkedin),
  },
  refs: {
    account: {
      kind: 'account',
      required: ['name'],
      fields: { name: both('worksFor', employer), website: both('worksFor.url', employerSite) },
    },
  },
};
