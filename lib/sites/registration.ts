import { luhn, sirenKey } from '../record/keys.ts';
import { provenVat } from '../record/registration.ts';

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

const LABELLED = {
  siren:
    /(?:SIREN|R\.?C\.?S\.?)(?:\s+[\p{L}' -]{2,40})?(?:\s+[AB])?\s*(?:n[°o]\.?)?\s*:?\s*(\d{3}[\s.\u00a0\u202f]?\d{3}[\s.\u00a0\u202f]?\d{3})(?!\s?\d)/giu,
  siret:
    /SIRET\s*(?:n[°o]\.?)?\s*:?\s*(\d{3}[\s.\u00a0\u202f]?\d{3}[\s.\u00a0\u202f]?\d{3}[\s.\u00a0\u202f]?\d{5})(?!\s?\d)/giu,
  vat: /\b((?:FR|BE|DE)[\s.\u00a0\u202f]?\d[\d\s.\u00a0\u202f]{7,16}\d)(?!\d)/gu,
} as const;

/** The one such number that a text states beside its name; '' where it states none or several. */
export function stated(text: string, kind: keyof typeof LABELLED): string {
  const check = { siren, siret, vat: provenVat }[kind];
  const found = new Set(
    [...text.matchAll(LABELLED[kind])].map((match) => check(match[1] ?? '')).filter(Boolean),
  );
  return found.size === 1 ? ([...found][0] ?? '') : '';
}
