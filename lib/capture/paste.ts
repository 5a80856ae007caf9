import { companyDomain } from '../record/keys.ts';
import type { Fields } from '../record/kind.ts';
import { foldWords } from '../record/words.ts';
import type { Draft } from '../sites/draft.ts';
import { stated } from '../sites/registration.ts';
import { httpUrl, plainText, withoutPictures } from '../sites/value.ts';
import type { Capture } from './capture.ts';
import { linkedinPerson, personalEmails, phoneNumbers } from './contacts.ts';
import { isJobTitle } from './job-words.ts';
import { findName, LEGAL_FORM, spells } from './names.ts';
import { readCards } from './vcard.ts';

const MAX = 50_000;
/** Longer lines are broken: no name or number is as long, and patterns never run over more. */
const LONGEST_LINE = 2000;
/** What is looked for about a person in a text. */
const LOOKED_FOR = ['fullName', 'title', 'company', 'email', 'phone', 'linkedinUrl'];

const LABELS: Record<string, RegExp> = {
  fullName: /^(?:nom(?: complet| et pr[ée]nom)?|pr[ée]nom et nom|(?:full )?name)$/i,
  firstName: /^(?:pr[ée]nom|first name)$/i,
  lastName: /^(?:nom de famille|last name|surname)$/i,
  title: /^(?:fonction|poste|titre|(?:job )?title|position|role)$/i,
  company: /^(?:soci[ée]t[ée]|entreprise|organisation|company|organi[sz]ation|employer|employeur)$/i,
};
interface Found {
  [field: string]: { value: string | string[]; by: string };
}

/** `Label : value` lines. */
function labelled(lines: string[]): Found {
  const found: Found = {};
  for (const line of lines) {
    const [, label = '', value = ''] = /^([\p{L} '’]{2,24}?)\s*[:：]\s*(.+)$/u.exec(line) ?? [];
    for (const [field, name] of Object.entries(LABELS))
      if (value && name.test(label.trim()) && !found[field])
        found[field] = { value: value.trim(), by: 'text:label' };
  }
  return found;
}

/** Title and company of `title chez company`; a title alone otherwise. */
function splitTitle(line: string): { title: string; company?: string } {
  const [, title, company] = /^(.{3,80}?)\s+(?:chez|at|@)\s+(.{2,80})$/i.exec(line) ?? [];
  return title && company && isJobTitle(title)
    ? { title: title.trim(), company: company.trim() }
    : { title: line };
}

/** The line that a domain spells (`Groupe Orvane` is not `orvane.example`): letters alone are compared. */
function spelledBy(lines: string[], domain: string): string {
  const label = foldWords(domain.split('.')[0] ?? '').join('');
  return label.length > 2
    ? (lines.find((line) => line.length <= 80 && foldWords(line).join('') === label) ?? '')
    : '';
}

function websiteOf(text: string): string {
  const links = (text.match(/(?:https?:\/\/|(?<![@\w.])www\.)[^\s<>"|,;)]+/gi) ?? []).map((link) =>
    httpUrl((/^http/i.test(link) ? link : `https://${link}`).replace(/[.,;:]+$/, '')),
  );
  const own = new Map(links.filter((url) => companyDomain(url)).map((url) => [companyDomain(url), url]));
  return own.size === 1 ? ([...own.values()][0] ?? '') : '';
}

function fromText(text: string): Draft[] {
  const lines = text
    .split(/\r?\n/)
    .flatMap((line) => line.split(/\s+[|•·]\s+|\t+/))
    .map((line) => withoutPictures(plainText(line, 500)))
    .filter(Boolean);
  const person = labelled(lines);
  const emails = personalEmails(text);
  const put = (field: string, value: string | string[], by: string): void => {
    if (value.length && !person[field]) person[field] = { value, by };
  };
  const name = findName(lines, emails);
  if (name) {
    const line = lines[name.at] ?? '';
    put('fullName', line, name.by);
    const [, given, family] =
      /^(\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}\p{Ll}[\p{L}'’-]*)?) ((?:\p{Lu}[\p{Lu}'’-]+ ?)+)$/u.exec(line) ??
      [];
    if (given && family) {
      put('firstName', given, 'text:capitals');
      put('lastName', family.trim(), 'text:capitals');
    }
    const below = lines.slice(name.at + 1).find((other) => other !== line) ?? '';
    if (isJobTitle(below)) {
      const { title, company = '' } = splitTitle(below);
      put('title', title, 'text:line-below-name');
      put('company', company, 'text:line-below-name');
    }
  }
  const own =
    emails.length > 1 ? emails.filter((email) => name && spells(email, lines[name.at] ?? '')) : emails;
  put('email', own, 'text:email');
  // Several people's addresses: the numbers could be anybody's.
  if (emails.length < 2) put('phone', [...new Set(lines.flatMap(phoneNumbers))], 'text:phone');
  const profiles = new Set(
    (text.match(/(?:https?:\/\/)?(?:[\w-]+\.)?linkedin\.com\/in\/[^\s<>"|,;)]+/gi) ?? []).map(linkedinPerson),
  );
  profiles.delete('');
  if (profiles.size === 1) put('linkedinUrl', [...profiles][0] ?? '', 'text:link');

  const account: Found = {};
  const website = websiteOf(text);
  const domains = [website, ...emails.map((email) => email.split('@')[1] ?? '')]
    .map(companyDomain)
    .filter(Boolean);
  const spelled = domains.map((domain) => spelledBy(lines, domain)).find(Boolean) ?? '';
  const form = lines.find((line) => line.length <= 80 && LEGAL_FORM.test(line) && !/[:@]/.test(line)) ?? '';
  put('company', spelled, 'text:line+domain');
  put('company', form, 'text:legal-form');
  if (person.company) account.name = person.company;
  if (website) account.website = { value: website, by: 'text:link' };
  for (const kind of ['siren', 'siret', 'vat'] as const) {
    const number = stated(plainText(text, MAX), kind);
    if (number) account[kind] = { value: number, by: 'text:label+check-digits' };
  }
  const towns = new Set(
    [...text.matchAll(/(?<!\d)\d{5}\s+(\p{Lu}[\p{L}'’ -]{1,40})/gu)].map((match) =>
      plainText(match[1] ?? ''),
    ),
  );
  if (towns.size === 1) account.city = { value: [...towns][0] ?? '', by: 'text:postal-code' };
  return draftsOf(person, account);
}

function draftsOf(person: Found, account: Found): Draft[] {
  const draft = (kind: string, found: Found): Draft => {
    const fields: Fields = {};
    const evidence: Record<string, string> = {};
    for (const [field, { value, by }] of Object.entries(found)) {
      fields[field] = value;
      evidence[field] = by;
    }
    return { kind, fields, evidence };
  };
  // The parts of a labelled name are one.
  const given = person.firstName?.value;
  const family = person.lastName?.value;
  if (!person.fullName && given && family)
    person.fullName = { value: `${given} ${family}`, by: 'text:label' };
  const isPerson = person.fullName ?? person.linkedinUrl ?? person.email;
  const isAccount =
    account.name ?? account.siren ?? account.siret ?? account.vat ?? (isPerson ? undefined : account.website);
  // The number on a company's own lines is the company's.
  if (!isPerson && isAccount && person.phone) account.phone = person.phone;
  const drafts = isPerson ? [draft('person', person)] : [];
  if (isAccount) {
    const [first] = drafts;
    if (first) first.refs = { account: drafts.length };
    drafts.push(draft('account', account));
  }
  return drafts;
}

const broken = (text: string): string => text.replace(new RegExp(`.{${LONGEST_LINE}}`, 'g'), '$&\n');

/**
 * What a pasted text says of a person and their company: a signature, a card, a profile copied, vCards; in
 * French and English. Each field has the evidence that gave it; what is not stated is left out.
 */
export function paste(input: string): Capture {
  const text = input.slice(0, MAX).replaceAll('\0', '');
  const drafts = /^BEGIN:VCARD/im.test(text) ? readCards(text) : fromText(broken(text));
  const main = drafts.find((draft) => draft.kind === 'person');
  return {
    url: '',
    site: 'text',
    source: 'selection',
    drafts,
    missing: main ? LOOKED_FOR.filter((field) => !(field in main.fields)) : [],
    ...(drafts.length === 0 && { refused: 'nothing' as const }),
  };
}
