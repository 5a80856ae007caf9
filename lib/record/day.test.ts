import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, DAY_MS, dayOf, isoDay, monthsBetween } from './day.ts';

const day = (date: string) => dayOf(date) ?? Number.NaN;

describe('addMonths', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2000-02-29', 12, '2001-02-28'],
    ['1969-11-30', 3, '1970-02-28'],
  ])('takes %s %i months on to %s', (from, months, to) => {
    expect(isoDay(addMonths(day(from), months))).toBe(to);
  });

  it('agrees with the calendar of Date on any day and number of months', () => {
    const days = fc.integer({ min: -200_000, max: 200_000 });
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (from, months) => {
        const date = new Date(from * DAY_MS);
        const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
        // Date.UTC takes years 0 to 99 for those of the twentieth century.
        const at = (of: number, dayOfMonth: number) => {
          const made = new Date(0);
          made.setUTCFullYear(year, of, dayOfMonth);
          return made.getTime() / DAY_MS;
        };
        expect(addMonths(from, months)).toBe(Math.min(at(month, date.getUTCDate()), at(month + 1, 0)));
      }),
    );
  });
});

describe('monthsBetween', () => {
  it('counts whole months, then the part of the one begun', () => {
    const ms = (date: string) => Date.parse(`${date}T00:00:00Z`);
    expect(monthsBetween(ms('2026-01-15'), ms('2026-03-15'))).toBe(2);
    expect(monthsBetween(ms('2026-06-01'), ms('2026-06-16'))).toBe(0.5);
    expect(monthsBetween(ms('2026-06-16'), ms('2026-06-01'))).toBe(0);
  });
});
