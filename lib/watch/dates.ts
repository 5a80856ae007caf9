import { fold } from './tokens.ts';

/** Before this no feed existed that gave dates: such values are defaults gone wrong (epoch, year 1). */
const EARLIEST = Date.UTC(1970, 0, 2);
/** After this no honest feed dates an item. */
const LATEST = Date.UTC(2100, 0, 1);

/** First letters of month names in English, French, German, Spanish, Italian, Portuguese and Dutch. */
const MONTHS = [
  'jan ene gen',
  'feb fev',
  'mar mrz maa',
  'apr avr abr',
  'may mai mei mag',
  'jun juin giu',
  'jul juil lug',
  'aug aou ago',
  'sep set',
  'oct okt out ott',
  'nov',
  'dec dez dic',
].map((names) => names.split(' '));

/** Minutes east of Greenwich (RFC 5322, section 4.3, and the zones that European feeds write). */
const ZONES: Record<string, number> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 60,
  bst: 60,
  cet: 60,
  mez: 60,
  cest: 120,
  mesz: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  ist: 330,
  jst: 540,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
};

/** What feeds write most, and every clock reads alike: no day that some months lack, a zone within reason. */
const USUAL =
  /^(?:\d{4}-(?:0\d|1[0-2])-(?:[01]\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?:[01]\d|2[0-8]) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d (?:GMT|[+-](?:0\d|1[0-3])[0-5]\d))$/;

interface Day {
  year: number;
  month: number;
  day: number;
  /** What follows or surrounds the date: the time and the zone. */
  rest: string;
}

/**
 * The moment that a feed's date text means, in ISO 8601 UTC with seconds, or null for one that means none
 * (impossible days or hours, unknown words, before 1970-01-02 or after 2099). Reads RFC 822 and 5322, ISO 8601
 * and W3CDTF, asctime, day-first numeric dates and seconds or milliseconds since 1970, with month names in
 * seven languages. Without a zone the time is taken for UTC.
 */
export function readDate(written: string): string | null {
  const plain = written.trim().slice(0, 100);
  if (USUAL.test(plain)) return within(Date.parse(plain));
  const text = fold(plain).replace(/\s+/g, ' ');
  if (/^\d{10}(?:\d{3})?$/.test(text)) return within(Number(text) * (text.length === 10 ? 1000 : 1));
  const day = isoDay(text) ?? namedDay(text) ?? numericDay(text);
  if (!day) return null;
  const midnight = Date.UTC(day.year, day.month - 1, day.day);
  const back = new Date(midnight);
  if (back.getUTCMonth() !== day.month - 1 || back.getUTCDate() !== day.day) return null;
  const minutes = minutesOf(day.rest);
  return minutes === undefined ? null : within(midnight + minutes * 60_000);
}

function within(moment: number): string | null {
  if (!(moment >= EARLIEST && moment < LATEST)) return null;
  return `${new Date(moment).toISOString().slice(0, 19)}Z`;
}

function isoDay(text: string): Day | undefined {
  const ordinal = /^(\d{4})-?(\d{3})(?![\d-])(.*)$/.exec(text);
  if (ordinal) {
    const start = new Date(Date.UTC(Number(ordinal[1]), 0, Number(ordinal[2])));
    const [year, month, day] = [start.getUTCFullYear(), start.getUTCMonth() + 1, start.getUTCDate()];
    return year === Number(ordinal[1]) ? { year, month, day, rest: ordinal[3] ?? '' } : undefined;
  }
  const match =
    /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?!\d)(.*)$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?!\d)(.*)$/.exec(text) ??
    /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)(.*)$/.exec(text) ??
    /^(\d{4})()()$/.exec(text);
  if (!match) return undefined;
  const [, year, month, day, rest] = match;
  return { year: Number(year), month: Number(month || 1), day: Number(day || 1), rest: rest ?? '' };
}

function namedDay(text: string): Day | undefined {
  const dayFirst =
    /(?<![\d:])(\d{1,2})(?:er|st|nd|rd|th|\.)?[ -](?:de )?([a-z]{3,})\.?[ ,-]+(?:de )?(\d{4}|\d{2})(?!\d)(.*)$/.exec(
      text,
    );
  const found = dayFirst && named(dayFirst[3], dayFirst[2], dayFirst[1], dayFirst[4]);
  if (found) return found;
  const monthFirst = /([a-z]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?(?![\d:])(.*)$/.exec(text);
  const year = monthFirst && /(?<![\d:+-])(\d{4})(?!\d)/.exec(monthFirst[3] ?? '');
  if (!monthFirst || !year) return undefined;
  return named(year[1], monthFirst[1], monthFirst[2], (monthFirst[3] ?? '').replace(year[0], ' '));
}

function named(year = '', month = '', day = '', rest = ''): Day | undefined {
  const number = MONTHS.findIndex((starts) => starts.some((start) => month.startsWith(start))) + 1;
  return number === 0 ? undefined : { year: fullYear(year), month: number, day: Number(day), rest };
}

function numericDay(text: string): Day | undefined {
  const match = /^(?:[a-z]+[., ]+)?(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})(?!\d)(.*)$/.exec(text);
  if (!match) return undefined;
  return {
    year: fullYear(match[3] ?? ''),
    month: Number(match[2]),
    day: Number(match[1]),
    rest: match[4] ?? '',
  };
}

/** Two digits: 50 and more are of the last century (RFC 5322, section 4.3). */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year + (year >= 50 ? 1900 : 2000);
}

/** Minutes from midnight UTC, zone taken off; undefined where hour or zone are impossible. */
function minutesOf(rest: string): number | undefined {
  const time =
    /(?<!\d)(\d{1,2})[:h](\d{2})?(?::(\d{2})(?:[.,]\d+)?)?(?!\d)(.*)$/.exec(rest) ??
    /^[t ](\d{2})(\d{2})(\d{2})?(?:[.,]\d+)?(?!\d)(.*)$/.exec(rest) ??
    /^t(\d{2})()()(.*)$/.exec(rest);
  if (!time) return /\d:\d/.test(rest) ? undefined : 0;
  const after = (time[4] ?? '').trim();
  const half = /^([ap])\.?m/.exec(after)?.[1];
  const hours = half ? (Number(time[1]) % 12) + (half === 'p' ? 12 : 0) : Number(time[1]);
  const [minutes, seconds] = [Number(time[2] || 0), Number(time[3] || 0)];
  const zone = zoneMinutes(half ? after.replace(/^[ap]\.?m\.?/, '') : after);
  if (hours > 24 || minutes > 59 || seconds > 60 || zone === undefined) return undefined;
  return hours * 60 + minutes + seconds / 60 - zone;
}

function zoneMinutes(text: string): number | undefined {
  const offset = /^(?:gmt|utc|z)?\s*([+-])(\d{1,2}):?(\d{2})?/.exec(text.trim());
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] || 0);
    if (minutes > 14 * 60) return undefined;
    return offset[1] === '-' ? -minutes : minutes;
  }
  return ZONES[/[a-z]+/.exec(text)?.[0] ?? ''] ?? 0;
}
