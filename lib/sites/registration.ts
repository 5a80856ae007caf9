import { luhn, sirenKey } from '../record/keys.ts';

/** Company numbers as pages state them; each gives '' unless its check digits are right. */

const digits = (text: string): string => text.replace(/[\s.\u00a0\u202f-]/g, '');

/** Nine digits (INSEE, Luhn sum). */
export function siren(text: string): string {
  const value = digits(text);
  return value.length === 9 ? sirenKey(value) : '';
}

/** Fourteen digits, the SIREN first; each of the two has its own Luhn sum. */
export function siret(text: string): string {
  const value = digits(text);
  return /^\d{14}$/.test(value) && sirenKey(value) && luhn(value) ? value : '';
}

/** France: (12 + 3 × (SIREN mod 97)) mod 97 before the SIREN (CGI, ann. II, art. 217 A quinquies). */
function french(rest: string): boolean {
  const number = rest.slice(2);
  return (
    /^\d{11}$/.test(rest) &&
    siren(number) !== '' &&
    (12 + 3 * (Number(number) % 97)) % 97 === Number(rest.slice(0, 2))
  );
}

/** Belgium: 97 minus the first eight digits modulo 97. */
function belgian(rest: string): boolean {
  return /^[01]\d{9}$/.test(rest) && 97 - (Number(rest.slice(0, 8)) % 97) === Number(rest.slice(8));
}

/** Germany: ISO 7064, modulo 11, 10. */
function german(rest: string): boolean {
  if (!/^[1-9]\d{8}$/.test(rest)) return false;
  let product = 10;
  for (const digit of rest.slice(0, 8)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (2 * sum) % 11;
  }
  return (11 - product) % 10 === Number(rest[8]);
}

const CHECKS: Record<string, (rest: string) => boolean> = { FR: french, BE: belgian, DE: german };

/** A VAT number of a country whose check digits we can prove. */
export function vat(text: string): string {
  const value = digits(text).toUpperCase();
  return CHECKS[value.slice(0, 2)]?.(value.slice(2)) ? value : '';
}

const LABELLED = {
  siren:
    /(?:SIREN|R\.?C\.?S\.?)(?:\s+[\p{L}' -]{2,40})?(?:\s+[AB])?\s*(?:n[°o]\.?)?\s*:?\s*(\d{3}[\s.\u00a0\u202f]?\d{3}[\s.\u00a0\u202f]?\d{3})(?!\s?\d)/giu,
  siret:
    /SIRET\s*(?:n[°o]\.?)?\s*:?\s*(\d{3}[\s.\u00a0\u202f]?\d{3}[\s.\u00a0\u202f]?\d{3}[\s.\u00a0\u202f]?\d{5})(?!\s?\d)/giu,
  vat: /\b((?:FR|BE|DE)[\s.\u00a0\u202f]?\d[\d\s.\u00a0\u202f]{7,16}\d)(?!\d)/gu,
} as const;

/** The one such number that a text states beside its name; '' where it states none or several. */
export function stated(text: string, kind: keyof typeof LABELLED): string {
  const check = { siren, siret, vat }[kind];
  const found = new Set(
    [...text.matchAll(LABELLED[kind])].map((match) => check(match[1] ?? '')).filter(Boolean),
  );
  return found.size === 1 ? ([...found][0] ?? '') : '';
}
