/** Hours (0 to 23) and days (0 is Sunday), both GMT, when a feed asks not to be read (RSS 2.0, skipHours and skipDays). */
export interface Skip {
  hours: number[];
  days: number[];
}

const HOUR = 3_600_000;
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The hours of `<skipHours>`, as markup; 24 is midnight, as some write it. */
export function readSkipHours(markup: string): number[] {
  const hours = [...markup.matchAll(/<hour\b[^>]*>\s*(\d{1,2})\s*</gi)].map(([, hour]) => Number(hour) % 24);
  return [...new Set(hours)];
}

/** The days of `<skipDays>`, as markup. */
export function readSkipDays(markup: string): number[] {
  const days = [...markup.matchAll(/<day\b[^>]*>\s*([a-z]+)\s*</gi)].map(([, day = '']) =>
    DAYS.indexOf(day.toLowerCase()),
  );
  return [...new Set(days)].filter((day) => day >= 0);
}

/** The first moment from `at` on (milliseconds) that is not skipped; `at` where all of a week is. */
export function afterSkipped(at: number, skip: Skip | undefined): number {
  if (!skip || (skip.hours.length === 0 && skip.days.length === 0)) return at;
  let moment = at;
  for (let hours = 0; hours <= 7 * 24; hours++) {
    const date = new Date(moment);
    if (!skip.hours.includes(date.getUTCHours()) && !skip.days.includes(date.getUTCDay())) return moment;
    moment = (Math.floor(moment / HOUR) + 1) * HOUR;
  }
  return at;
}
