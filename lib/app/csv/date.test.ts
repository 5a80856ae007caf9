import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, orderOf } from './date.ts';

describe('dateOf', () => {
  it.each([
    ['2026-06-01', '2026-06-01'],
    ['2026-06-01T22:00:00Z', '2026-06-01'],
    ['2026/6/1', '2026-06-01'],
    ['2026-06', '2026-06-01'],
    ['20260601', '2026-06-01'],
    ['01/06/2026', '2026-06-01'],
    ['1.6.26', '2026-06-01'],
    ['01-06-2026 14:30', '2026-06-01'],
    ['1er juin 2026', '2026-06-01'],
    ['15 août 2026', '2026-08-15'],
    ['3 déc. 2025', '2025-12-03'],
    ['1 Jun 2026', '2026-06-01'],
    ['June 1st, 2026', '2026-06-01'],
    ['29/02/2024', '2024-02-29'],
  ])('reads "%s" as %s', (text, date) => {
    expect(dateOf(text, 'day-first')).toBe(date);
  });

  it.each([
    '',
    'bientôt',
    '31/02/2026',
    '29/02/2026',
    '2026-13-01',
    '32 juin 2026',
    '46000',
    '1/1/9999',
    '01/06',
    '1 foo 2026',
  ])('refuses "%s"', (text) => {
    expect(dateOf(text, 'day-first')).toBeUndefined();
  });

  it('goes by the column for the order of day and month', () => {
    expect(orderOf(['06/01/2026', '06/25/2026'])).toBe('month-first');
    expect(dateOf('06/01/2026', 'month-first')).toBe('2026-06-01');
    expect(orderOf(['06/01/2026', '25/06/2026'])).toBe('day-first');
    expect(orderOf(['06/01/2026'])).toBe('day-first');
  });

  it('reads only what leaves no choice where a column contradicts itself', () => {
    const order = orderOf(['25/06/2026', '06/25/2026', '05/06/2026']);
    expect(order).toBeUndefined();
    expect(dateOf('25/06/2026', order)).toBe('2026-06-25');
    expect(dateOf('06/25/2026', order)).toBe('2026-06-25');
    expect(dateOf('05/05/2026', order)).toBe('2026-05-05');
    expect(dateOf('05/06/2026', order)).toBeUndefined();
  });

  it('reads what French and English tools write', () => {
    const days = fc.integer({ min: 0, max: 60_000 }).map((n) => new Date(Date.UTC(1960, 0, 1 + n)));
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const write = (language: string, dateStyle: 'short' | 'medium' | 'long') =>
          new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' }).format(date);
        expect(dateOf(write('fr', 'long'), 'day-first')).toBe(iso);
        expect(dateOf(write('fr', 'medium'), 'day-first')).toBe(iso);
        expect(dateOf(write('fr', 'short'), 'day-first')).toBe(iso);
        expect(dateOf(write('en-US', 'long'), 'day-first')).toBe(iso);
        expect(dateOf(write('en-GB', 'medium'), 'day-first')).toBe(iso);
      }),
    );
  });
});
