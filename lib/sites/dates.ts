const DATE = /^(\d{4})-?(\d{2})-?(\d{2})/;
const TIME =
  /^(?:\s*T\s*|\s+)(\d{1,2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?/i;

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const two = (value: number | string): string => String(value).padStart(2, '0');

function offset(zone: string | undefined): string {
  if (!zone) return '';
  if (/^(z|utc|gmt)$/i.test(zone)) return 'Z';
  const digits = zone.replace(/\D/g, '').padEnd(4, '0');
  return Number(digits) === 0 ? 'Z' : `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

/**
 * A date as ISO 8601, with its time only where the page gives one and its zone only where the page
 * gives one. Reads ISO and RFC 822 forms, and dates with the month in words; '' for anything else,
 * above all for 03/04/2026, which means two things.
 */
export function isoDate(input: unknown): string {
  if (typeof input === 'number') return fromEpoch(input);
  if (typeof input !== 'string') return '';
  const text = input.trim();
  const day = DATE.exec(text);
  if (!day) return named(text);
  const [, year, month, date] = day;
  if (!isDay(Number(year), Number(month), Number(date))) return '';
  const rest = text.slice(day[0].length);
  const time = TIME.exec(rest);
  const head = `${year}-${month}-${date}`;
  if (!time) return /^\d/.test(rest) ? '' : head;
  const [, hour = '', minute = '', second = '', zone] = time;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return head;
  return `${head}T${two(hour)}:${minute}${second && `:${second}`}${offset(zone)}`;
}

/** Seconds or milliseconds since 1970, where the size leaves no doubt. */
function fromEpoch(value: number): string {
  const milliseconds = value > 1e11 ? value : value * 1000;
  if (milliseconds < 6e11 || milliseconds > 4e12) return '';
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}

const MONTHS: Record<string, number> = {};
for (const [names, month] of [
  ['january jan janvier janv januar enero gennaio januari', 1],
  ['february feb février fevrier févr fevr februar febrero febbraio februari', 2],
  ['march mar mars märz marz marzo maart', 3],
  ['april apr avril avr abril aprile', 4],
  ['may mai mayo maggio mei', 5],
  ['june jun juin juni junio giugno', 6],
  ['july jul juillet juil juli julio luglio', 7],
  ['august aug août aout agosto augustus', 8],
  ['september sep sept septembre septiembre settembre', 9],
  ['october oct octobre oktober octubre ottobre okt', 10],
  ['november nov novembre noviembre', 11],
  ['december dec décembre decembre déc dezember diciembre dicembre dez', 12],
] as const)
  for (const name of names.split(' ')) MONTHS[name] = month;

const DAY_FIRST = /\b(\d{1,2})(?:er|st|nd|rd|th|\.)?\s+(?:de\s+)?(\p{L}{3,10})\.?,?\s+(?:de\s+)?(\d{4})\b/u;
const MONTH_FIRST = /(?<!\p{L})(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u;
const CLOCK =
  /(?:^|[\s,àT@])(\d{1,2})\s*[:h]\s*(\d{2})(?::(\d{2}))?\s*(am|pm)?\b(?:\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})(?![\w]))?/i;

/** `19.07.2022`, `2019年2月26日`, and `27/12/2014` where only one reading is a date. */
function numeric(text: string): { day: string; end: number } | undefined {
  const asian = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/.exec(text);
  const dotted = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?![\d.])/.exec(text);
  const slashed = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/.exec(text);
  const match = asian ?? dotted ?? slashed;
  if (!match) return undefined;
  const [a = 0, b = 0, c = 0] = match.slice(1).map(Number);
  const twoReadings = match === slashed && a <= 12 && b <= 12 && a !== b;
  const [year, month, date] =
    match === asian ? [a, b, c] : match === slashed && b > 12 ? [c, a, b] : [c, b, a];
  if (twoReadings || !isDay(year, month, date)) return undefined;
  return { day: `${year}-${two(month)}-${two(date)}`, end: match.index + match[0].length };
}

/** `4 janvier 2026 à 16h30`, `Jan 4, 2026 4:30 pm +0100`, `Sun, 04 Jan 2026 16:30:00 GMT`. */
function named(text: string): string {
  if (text.length > 120) return '';
  const first = DAY_FIRST.exec(text);
  const match = first ?? MONTH_FIRST.exec(text);
  if (!match) {
    const digits = numeric(text);
    return digits ? withClock(digits.day, text.slice(digits.end), '') : '';
  }
  const [, a = '', b = '', year = ''] = match;
  const [date, name] = first ? [a, b] : [b, a];
  const month = MONTHS[name.toLowerCase()];
  if (!month || !isDay(Number(year), month, Number(date))) return '';
  const day = `${year}-${two(month)}-${two(date)}`;
  return withClock(day, text.slice(match.index + match[0].length), text.slice(0, match.index));
}

/** The day with the time that stands after it, or before it. */
function withClock(day: string, after: string, before: string): string {
  const time = CLOCK.exec(after) ?? CLOCK.exec(before);
  if (!time) return day;
  const [, hours = '', minute = '', second, half, zone] = time;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hours);
  if (hour > 23 || Number(minute) > 59) return day;
  return `${day}T${two(hour)}:${minute}${second ? `:${second}` : ''}${offset(zone)}`;
}

/** The last Sunday of a month, as a day of the month. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 0));
  return last.getUTCDate() - last.getUTCDay();
}

/**
 * A wall clock of Paris as ISO 8601 with its offset. Summer time runs from the last Sunday of March
 * to the last of October, 01:00 UTC (directive 2000/84/EC); the hour that happens twice is the first.
 */
export function parisTime(day: string, hour: number, minute: number): string {
  return europeanTime(day, hour, minute, 1);
}

/** The same for any country of the European Union; `base` is its winter offset from UTC in hours, 0 to 2. */
export function europeanTime(day: string, hour: number, minute: number, base: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (!isDay(year, month, date) || hour > 23 || minute > 59) return '';
  const at = month * 10_000 + date * 100 + hour;
  const summer =
    at >= 30_000 + lastSunday(year, 3) * 100 + 1 + base &&
    at < 100_000 + lastSunday(year, 10) * 100 + 2 + base;
  const shift = base + (summer ? 1 : 0);
  return `${day}T${two(hour)}:${two(minute)}:00${shift ? `+${two(shift)}:00` : 'Z'}`;
}

/**
 * `05/02/2026 à 16h00` as French offices write it, with the zone written beside it, or else that of
 * Paris unless the office is overseas; a day alone stays a day.
 */
export function frenchDeadline(text: string, overseas = false): string {
  const match =
    /(?<!\d)(\d{2})\/(\d{2})\/(\d{4})(?!\d)(?:[^\d/]{0,6}?(\d{1,2})\s*[h:]\s*(\d{2})(?::\d{2})?(?:\s*\(?(?:UTC|GMT)?\s*([+-]\d{2}:?\d{2}))?)?/.exec(
      text,
    );
  if (!match) return '';
  const [, date, month, year, hour, minute, zone] = match;
  const day = `${year}-${month}-${date}`;
  if (!isDay(Number(year), Number(month), Number(date))) return '';
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return day;
  if (zone || overseas) return `${day}T${two(hour)}:${minute}:00${offset(zone)}`;
  return parisTime(day, Number(hour), Number(minute)) || day;
}
