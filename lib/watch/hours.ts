/** A moment as the clock on the wall says it. */
export interface LocalTime {
  /** `2026-11-23`. */
  day: string;
  /** Minutes since midnight. */
  minute: number;
}

/** When notifications are held back. */
export interface Quiet {
  /** Minutes since midnight; a span may pass midnight. Equal ends are no span. */
  from: number;
  to: number;
  /** Saturday and Sunday whole. */
  weekend: boolean;
}

/** The wall clock in an IANA time zone; an hour that comes twice is the same hour twice. */
export function localTime(now: number, zone: string): LocalTime {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(now);
  const read = (type: string) => parts.find((part) => part.type === type)?.value ?? '0';
  return {
    day: `${read('year')}-${read('month')}-${read('day')}`,
    minute: Number(read('hour')) * 60 + Number(read('minute')),
  };
}

/** Minutes since midnight of `8:30` or `08:30`; undefined for anything else. */
export function readHour(text: string): number | undefined {
  const [, hours, minutes] = /^\s*([01]?\d|2[0-3]):([0-5]\d)\s*$/.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

/** `08:30` of minutes since midnight. */
export function hourText(minute: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** The hours of `08:30,17:00`, each once, in the order of the day; undefined where one of them is none. */
export function readHours(text: string): number[] | undefined {
  if (text.trim() === '') return [];
  const read = text.split(',').map(readHour);
  const hours = read.filter((one) => one !== undefined);
  return hours.length < read.length ? undefined : [...new Set(hours)].sort((a, b) => a - b);
}

/** The ends of `20:00-07:30`; undefined where it is no span. */
export function readSpan(text: string): { from: number; to: number } | undefined {
  const [from, to, ...more] = text.split('-').map(readHour);
  return from === undefined || to === undefined || more.length > 0 ? undefined : { from, to };
}

/** Whether notifications are held back at that time. */
export function isQuiet({ from, to, weekend }: Quiet, { day, minute }: LocalTime): boolean {
  if (weekend && [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) return true;
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}

/**
 * The last time a digest was planned, as `2026-11-23 08:30`; undefined without hours. Being named by the wall
 * clock, an hour that the change to summer time leaves out has passed once the clock is beyond it, and one that
 * comes twice in autumn is one.
 */
export function lastSlot(hours: readonly number[], { day, minute }: LocalTime): string | undefined {
  const passed = hours.findLast((hour) => hour <= minute);
  if (passed !== undefined) return `${day} ${hourText(passed)}`;
  const last = hours.at(-1);
  if (last === undefined) return undefined;
  const before = new Date(Date.parse(`${day}T00:00:00Z`) - 24 * 3600_000).toISOString().slice(0, 10);
  return `${before} ${hourText(last)}`;
}

/**
 * Whether the digest of `slot` is still to come, `held` being the last one that was sent. Slots missed while the
 * machine slept are one. A slot of a coming day was held by a wrong clock, or east of here: it counts for nothing,
 * and the next planned one is sent.
 */
export function digestDue(slot: string | undefined, held: string | undefined, today: string): boolean {
  if (slot === undefined || held === undefined) return false;
  return held.slice(0, 10) <= today && slot > held;
}
