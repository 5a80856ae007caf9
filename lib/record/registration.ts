import { sirenKey, vatKey } from './keys.ts';

/** Numbers that one legal unit has and no other. */
export interface Registration {
  /** Nine digits of a French legal unit, checked; from a SIREN, a SIRET or a French VAT number. */
  siren: string;
  /** A VAT number of another country whose form and check digits are right. */
  vat: string;
}

/** Reads registration numbers; '' for what is absent or wrong. */
export function registration(fields: { siren?: string; siret?: string; vat?: string }): Registration {
  const vat = vatNumber(fields.vat ?? '');
  const french = vat.startsWith('FR') ? vat.slice(4) : '';
  return {
    siren: sirenKey(fields.siren ?? '') || sirenKey(fields.siret ?? '') || french,
    vat: french ? '' : vat,
  };
}

/** The hard keys that registration numbers make: a French VAT number and the SIREN in it are one. */
export function registrationKeys(fields: { siren?: string; siret?: string; vat?: string }): string[] {
  const { siren, vat } = registration(fields);
  return [...(siren ? [`siren:${siren}`] : []), ...(vat ? [`vat:${vat}`] : [])];
}

/** Whole-number remainder of a long string of digits. */
function remainder(digits: string, by: number): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % by;
  return rest;
}

function weighed(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at] ?? 0), 0);
}

/** ISO 7064 MOD 11,10, as German numbers use it. */
function mod1110(digits: string): boolean {
  let product = 10;
  for (const digit of digits.slice(0, -1)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(digits.at(-1));
}

/** Sums both checks that British numbers have had (HMRC: 97, and 97 with 55 added since 2010). */
function british(digits: string): boolean {
  const sum = weighed(digits, [8, 7, 6, 5, 4, 3, 2, 10, 1]);
  return sum % 97 === 0 || (sum + 55) % 97 === 0;
}

function italian(digits: string): boolean {
  let sum = 0;
  for (const [at, digit] of [...digits].entries()) {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** Forms of European numbers after the country (Council Directive 2006/112/EC, VIES) and their checks. */
const FORMS: Readonly<Record<string, { form: RegExp; right?: (number: string) => boolean }>> = {
  AT: { form: /^U\d{8}$/ },
  BE: { form: /^[01]\d{9}$/, right: (n) => 97 - remainder(n.slice(0, 8), 97) === Number(n.slice(8)) },
  BG: { form: /^\d{9,10}$/ },
  CH: { form: /^E?\d{9}(MWST|TVA|IVA)?$/ },
  CY: { form: /^\d{8}[A-Z]$/ },
  CZ: { form: /^\d{8,10}$/ },
  DE: { form: /^[1-9]\d{8}$/, right: mod1110 },
  DK: { form: /^\d{8}$/, right: (n) => weighed(n, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0 },
  EE: { form: /^\d{9}$/ },
  EL: { form: /^\d{9}$/ },
  ES: { form: /^[0-9A-Z]\d{7}[0-9A-Z]$/ },
  FI: { form: /^\d{8}$/ },
  FR: {
    form: /^[0-9A-HJ-NP-Z]{2}\d{9}$/,
    right: (n) =>
      sirenKey(n.slice(2)) !== '' &&
      (!/^\d\d/.test(n) || Number(n.slice(0, 2)) === (12 + 3 * remainder(n.slice(2), 97)) % 97),
  },
  GB: { form: /^\d{9}(\d{3})?$/, right: british },
  HR: { form: /^\d{11}$/ },
  HU: { form: /^\d{8}$/ },
  IE: { form: /^\d[0-9A-Z+*]\d{5}[A-Z]{1,2}$/ },
  IT: { form: /^\d{11}$/, right: italian },
  LT: { form: /^(\d{9}|\d{12})$/ },
  LU: { form: /^\d{8}$/ },
  LV: { form: /^\d{11}$/ },
  MT: { form: /^\d{8}$/ },
  NL: { form: /^\d{9}B\d{2}$/ },
  NO: { form: /^\d{9}(MVA)?$/ },
  PL: { form: /^\d{10}$/, right: (n) => weighed(n, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(n[9]) },
  PT: { form: /^\d{9}$/ },
  RO: { form: /^\d{2,10}$/ },
  SE: { form: /^\d{10}01$/ },
  SI: { form: /^\d{8}$/ },
  SK: { form: /^\d{10}$/ },
};

/** A VAT number in capitals without separators, if its form and (where known) its check digits are right; else ''. */
export function vatNumber(text: string): string {
  return checked(text, false);
}

/** A VAT number whose check digits are known and right: what may be taken from the middle of a text; else ''. */
export function provenVat(text: string): string {
  return checked(text, true);
}

function checked(text: string, proven: boolean): string {
  const key = vatKey(text.replace(/[/()]/g, '')).replace(/^GR/, 'EL');
  const known = FORMS[key.slice(0, 2)];
  const number = key.slice(2);
  if (!known?.form.test(number)) return '';
  return (known.right ? known.right(number) : !proven) ? key : '';
}
