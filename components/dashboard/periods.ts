import type { Period } from '../../lib/kpi/kpi.ts';

export const PERIOD_CHOICES = ['this-month', 'last-month', 'quarter', 'year', 'custom'] as const;
export type PeriodChoice = (typeof PERIOD_CHOICES)[number];

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The calendar period of a choice on that day (ISO date); `custom` gives the current month. */
export function periodOf(choice: PeriodChoice, today: string): Period {
  const month = today.slice(0, 7);
  const index = Number(month.slice(5)) - 1;
  switch (choice) {
    case 'last-month':
      return span(addMonths(month, -1), 1);
    case 'quarter':
      return span(addMonths(month, -(index % 3)), 3);
    case 'year':
      return span(`${month.slice(0, 4)}-01`, 12);
    default:
      return span(month, 1);
  }
}

/** The period of the same length just before: whole months stay whole months, else as many days. */
export function periodBefore(period: Period): Period {
  const months = wholeMonths(period);
  if (months > 0) return span(addMonths(period.from.slice(0, 7), -months), months);
  const length = Date.parse(period.to) - Date.parse(period.from);
  return { from: isoDay(Date.parse(period.from) - length), to: period.from };
}

/** The same days a year earlier: of whole months the same months. */
export function yearBefore(period: Period): Period {
  if (wholeMonths(period) > 0) {
    const back = (day: string) => `${addMonths(day.slice(0, 7), -12)}-01`;
    return { from: back(period.from), to: back(period.to) };
  }
  const from = Date.parse(period.from) - 365 * 86_400_000;
  return { from: isoDay(from), to: isoDay(from + Date.parse(period.to) - Date.parse(period.from)) };
}

/** Days typed by a person, both included, as a period; undefined where they make none. */
export function customPeriod(first: string, last: string): Period | undefined {
  if (!isDay(first) || !isDay(last) || last < first) return undefined;
  return { from: first, to: isoDay(Date.parse(last) + 86_400_000) };
}

/** The last day of a period, for people: `to` is excluded. */
export function lastDay(period: Period): string {
  return isoDay(Date.parse(period.to) - 86_400_000);
}

/** The months (`YYYY-MM`) a chart shows for a period: the period's own, and at least `least` up to its end. */
export function chartMonths(period: Period, least = 12): string[] {
  const last = lastDay(period).slice(0, 7);
  const own = monthsBetween(period.from.slice(0, 7), last) + 1;
  const count = Math.min(60, Math.max(least, own));
  return Array.from({ length: count }, (_, step) => addMonths(last, step - count + 1));
}

/** `YYYY-MM`, so many months later. */
export function addMonths(month: string, count: number): string {
  const total = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}`;
}

function monthsBetween(first: string, last: string): number {
  return (
    (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 +
    Number(last.slice(5, 7)) -
    Number(first.slice(5, 7))
  );
}

function span(month: string, months: number): Period {
  return { from: `${month}-01`, to: `${addMonths(month, months)}-01` };
}

/** How many whole calendar months a period covers, 0 where it does not begin and end on a first. */
function wholeMonths(period: Period): number {
  if (!period.from.endsWith('-01') || !period.to.endsWith('-01')) return 0;
  return Math.max(0, monthsBetween(period.from.slice(0, 7), period.to.slice(0, 7)));
}

function isDay(text: string): boolean {
  return DATE.test(text) && !Number.isNaN(Date.parse(text)) && isoDay(Date.parse(text)) === text;
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
