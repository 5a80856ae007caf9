import { dayOf, isoDay } from '../../record/day.ts';

/** Whether a column writes the day or the month first. */
export type DateOrder = 'day-first' | 'month-first';

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan', 'january'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juil', 'july', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'sept', 'sep', 'september'],
  ['octobre', 'oct', 'october'],
  ['novembre', 'nov', 'november'],
  ['decembre', 'dec', 'december'],
];

const NUMBERS = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})(?:[ t,].*)?$/;

/**
 * The order of day and month in a column of dates: what its cells leave no choice about. Day first
 * where nothing tells; undefined where they contradict each other.
 */
export function orderOf(cells: string[]): DateOrder | undefined {
  const told = new Set<DateOrder>();
  for (const cell of cells) {
    const match = NUMBERS.exec(plain(cell));
    if (Number(match?.[1]) > 12) told.add('day-first');
    if (Number(match?.[2]) > 12) told.add('month-first');
  }
  return told.size === 0 ? 'day-first' : told.size === 1 ? [...told][0] : undefined;
}

/**
 * The ISO date of a cell: ISO (`2026-06-01`, `2026/06/01`, `2026-06`, with or without a time), French
 * (`01/06/2026`, `1er juin 2026`), English (`June 1, 2026`, `1 Jun 2026`). Undefined for what is no
 * date, lies outside 1950-2199, or whose day and month cannot be told apart.
 */
export function dateOf(cell: string, order: DateOrder | undefined): string | undefined {
  const text = plain(cell);
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[t ].*)?$/.exec(text);
  if (iso) return isoOf(iso[1], iso[2], iso[3] ?? '1');
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return isoOf(compact[1], compact[2], compact[3]);
  const numbers = NUMBERS.exec(text);
  if (numbers) {
    const [, first = '', second = '', year = ''] = numbers;
    const either = Number(first) <= 12 && Number(second) <= 12 && first !== second;
    if (order === undefined && either) return undefined;
    const dayFirst = order === undefined ? Number(first) > 12 : order === 'day-first';
    return dayFirst ? isoOf(century(year), second, first) : isoOf(century(year), first, second);
  }
  const dayMonth = /^(\d{1,2})(?:er|st|nd|rd|th)?[ -]([a-z]+)\.?[ -,]+(\d{4}|\d{2})$/.exec(text);
  if (dayMonth) return isoOf(century(dayMonth[3] ?? ''), monthOf(dayMonth[2]), dayMonth[1]);
  const monthDay = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text);
  return monthDay ? isoOf(monthDay[3], monthOf(monthDay[1]), monthDay[2]) : undefined;
}

function plain(cell: string): string {
  return cell
    .slice(0, 60)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .toLowerCase();
}

function monthOf(word: string | undefined): string | undefined {
  const index = MONTHS.findIndex((names) => word !== undefined && names.includes(word));
  return index === -1 ? undefined : String(index + 1);
}

function century(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}

function isoOf(year?: string, month?: string, day?: string): string | undefined {
  if (!year || !month || !day || Number(year) < 1950 || Number(year) > 2199) return undefined;
  const at = dayOf(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return at === undefined ? undefined : isoDay(at);
}
