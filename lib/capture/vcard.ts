import type { Fields } from '../record/kind.ts';
import type { Draft } from '../sites/draft.ts';
import { httpUrl, plainText } from '../sites/value.ts';
import { isEmail, linkedinPerson, phoneNumber } from './contacts.ts';

interface Property {
  name: string;
  params: string;
  value: string;
}

/** The properties of one card: lines unfolded, groups and parameters apart (RFC 6350, and RFC 2426 for 3.0). */
function properties(card: string): Property[] {
  return card
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .flatMap((line) => {
      const [, name, params = '', value = ''] =
        /^(?:[\w-]+\.)?([\w-]+)((?:;(?:[^:;"]|"[^"]*")*)*):(.*)$/.exec(line) ?? [];
      return name ? [{ name: name.toUpperCase(), params: params.toUpperCase(), value }] : [];
    });
}

const unescaped = (text: string): string =>
  plainText(text.replace(/\\n/gi, ' ').replace(/\\([,;\\:])/g, '$1'), 300);

/** The components of a value with structure (`N`, `ORG`, `ADR`). */
const components = (value: string): string[] => value.split(/(?<!\\);/).map(unescaped);

interface Card {
  person: Fields;
  account: Fields;
  evidence: { person: Record<string, string>; account: Record<string, string> };
}

function read(card: string): Card {
  const all = properties(card);
  const of = (name: string): Property[] => all.filter((one) => one.name === name && one.value.trim());
  const first = (name: string): string => unescaped(of(name)[0]?.value ?? '');
  const [family = '', given = ''] = components(of('N')[0]?.value ?? '');
  const [organization = ''] = components(of('ORG')[0]?.value ?? '');
  const urls = all
    .filter(({ name }) => /^(URL|X-SOCIALPROFILE|SOCIALPROFILE)$/.test(name))
    .map(({ value }) => value.trim());
  const profile = urls.map(linkedinPerson).find(Boolean) ?? '';
  const website = of('URL')
    .map(({ value }) => httpUrl(unescaped(value)))
    .find((url) => url && !/linkedin\.com/.test(url));
  const [, , , town = '', , , country = ''] = components(
    of('ADR').find(({ params }) => !params.includes('HOME'))?.value ?? '',
  );
  const emails = of('EMAIL')
    .map(({ value }) => unescaped(value))
    .filter(isEmail);
  const phones = of('TEL')
    .filter(({ params }) => !/FAX|HOME/.test(params))
    .map(({ value }) => phoneNumber(unescaped(value).replace(/^tel:/i, '')))
    .filter(Boolean);
  const isCompany = /^org/i.test(first('KIND'));
  const person: Record<string, [string | string[], string]> = {
    fullName: [
      isCompany ? '' : first('FN') || [given, family].filter(Boolean).join(' '),
      first('FN') ? 'vcard:FN' : 'vcard:N',
    ],
    firstName: [isCompany ? '' : given, 'vcard:N'],
    lastName: [isCompany ? '' : family, 'vcard:N'],
    title: [first('TITLE'), 'vcard:TITLE'],
    company: [isCompany ? '' : organization, 'vcard:ORG'],
    linkedinUrl: [profile, 'vcard:URL'],
    email: [emails, 'vcard:EMAIL'],
    phone: [isCompany ? [] : phones, 'vcard:TEL'],
  };
  const account: Record<string, [string | string[], string]> = {
    name: [organization || (isCompany ? first('FN') : ''), organization ? 'vcard:ORG' : 'vcard:FN'],
    website: [website ?? '', 'vcard:URL'],
    city: [organization || isCompany ? town : '', 'vcard:ADR'],
    country: [/^[A-Z]{2}$/.test(country) ? country : '', 'vcard:ADR'],
    phone: [isCompany ? phones : [], 'vcard:TEL'],
  };
  const kept = (from: typeof person) => Object.entries(from).filter(([, [value]]) => value.length > 0);
  const fields = (from: typeof person): Fields =>
    Object.fromEntries(kept(from).map(([name, [value]]) => [name, value]));
  const evidence = (from: typeof person) =>
    Object.fromEntries(kept(from).map(([name, [, by]]) => [name, by]));
  return {
    person: fields(person),
    account: fields(account),
    evidence: { person: evidence(person), account: evidence(account) },
  };
}

/** Every person and company on the vCards in a text (versions 3 and 4); private addresses and numbers apart. */
export function readCards(text: string): Draft[] {
  const drafts: Draft[] = [];
  for (const [card] of text.matchAll(/^BEGIN:VCARD[\s\S]*?^END:VCARD/gim)) {
    const { person, account, evidence } = read(card);
    const company = account.name
      ? { kind: 'account', fields: account, evidence: evidence.account }
      : undefined;
    if (person.fullName) {
      const refs = company && { account: drafts.length + 1 };
      drafts.push({ kind: 'person', fields: person, evidence: evidence.person, ...(refs && { refs }) });
    }
    if (company) drafts.push(company);
  }
  return drafts;
}
