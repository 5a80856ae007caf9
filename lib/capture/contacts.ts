import { linkedinSlug } from '../record/keys.ts';

const EMAIL = /(?<![\w.+-])[\w.+%-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}(?![\w@-])/gi;

export const isEmail = (text: string): boolean => text.match(EMAIL)?.[0] === text;

/** Mailboxes of a function, not of anybody (RFC 2142, and what French and English companies use). */
const SHARED =
  /^(?:abuse|accueil|achats|admin|billing|bonjour|commercial|compta|comptabilite|contact|direction|dpo|facturation|hello|hr|info|infos|information|jobs|marketing|no-?reply|office|postmaster|presse|press|privacy|recrutement|rgpd|rh|sales|secretariat|security|service|services|standard|support|team|ventes|webmaster)$/i;

/** The e-mail addresses of persons in a text, each once. */
export function personalEmails(text: string): string[] {
  const found = (text.match(EMAIL) ?? []).map((email) => email.toLowerCase());
  return [...new Set(found)].filter((email) => !SHARED.test(email.split('@')[0] ?? ''));
}

/**
 * A phone number whose form leaves no doubt: international, or French by its ten digits in pairs
 * (ARCEP, plan national de numérotation), written as +33; '' for anything else.
 */
export function phoneNumber(text: string): string {
  const bare = text.replace(/\(0\)/g, '').replace(/[\s.\u00a0\u202f()/-]/g, '');
  if (/^\+[1-9]\d{7,14}$/.test(bare)) return bare;
  if (/^00[1-9]\d{7,14}$/.test(bare)) return `+${bare.slice(2)}`;
  const pairs = /^0[1-9](?:[\s.\u00a0\u202f-]?\d{2}){4}$/.test(text.trim());
  return pairs ? `+33${bare.slice(1)}` : '';
}

const PHONE = /(?<![\w+./-])(?:\+|00)?\d[\d\s.\u00a0\u202f()/-]{6,22}\d(?![\w])/g;
const FAX = /\b(?:fax|t[ée]l[ée]copie(?:ur)?|f)\s*[.:]?\s*$/i;

/** The phone numbers in a line, without those of a fax machine. */
export function phoneNumbers(line: string): string[] {
  return [...line.matchAll(PHONE)]
    .filter((match) => !FAX.test(line.slice(0, match.index)))
    .map((match) => phoneNumber(match[0]))
    .filter(Boolean);
}

/** The one address of the profile that a link leads to; ''. */
export function linkedinPerson(link: string): string {
  const url = /^https?:\/\//i.test(link) ? link : `https://${link}`;
  const slug = linkedinSlug(url, 'in');
  return slug ? `https://www.linkedin.com/in/${encodeURIComponent(slug)}/` : '';
}
