import { addMonths, dayOf, isoDay } from '../record/day.ts';
import { europeanTime } from './dates.ts';
import type { Found, Reader, Strategies, Subject } from './site.ts';

/** What formats and pages of public procurement have in common. */

export const TENDER_FIELDS = [
  'title',
  'buyer',
  'noticeId',
  'noticeType',
  'publishedAt',
  'deadline',
  'cpv',
  'value',
  'currency',
  'country',
  'department',
  'procedure',
  'lots',
  'buyerSiret',
  'awardedTo',
  'awardedAmount',
  'contractStart',
  'contractEnd',
  'url',
] as const;
export type TenderField = (typeof TENDER_FIELDS)[number];

/**
 * A notice and, as its account, the buyer. `reads` gives per field how it is read, and `by` names the
 * strategy in the evidence.
 */
export function tender(
  by: string,
  reads: Partial<Record<TenderField, Reader>> & { buyer: Reader },
  required: readonly TenderField[] = ['title', 'buyer', 'noticeId'],
  account: Record<string, Reader> = {},
): Subject {
  const named = (all: Partial<Record<string, Reader>>): Record<string, Strategies> =>
    Object.fromEntries(
      Object.entries(all).flatMap(([field, read]) => (read ? [[field, { [by]: read }]] : [])),
    );
  const buyer = { name: reads.buyer, ...(reads.buyerSiret && { siret: reads.buyerSiret }), ...account };
  return {
    kind: 'tender',
    required,
    fields: named(reads),
    refs: { account: { kind: 'account', required: ['name'], fields: named(buyer) } },
  };
}

/** CPV codes of eight digits, without their check digit, each once, in order. */
export function cpvCodes(values: readonly unknown[]): string[] {
  const codes = values.map((value) => /^\s*(\d{8})(?!\d)/.exec(String(value))?.[1] ?? '');
  return [...new Set(codes.filter(Boolean))];
}

const ALPHA_3 = (
  'AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE ' +
  'NOR ISL LIE CHE GBR MKD SRB MNE ALB BIH TUR UKR MDA GEO ARM AZE USA CAN JPN AUS NZL'
).split(' ');
const ALPHA_2 = (
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE ' +
  'NO IS LI CH GB MK RS ME AL BA TR UA MD GE AM AZ US CA JP AU NZ'
).split(' ');

/** ISO 3166-1 alpha-2 of a code of two or three letters; the Union's own UK and EL are GB and GR. */
export function countryCode(code: string): string {
  const text = code.trim().toUpperCase();
  const two = text.length === 3 ? (ALPHA_2[ALPHA_3.indexOf(text)] ?? '') : text;
  return /^[A-Z]{2}$/.test(two) ? ({ UK: 'GB', EL: 'GR' }[two] ?? two) : '';
}

const WEST = new Set(['GB', 'IE', 'PT', 'IS']);
const EAST = new Set(['BG', 'CY', 'EE', 'FI', 'GR', 'LV', 'LT', 'RO']);

/**
 * A wall clock of the buyer's country with its offset, where the source leaves the zone out and the country
 * keeps the Union's summer time; otherwise as it stands.
 */
export function zoned(date: string, country: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2})?$/.exec(date);
  const central = /^(AT|BE|HR|CZ|DK|FR|DE|HU|IT|LU|MT|NL|PL|SK|SI|ES|SE|NO|LI|CH|MK|RS|ME|AL|BA)$/.test(
    country,
  );
  const base =
    country === 'IS' ? undefined : WEST.has(country) ? 0 : EAST.has(country) ? 2 : central ? 1 : undefined;
  const [, day = '', hour, minute] = match ?? [];
  return match && base !== undefined ? europeanTime(day, Number(hour), Number(minute), base) || date : date;
}

/** The last day of a period that begins on `start`: so many months or days, the first day counted. */
export function endOf(start: string, count: number, unit: string): string {
  const first = dayOf(start);
  if (first === undefined || !Number.isInteger(count) || count <= 0 || count > 5000) return '';
  const months = { MONTH: 1, YEAR: 12 }[unit.toUpperCase()];
  const days = { DAY: 1, WEEK: 7 }[unit.toUpperCase()];
  if (months) return isoDay(addMonths(first, count * months) - 1);
  return days ? isoDay(first + count * days - 1) : '';
}

export interface Period {
  start?: string;
  end?: string;
  count?: number;
  unit?: string;
}

const days = (dates: readonly (string | undefined)[]): string[] =>
  dates.flatMap((date) => (date && dayOf(date) !== undefined ? [date.slice(0, 10)] : [])).sort();

/** The first day on which one of the contracts begins. */
export function startOf(periods: readonly Period[]): Found {
  return days(periods.map(({ start }) => start))[0];
}

/**
 * The first day on which one of the contracts ends: as stated, else its start and its duration. A contract
 * awarded without a start begins when it was concluded.
 */
export function firstEnd(periods: readonly Period[], concluded: readonly string[] = []): Found {
  const [signed] = days(concluded);
  return days(
    periods.map(({ start = signed, end, count, unit }) =>
      end || !start || !count || !unit ? end : endOf(start, count, unit),
    ),
  )[0];
}
