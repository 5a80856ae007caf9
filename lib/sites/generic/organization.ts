import { companyDomain } from '../../record/keys.ts';
import { provenVat } from '../../record/registration.ts';
import { one } from '../dom.ts';
import { isThing, listOf, type Thing, textIn } from '../json-ld.ts';
import { items, thingOf } from '../microdata.ts';
import type { Page } from '../page.ts';
import { siren, siret, stated } from '../registration.ts';
import type { Subject } from '../site.ts';
import { linesOf } from '../text.ts';
import { httpUrl, plainText } from '../value.ts';
import { mainArticle, propertyOf, type ReadThing } from './schema.ts';

const TYPES = (
  'Organization Corporation LocalBusiness ProfessionalService OnlineBusiness OnlineStore Store NGO Consortium ' +
  'EducationalOrganization CollegeOrUniversity GovernmentOrganization MedicalOrganization MedicalBusiness ' +
  'FinancialService InsuranceAgency LegalService AccountingService EmploymentAgency RealEstateAgent Airline Hotel ' +
  'Restaurant HomeAndConstructionBusiness AutomotiveBusiness NewsMediaOrganization ResearchOrganization'
).split(' ');

/** Pages of a company that are about the company itself. */
const ABOUT =
  /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:(?:index|home|accueil|default)(?:\.\w{2,5})?|(?:about|about-us|company|contact|contact-us|imprint|impressum|legal|mentions-legales|a-propos|qui-sommes-nous|entreprise|societe|nous-contacter)(?:\.\w{2,5})?)?\/?$/i;

function sameHost(url: string, page: Page): boolean {
  const host = URL.parse(url)?.hostname.replace(/^www\./, '');
  const own = page.address.hostname.replace(/^www\./, '');
  return host !== undefined && (own === host || own.endsWith(`.${host}`));
}

/** The organisation whose own address is this site's, or that gives none and is the only one. */
function choose(page: Page, found: readonly Thing[]): Thing | undefined {
  const named = found.filter((thing) => textIn(thing.name) !== '');
  const url = (thing: Thing): string => httpUrl(textIn(thing.url) || textIn(thing['@id']), page.address.href);
  const own = named.find((thing) => thing.url !== undefined && sameHost(url(thing), page));
  const names = new Set(named.map((thing) => plainText(textIn(thing.name))));
  return own ?? (names.size === 1 && named.every((thing) => thing.url === undefined) ? named[0] : undefined);
}

const fromJsonLd = (page: Page): Thing | undefined => choose(page, page.things(...TYPES));
const fromMicrodata = (page: Page): Thing | undefined =>
  choose(
    page,
    items(page.root, TYPES).map((item) => thingOf(item)),
  );

/** Whether the page is a company's own and about itself. */
export function hasOrganization(page: Page): boolean {
  const about = ABOUT.test(page.address.pathname) && !mainArticle(page) && page.meta('og:type') !== 'article';
  return about && (fromJsonLd(page) ?? fromMicrodata(page)) !== undefined;
}

const both = propertyOf(fromJsonLd, fromMicrodata);

function inAddress(field: string): ReadThing {
  return (thing) => {
    const address = listOf(thing.address).find(isThing);
    return address && textIn(address[field]);
  };
}

const country: ReadThing = (thing, page) => {
  const text = String(inAddress('addressCountry')(thing, page) ?? '').trim();
  return /^[a-z]{2}$/i.test(text)
    ? text.toUpperCase()
    : { france: 'FR', belgique: 'BE', belgium: 'BE', deutschland: 'DE', germany: 'DE', suisse: 'CH' }[
        text.toLowerCase()
      ];
};

/** Numbers stand in several properties; the check digits say which is which. */
function number(check: (text: string) => string): ReadThing {
  return (thing) => {
    const values = [thing.taxID, thing.vatID, thing.identifier, thing.iso6523Code, thing.siren, thing.siret]
      .flatMap(listOf)
      .map((value) => (isThing(value) ? textIn(value.value) : textIn(value)).replace(/^0(?:002|009):/, ''));
    return values.map(check).find(Boolean);
  };
}

function website(thing: Thing, page: Page): string {
  const url = httpUrl(textIn(thing.url), page.address.href);
  return url && sameHost(url, page) ? url : '';
}

function linkedin(thing: Thing): string {
  const urls = listOf(thing.sameAs).map((url) => httpUrl(url));
  return urls.find((url) => /^https:\/\/([a-z]{2,3}\.)?linkedin\.com\/(company|school)\//.test(url)) ?? '';
}

const inText = (kind: 'siren' | 'siret' | 'vat') => (page: Page) =>
  stated(linesOf(one(page.root, 'body') ?? page.root).join('\n'), kind);

const name = both('name', (thing) => plainText(textIn(thing.name), 200));

/** A company on its own site. */
export const organization: Subject = {
  kind: 'account',
  required: ['name'],
  fields: {
    name,
    website: { ...both('url', website), 'address:origin': (page) => `${page.address.origin}/` },
    domain: { 'address:host': (page) => companyDomain(page.address.hostname) },
    city: both('addressLocality', inAddress('addressLocality')),
    country: both('addressCountry', country),
    phone: both('telephone', (thing) => plainText(textIn(thing.telephone), 40)),
    headcount: both('numberOfEmployees', (thing) => {
      const [count] = listOf(thing.numberOfEmployees);
      return isThing(count) ? textIn(count.value) : textIn(count);
    }),
    linkedinUrl: both('sameAs', linkedin),
    siren: { ...both('identifier:siren', number(siren)), 'text:siren': inText('siren') },
    siret: { ...both('identifier:siret', number(siret)), 'text:siret': inText('siret') },
    vat: { ...both('vatID', number(provenVat)), 'text:vat': inText('vat') },
  },
};
