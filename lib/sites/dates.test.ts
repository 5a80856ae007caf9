import { describe, expect, it } from 'vitest';
import { frenchDeadline, isoDate, parisTime } from './dates.ts';

describe('isoDate', () => {
  it.each([
    ['2026-10-02T09:30:00+02:00', '2026-10-02T09:30:00+02:00'],
    ['2026-10-02T09:30:00.123Z', '2026-10-02T09:30:00Z'],
    ['2026-10-02 09:30', '2026-10-02T09:30'],
    ['2020-05-15T07:11+0200', '2020-05-15T07:11+02:00'],
    ['20261002', '2026-10-02'],
    ['2026-10-02', '2026-10-02'],
    ['Sun, 04 Jan 2026 16:30:00 GMT', '2026-01-04T16:30:00Z'],
    ['Publié le 1er août 2026 à 16h05', '2026-08-01T16:05'],
    ['December 27, 2014 at 12:06 PM', '2014-12-27T12:06'],
    ['Jan 4, 2026 12:30 am', '2026-01-04T00:30'],
    ['19.07.2022', '2022-07-19'],
    ['2019年2月26日', '2019-02-26'],
    ['27/12/2014', '2014-12-27'],
    ['12/27/2014', '2014-12-27'],
    [1_767_542_400, '2026-01-04T16:00:00Z'],
  ])('%j is %s', (input, output) => {
    expect(isoDate(input)).toBe(output);
  });

  it.each([
    '03/04/2026',
    '2026-13-01',
    '2026-02-30',
    '2026-10-0212',
    'yesterday',
    '31 février 2026',
    '',
    '1.2.3.2024',
    42,
    null,
    'Mars 2020',
  ])('%j is no date', (input) => {
    expect(isoDate(input)).toBe('');
  });

  it('keeps the day of a time that no clock shows', () => {
    expect(isoDate('2026-10-02T99:30')).toBe('2026-10-02');
  });
});

describe('the clock of Paris', () => {
  it('changes on the last Sundays of March and October', () => {
    expect(parisTime('2026-03-29', 1, 59)).toBe('2026-03-29T01:59:00+01:00');
    expect(parisTime('2026-03-29', 3, 0)).toBe('2026-03-29T03:00:00+02:00');
    expect(parisTime('2026-10-25', 2, 59)).toBe('2026-10-25T02:59:00+02:00');
    expect(parisTime('2026-10-25', 3, 0)).toBe('2026-10-25T03:00:00+01:00');
  });

  it('agrees with the time zone data for every day of some years', () => {
    const local = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Paris',
      hour: '2-digit',
      hourCycle: 'h23',
    });
    for (let at = Date.UTC(2025, 0, 1, 11); at < Date.UTC(2029, 0, 1); at += 86_400_000) {
      const day = new Date(at).toISOString().slice(0, 10);
      expect(new Date(parisTime(day, Number(local.format(at)), 0)).getTime()).toBe(at);
    }
  });

  it('reads a deadline as offices write it', () => {
    expect(frenchDeadline('Date limite le 05/02/2026 à 16h00')).toBe('2026-02-05T16:00:00+01:00');
    expect(frenchDeadline('05/07/2026 16:00:00 (UTC+04:00)')).toBe('2026-07-05T16:00:00+04:00');
    expect(frenchDeadline('le 05/02/2026 à 16h00', true)).toBe('2026-02-05T16:00:00');
    expect(frenchDeadline('le 05/02/2026')).toBe('2026-02-05');
    expect(frenchDeadline('le 32/02/2026 à 16h00')).toBe('');
    expect(frenchDeadline('bientôt')).toBe('');
  });
});
