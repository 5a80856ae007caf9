/** The calendar day, `2026-11-23`, that a moment falls in here; `later` moves it by days. */
export function dayOf(now: number, later = 0): string {
  const date = new Date(now);
  date.setDate(date.getDate() + later);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** True once the day (ISO date, with or without a time) is over. */
export function isLate(at: string, now: number): boolean {
  return at.slice(0, 10) < dayOf(now);
}
