import type { Locale } from './locale.ts';

/** Dates as ISO 8601 text or milliseconds since 1970. A text that is no date is shown as it is. */
export interface Formats {
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** 0.125 gives 12.5 %. */
  percent(fraction: number): string;
  /** Whole units from 1,000 on, cents below. `currency` is ISO 4217. */
  money(value: number, currency: string): string;
  /** `3 Oct 2026`. A date without a time is that calendar day, whatever the time zone. */
  date(at: string | number): string;
  /** `3 Oct`, with the year where it is not that of `now`. */
  day(at: string | number, now: number): string;
  dateTime(at: string | number): string;
  time(at: string | number): string;
  /** `2 hours ago`, `in 3 days`; days are calendar days. */
  relative(at: string | number, now: number): string;
  list(items: readonly string[]): string;
  /** `France` for `FR`; the code itself where unknown. */
  country(code: string): string;
  language(code: string): string;
}

const DAY = 86_400_000;
const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

export function createFormats(locale: Locale): Formats {
  const tag = locale === 'en' ? 'en-GB' : 'fr-FR';
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const written = (at: string | number, options: Intl.DateTimeFormatOptions): string => {
    const when = toDate(at);
    return when ? new Intl.DateTimeFormat(tag, options).format(when) : String(at);
  };
  const number = (value: number, options: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(tag, { maximumFractionDigits: 2, ...options }).format(value);
  const name = (type: 'region' | 'language', code: string): string => {
    try {
      return new Intl.DisplayNames(tag, { type }).of(code) ?? code;
    } catch {
      return code;
    }
  };
  return {
    number,
    percent: (fraction) => number(fraction, { style: 'percent', maximumFractionDigits: 1 }),
    money: (value, currency) => {
      const digits = Math.abs(value) >= 1000 || Number.isInteger(value) ? 0 : 2;
      const options = { maximumFractionDigits: digits, minimumFractionDigits: digits };
      try {
        return number(value, { style: 'currency', currency, ...options });
      } catch {
        return `${number(value, options)} ${currency}`;
      }
    },
    date: (at) => written(at, { day: 'numeric', month: 'short', year: 'numeric' }),
    day: (at, now) => {
      const sameYear = toDate(at)?.getFullYear() === new Date(now).getFullYear();
      return written(at, { day: 'numeric', month: 'short', ...(!sameYear && { year: 'numeric' }) });
    },
    dateTime: (at) =>
      typeof at === 'string' && DATE_ONLY.test(at)
        ? written(at, { dateStyle: 'medium' })
        : written(at, { dateStyle: 'medium', timeStyle: 'short' }),
    time: (at) => written(at, { timeStyle: 'short' }),
    relative: (at, now) => {
      const when = toDate(at);
      if (!when) return String(at);
      const step = relativeStep(when, now, typeof at === 'string' && DATE_ONLY.test(at));
      return relative.format(step.amount, step.unit);
    },
    list: (items) => new Intl.ListFormat(tag, { type: 'conjunction' }).format(items),
    country: (code) => name('region', code.toUpperCase()),
    language: (code) => name('language', code),
  };
}

/** A date without a time is read as noon here, so that no time zone moves it to another day. */
function toDate(at: string | number): Date | undefined {
  const when = new Date(typeof at === 'string' && DATE_ONLY.test(at) ? `${at}T12:00:00` : at);
  return Number.isNaN(when.getTime()) ? undefined : when;
}

function relativeStep(
  when: Date,
  now: number,
  wholeDays: boolean,
): { amount: number; unit: Intl.RelativeTimeFormatUnit } {
  const gap = when.getTime() - now;
  const minutes = Math.round(gap / 60_000);
  const days = daysBetween(new Date(now), when);
  if (!wholeDays && Math.abs(minutes) < 60) return { amount: minutes, unit: 'minute' };
  if (!wholeDays && Math.abs(gap) < DAY / 2) return { amount: Math.round(gap / 3_600_000), unit: 'hour' };
  if (Math.abs(days) < 14) return { amount: days, unit: 'day' };
  if (Math.abs(days) < 60) return { amount: Math.round(days / 7), unit: 'week' };
  if (Math.abs(days) < 365) return { amount: Math.round(days / 30.44), unit: 'month' };
  return { amount: Math.round(days / 365.25), unit: 'year' };
}

/** Midnights between two moments, on the clock of the place. */
function daysBetween(from: Date, to: Date): number {
  const start = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((start(to) - start(from)) / DAY);
}
