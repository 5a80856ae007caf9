import { describe, expect, it } from 'vitest';
import { countryCode, cpvCodes, endOf, firstEnd, startOf, zoned } from './tender.ts';

it('takes CPV codes without their check digit, each once, and nothing else for one', () => {
  expect(
    cpvCodes(['72267000-4', '72267000', '45233130.0', '7226700', '722670001', 72_261_000, null]),
  ).toEqual(['72267000', '45233130', '72261000']);
});

it('knows a country by two letters or three, and the Union’s own names for two of them', () => {
  expect(['FRA', 'fr', 'GBR', 'UK', 'EL', 'GRC', 'XYZ', 'France', ''].map(countryCode)).toEqual([
    'FR',
    'FR',
    'GB',
    'GB',
    'GR',
    'GR',
    '',
    '',
    '',
  ]);
});

describe('a time without its zone', () => {
  it('is that of the buyer’s country, summer and winter', () => {
    expect(zoned('2026-07-01T12:00', 'FR')).toBe('2026-07-01T12:00:00+02:00');
    expect(zoned('2026-12-01T12:00', 'FI')).toBe('2026-12-01T12:00:00+02:00');
    expect(zoned('2026-07-01T12:00', 'IE')).toBe('2026-07-01T12:00:00+01:00');
    expect(zoned('2026-12-01T12:00', 'PT')).toBe('2026-12-01T12:00:00Z');
  });

  it('agrees with the time zone data around the changes of 2026', () => {
    for (const [country, timeZone] of [
      ['FR', 'Europe/Paris'],
      ['FI', 'Europe/Helsinki'],
      ['GB', 'Europe/London'],
    ] as const) {
      const local = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });
      for (const day of [
        '2026-03-28',
        '2026-03-29',
        '2026-03-30',
        '2026-10-24',
        '2026-10-25',
        '2026-10-26',
      ]) {
        const at = new Date(zoned(`${day}T12:00`, country));
        expect(Number(local.format(at)), `${country} ${day}`).toBe(12);
      }
    }
  });

  it('stays as it stands where the country has another summer time or none, or the time a zone', () => {
    for (const [date, country] of [
      ['2026-07-01T12:00', 'TZ'],
      ['2026-07-01T12:00', 'TR'],
      ['2026-07-01T12:00', 'IS'],
      ['2026-07-01', 'FR'],
      ['2026-07-01T12:00:00+03:00', 'FR'],
    ] as const)
      expect(zoned(date, country)).toBe(date);
  });
});

describe('the end of a contract', () => {
  it('is its last day, the first one counted', () => {
    expect(endOf('2026-01-01', 12, 'MONTH')).toBe('2026-12-31');
    expect(endOf('2024-02-29', 1, 'YEAR')).toBe('2025-02-27');
    expect(endOf('2026-01-01', 2, 'WEEK')).toBe('2026-01-14');
    expect(endOf('2026-01-01+01:00', 10, 'DAY')).toBe('2026-01-10');
  });

  it('is not made up from a duration that is none', () => {
    for (const [start, count, unit] of [
      ['soon', 1, 'YEAR'],
      ['2026-01-01', 0, 'MONTH'],
      ['2026-01-01', 1.5, 'MONTH'],
      ['2026-01-01', 1e9, 'DAY'],
      ['2026-01-01', 3, 'MOON'],
    ] as const)
      expect(endOf(start, count, unit)).toBe('');
  });

  it('is the first of several: as stated, else counted from the start, else from the signature', () => {
    const periods = [
      { start: '2026-05-01', end: '2028-04-30' },
      { start: '2026-05-01', count: 12, unit: 'MONTH' },
      { count: 36, unit: 'MONTH' },
    ];
    expect(firstEnd(periods)).toBe('2027-04-30');
    expect(firstEnd([{ count: 36, unit: 'MONTH' }], ['2026-06-02', '2026-06-01+02:00'])).toBe('2029-05-31');
    expect(firstEnd([{ count: 36, unit: 'MONTH' }])).toBeUndefined();
    expect(startOf(periods)).toBe('2026-05-01');
    expect(startOf([])).toBeUndefined();
  });
});
