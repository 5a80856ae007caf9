import type { Json } from '../../record/json.ts';
import { type Registration, registration } from '../../record/registration.ts';
import { cityOf } from '../normalise/city.ts';
import { type CompanyName, companyName } from '../normalise/company-name.ts';
import { countryCode } from '../normalise/country.ts';
import { type Web, web } from '../normalise/domain.ts';
import { type Mailbox, mailbox } from '../normalise/email.ts';
import { linkedinId } from '../normalise/linkedin.ts';
import { type PersonName, personName } from '../normalise/person-name.ts';
import { type Phone, phones } from '../normalise/phone.ts';
import { plain } from '../text/fold.ts';

/** A record as it came: fields under the names of its kind, sets as lists. */
export interface RawRecord {
  id: string;
  kind: string;
  fields: Readonly<Record<string, Json | undefined>>;
  /** Where it came from: `csv`, `linkedin` … Not compared. */
  source?: string;
}

/** What a person's record tells, ready to be compared. */
export interface PersonProfile {
  kind: 'person';
  name: PersonName;
  mailboxes: Mailbox[];
  phones: Phone[];
  linkedin: string[];
  companies: CompanyName[];
  companyLinkedin: string;
  /** Domains of the employer, told or from the addresses. */
  domains: string[];
  cities: string[];
  titles: string[];
}

/** What a company's record tells, ready to be compared. */
export interface AccountProfile {
  kind: 'account';
  names: CompanyName[];
  registration: Registration;
  webs: Web[];
  linkedin: string[];
  phones: Phone[];
  cities: string[];
  country: string;
}

export type Profile = PersonProfile | AccountProfile;

/** Reads a record for comparison; undefined for kinds that have no likeness (they join by key alone). */
export function profileOf(record: RawRecord): Profile | undefined {
  if (record.kind === 'person') return personProfile(record.fields);
  return record.kind === 'account' ? accountProfile(record.fields) : undefined;
}

function personProfile(fields: RawRecord['fields']): PersonProfile {
  const country = one(fields.country);
  const mailboxes = all(fields.email).flatMap((text) => mailbox(text) ?? []);
  return {
    kind: 'person',
    name: personName({
      fullName: one(fields.fullName),
      firstName: one(fields.firstName),
      lastName: one(fields.lastName),
    }),
    mailboxes,
    phones: all(fields.phone).flatMap((text) => phones(text, country)),
    linkedin: all(fields.linkedinUrl)
      .map((text) => linkedinId(text, 'in'))
      .filter(Boolean),
    companies: all(fields.company)
      .map(companyName)
      .filter((name) => name.words.length > 0),
    companyLinkedin: linkedinId(one(fields.companyLinkedinUrl), 'company'),
    domains: distinct([
      ...all(fields.companyDomain).map((text) => web(text)?.domain ?? ''),
      ...mailboxes.map((box) => box.domain),
    ]),
    cities: distinct([cityOf(one(fields.city) || one(fields.location))]),
    titles: distinct([plain(one(fields.title) || one(fields.headline))]),
  };
}

function accountProfile(fields: RawRecord['fields']): AccountProfile {
  const country = one(fields.country);
  const webs = [...all(fields.domain), ...all(fields.website)].flatMap((text) => web(text) ?? []);
  return {
    kind: 'account',
    names: [...all(fields.name), ...all(fields.alias)]
      .map(companyName)
      .filter((name) => name.words.length > 0),
    registration: registration({ siren: one(fields.siren), siret: one(fields.siret), vat: one(fields.vat) }),
    webs: webs.filter((web, at) => webs.findIndex((other) => other.domain === web.domain) === at),
    linkedin: all(fields.linkedinUrl)
      .map((text) => linkedinId(text, 'company'))
      .filter(Boolean),
    phones: all(fields.phone).flatMap((text) => phones(text, country)),
    // News write the place where the country belongs.
    cities: distinct([cityOf(one(fields.city) || (countryCode(country) ? '' : country))]),
    country: countryCode(country),
  };
}

/** Values of one record joined into another's: what a cluster of records tells together. */
export function merged(profiles: readonly Profile[]): Profile | undefined {
  const [first, ...rest] = profiles;
  return rest.reduce((sum: Profile | undefined, next) => (sum ? joined(sum, next) : next), first);
}

function joined(a: Profile, b: Profile): Profile {
  if (a.kind === 'person' && b.kind === 'person')
    return {
      ...a,
      name: {
        readings: [...a.name.readings, ...b.name.readings],
        also: distinct([...a.name.also, ...b.name.also]),
      },
      mailboxes: unique([...a.mailboxes, ...b.mailboxes], (box) => box.address),
      phones: unique([...a.phones, ...b.phones], (phone) => phone.number),
      linkedin: distinct([...a.linkedin, ...b.linkedin]),
      companies: [...a.companies, ...b.companies],
      domains: distinct([...a.domains, ...b.domains]),
      cities: distinct([...a.cities, ...b.cities]),
      titles: distinct([...a.titles, ...b.titles]),
    };
  if (a.kind === 'account' && b.kind === 'account')
    return {
      ...a,
      names: [...a.names, ...b.names],
      registration: {
        siren: a.registration.siren || b.registration.siren,
        vat: a.registration.vat || b.registration.vat,
      },
      webs: unique([...a.webs, ...b.webs], (web) => web.domain),
      linkedin: distinct([...a.linkedin, ...b.linkedin]),
      phones: unique([...a.phones, ...b.phones], (phone) => phone.number),
      cities: distinct([...a.cities, ...b.cities]),
      country: a.country || b.country,
    };
  return a;
}

function all(value: Json | undefined): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((item): item is string => typeof item === 'string' && item.trim() !== '');
}
const one = (value: Json | undefined): string => all(value)[0]?.trim() ?? '';
const distinct = (list: readonly string[]): string[] => [...new Set(list)].filter(Boolean);
function unique<T>(list: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(list.map((item) => [key(item), item])).values()];
}
