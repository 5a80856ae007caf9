/** Days since 1970-01-01 of an ISO date (a time after it is ignored); undefined for anything else. */
export function dayOf(date: unknown): number | undefined {
  const match = typeof date === 'string' ? /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(date.trim()) : null;
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const ms = Date.UTC(year, month - 1, day);
  const back = new Date(ms);
  if (year < 100 || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return undefined;
  return ms / DAY_MS;
}

export const DAY_MS = 86_400_000;

/** The ISO date of a day number. */
export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The first day of the month a day falls in. */
export function monthStart(day: number): number {
  const date = new Date(day * DAY_MS);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / DAY_MS;
}

/** The same day of the month so many months on; the month's last day where there is none. */
export function addMonths(day: number, months: number): number {
  const date = new Date(day * DAY_MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = Date.UTC(year, month + 1, 0) / DAY_MS;
  return Math.min(Date.UTC(year, month, 1) / DAY_MS + date.getUTCDate() - 1, last);
}

/** How many whole months lie between two days; undefined where it is not a whole number of them. */
export function wholeMonths(from: number, to: number): number | undefined {
  const [a, b] = [new Date(from * DAY_MS), new Date(to * DAY_MS)];
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  return months > 0 && addMonths(from, months) === to ? months : undefined;
}

/**
 * Months between two moments (milliseconds since 1970): whole calendar months, then the part of the
 * month begun. Zero where `to` is not after `from`.
 */
export function monthsBetween(from: number, to: number): number {
  if (!(to > from)) return 0;
  const [first, rest] = [Math.floor(from / DAY_MS), from % DAY_MS];
  const at = (months: number) => addMonths(first, months) * DAY_MS + rest;
  let whole = Math.max(0, Math.floor((to - from) / (31 * DAY_MS)));
  while (at(whole + 1) <= to) whole += 1;
  return whole + (to - at(whole)) / (at(whole + 1) - at(whole));
}
