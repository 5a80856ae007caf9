/** Normal forms of the identifiers that decide identity; each gives '' where the text is none. */

/** `jeanne-martin` of any LinkedIn profile or company address. */
export function linkedinSlug(url: string, section: 'in' | 'company'): string {
  const parsed = URL.parse(url);
  if (!parsed || !/(^|\.)linkedin\.com$/.test(parsed.hostname)) return '';
  const parts = parsed.pathname.split('/').filter(Boolean);
  const at =
    section === 'company' && ['school', 'showcase'].includes(parts[0] ?? '') ? 0 : parts.indexOf(section);
  const slug = at === 0 ? parts[1] : undefined;
  if (!slug) return '';
  return decode(slug).normalize('NFC').toLowerCase();
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** An e-mail address in its comparable form. */
export function emailKey(email: string): string {
  const value = email
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase();
  return /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[a-z]{2,}$/.test(value) ? value : '';
}

/** The address that several spellings deliver to: without a tag, and without dots at the host that ignores them. */
export function mailboxKey(email: string): string {
  const address = emailKey(email);
  const at = address.lastIndexOf('@');
  const [name = '', host = ''] = [
    address.slice(0, Math.max(0, at)).replace(/(?!^)\+.*$/, ''),
    address.slice(at + 1),
  ];
  if (name === '') return '';
  const google = host === 'gmail.com' || host === 'googlemail.com';
  return google ? `${name.replaceAll('.', '')}@gmail.com` : `${name}@${host}`;
}

/** The host of an address or a bare domain, without `www.`. */
export function domainKey(value: string): string {
  const trimmed = value.trim().toLowerCase();
  const parsed = URL.parse(/^[a-z][a-z0-9+.-]*:(?!\d)/.test(trimmed) ? trimmed : `https://${trimmed}`);
  const host = parsed?.hostname.replace(/^www\./, '').replace(/\.$/, '') ?? '';
  return /^([a-z0-9-]+\.)+[a-z][a-z0-9-]+$/.test(host) ? host : '';
}

/** Digits with the right Luhn sum (ISO/IEC 7812-1, as INSEE numbers use it). */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length > 0 && sum % 10 === 0;
}

/** Nine digits of a French company, checked; a SIRET gives its SIREN. */
export function sirenKey(value: string): string {
  const digits = value.replace(/[\s.\u00a0\u202f-]/g, '');
  if (!/^(\d{9}|\d{14})$/.test(digits)) return '';
  const siren = digits.slice(0, 9);
  return luhn(siren) && siren !== '000000000' ? siren : '';
}

/** What may be a European VAT number, in capitals without separators; registration.ts checks it. */
export function vatKey(value: string): string {
  const compact = value.replace(/[\s.\u00a0\u202f-]/g, '').toUpperCase();
  return /^[A-Z]{2}[0-9A-Z+*]{2,13}$/.test(compact) && /\d/.test(compact) ? compact : '';
}

/** Hosts of mail, social networks and site makers: an address there says nothing about the company. */
const SHARED_HOSTS = new Set(
  (
    'gmail.com googlemail.com outlook.com outlook.fr hotmail.com hotmail.fr live.com live.fr msn.com yahoo.com ' +
    'yahoo.fr icloud.com me.com aol.com gmx.com gmx.de gmx.net web.de t-online.de orange.fr wanadoo.fr free.fr ' +
    'sfr.fr laposte.net bbox.fr neuf.fr numericable.fr proton.me protonmail.com linkedin.com facebook.com ' +
    'instagram.com twitter.com x.com youtube.com wordpress.com wixsite.com blogspot.com github.io medium.com ' +
    'linktr.ee google.com sites.google.com'
  ).split(' '),
);

/** A domain that belongs to one company; '' for shared hosts. */
export function companyDomain(value: string): string {
  const domain = domainKey(value);
  return SHARED_HOSTS.has(domain) ? '' : domain;
}
