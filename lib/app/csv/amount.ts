export type Decimal = ',' | '.';

const SIGNS: Record<string, string> = { '€': 'EUR', $: 'USD', '£': 'GBP', EUROS: 'EUR', EURO: 'EUR' };
const CURRENCY = /^(?:[€$£]|euros?|[a-z]{3})$/i;

/** An ISO 4217 code, from a code, a sign or a word; undefined for anything else. */
export function currencyOf(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  return SIGNS[code] ?? (/^[A-Z]{3}$/.test(code) ? code : undefined);
}

/**
 * A number as people write it, French or English: `1 234,56`, `1.234,56 €`, `$1,234.56`, `(500)`,
 * `12,5`. One sign followed by three digits separates thousands (money has no third decimal), unless
 * the rest of the column uses it for decimals. Undefined for anything that is no number.
 */
export function amountOf(text: string, decimal?: Decimal): { amount: number; currency?: string } | undefined {
  const read = bare(text);
  if (!read) return undefined;
  const { digits, negative, currency } = read;
  const plain = plainNumber(digits, decimal);
  if (plain === undefined) return undefined;
  const amount = Number(plain) * (negative && Number(plain) !== 0 ? -1 : 1);
  return Math.abs(amount) <= 1e12 ? { amount, ...(currency && { currency }) } : undefined;
}

/** What a column of amounts uses for decimals, where its cells tell. */
export function decimalOf(cells: string[]): Decimal | undefined {
  const told = new Set<Decimal>();
  for (const cell of cells) {
    const digits = bare(cell)?.digits ?? '';
    const last = /[.,](?=[^.,]*$)/.exec(digits)?.[0] as Decimal | undefined;
    if (!last) continue;
    const [before = '', after = ''] = digits.split(last);
    const both = digits.includes(',') && digits.includes('.');
    const sole = digits.indexOf(last) === digits.lastIndexOf(last);
    if (sole && (both || after.length !== 3 || before === '0' || before.length > 3)) told.add(last);
  }
  return told.size === 1 ? [...told][0] : undefined;
}

/** Sign, currency and what is left. */
function bare(text: string): { digits: string; negative: boolean; currency?: string } | undefined {
  let rest = text
    .slice(0, 60)
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/\u2212/g, '-')
    .trim();
  const bracketed = /^\((.*)\)$/.exec(rest);
  rest = (bracketed?.[1] ?? rest).trim();
  const minus = /^-|-$/.test(rest);
  rest = rest.replace(/^[-+]|-$/, '').trim();
  const parts = /^([^\d.,-]*)([\d.,' ’]*)([^\d.,]*)$/.exec(rest);
  if (!parts) return undefined;
  const words = [parts[1] ?? '', parts[3] ?? ''].map((word) => word.trim()).filter(Boolean);
  if (words.length > 1 || words.some((word) => !CURRENCY.test(word))) return undefined;
  const currency = words[0] ? currencyOf(words[0]) : undefined;
  const digits = ungrouped((parts[2] ?? '').trim());
  if (digits === undefined) return undefined;
  return { digits, negative: minus || bracketed !== null, ...(currency && { currency }) };
}

/** Takes out spaces and apostrophes that group by three; undefined where they group otherwise. */
function ungrouped(digits: string): string | undefined {
  if (!/[ '’]/.test(digits)) return digits;
  return /^\d{1,3}([ '’]\d{3})+([.,]\d+)?$/.test(digits) ? digits.replace(/[ '’]/g, '') : undefined;
}

function plainNumber(digits: string, decimal: Decimal | undefined): string | undefined {
  if (/^\d+$/.test(digits)) return digits;
  const last = /[.,](?=[^.,]*$)/.exec(digits)?.[0];
  if (!last) return undefined;
  const other = last === ',' ? '.' : ',';
  const [whole = '', part = ''] = splitLast(digits, last);
  if (whole.includes(other)) {
    return isGrouped(whole, other) && /^\d+$/.test(part)
      ? `${whole.replaceAll(other, '')}.${part}`
      : undefined;
  }
  if (whole.includes(last)) return isGrouped(digits, last) ? digits.replaceAll(last, '') : undefined;
  if (isGrouped(digits, last) && decimal !== last) return whole + part;
  return /^\d+$/.test(whole) && /^\d+$/.test(part) ? `${whole}.${part}` : undefined;
}

function splitLast(text: string, sign: string): [string, string] {
  const at = text.lastIndexOf(sign);
  return [text.slice(0, at), text.slice(at + 1)];
}

function isGrouped(digits: string, sign: string): boolean {
  const [first = '', ...rest] = digits.split(sign);
  return /^[1-9]\d{0,2}$/.test(first) && rest.length > 0 && rest.every((group) => /^\d{3}$/.test(group));
}
