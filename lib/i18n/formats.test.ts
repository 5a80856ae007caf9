import { describe, expect, it } from 'vitest';
import { createFormats } from './formats.ts';

const en = createFormats('en');
const fr = createFormats('fr');
/** A Monday in the middle of the day, so that no time zone of a test machine moves it. */
const NOW = new Date(2026, 10, 23, 12).getTime();
const HOUR = 3_600_000;

/** Intl's spaces differ between releases; what they look like does not matter here. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('figures', () => {
  it('are grouped and cut as the language does', () => {
    expect(en.number(1234.567)).toBe('1,234.57');
    expect(plain(fr.number(1234.567))).toBe('1 234,57');
  });

  it('show a fraction as a percentage with one decimal at most', () => {
    expect(en.percent(0.0215)).toBe('2.2%');
    expect(plain(fr.percent(0.5))).toBe('50 %');
  });

  it('show money without cents when it is whole or large, with both cents otherwise', () => {
    expect(en.money(650, 'EUR')).toBe('€650');
    expect(en.money(12.5, 'EUR')).toBe('€12.50');
    expect(plain(fr.money(23_809.5, 'EUR'))).toBe('23 810 €');
    expect(plain(fr.money(-9.99, 'EUR'))).toBe('-9,99 €');
  });

  it('show money in something that is no currency code beside its name', () => {
    expect(en.money(12, 'points')).toBe('12 points');
  });
});

describe('dates', () => {
  it('keep a day without a time on that day', () => {
    expect(en.date('2026-10-03')).toBe('3 Oct 2026');
    expect(fr.date('2026-10-03')).toBe('3 oct. 2026');
  });

  it('leave the year out where it is the present one', () => {
    expect(en.day('2026-10-03', NOW)).toBe('3 Oct');
    expect(en.day('2025-10-03', NOW)).toBe('3 Oct 2025');
  });

  it('show no hour for a day that has none', () => {
    expect(en.dateTime('2026-10-03')).toBe('3 Oct 2026');
    expect(en.dateTime(NOW)).toContain('12:00');
  });

  it('show a text that is no date as it is', () => {
    for (const format of [en.date, en.dateTime, en.time]) expect(format('Q3 maybe')).toBe('Q3 maybe');
    expect(en.day('soon', NOW)).toBe('soon');
    expect(en.relative('soon', NOW)).toBe('soon');
  });
});

describe('relative time', () => {
  it.each([
    [NOW - 10_000, 'this minute'],
    [NOW - 5 * 60_000, '5 minutes ago'],
    [NOW - 3 * HOUR, '3 hours ago'],
    [NOW - 20 * HOUR, 'yesterday'],
    [NOW + 26 * HOUR, 'tomorrow'],
    [NOW - 9 * 24 * HOUR, '9 days ago'],
    [NOW - 21 * 24 * HOUR, '3 weeks ago'],
    [NOW - 100 * 24 * HOUR, '3 months ago'],
    [NOW - 800 * 24 * HOUR, '2 years ago'],
  ])('names %s as people do: %s', (at, text) => {
    expect(en.relative(at, NOW)).toBe(text);
  });

  it('counts calendar days for a day without a time', () => {
    expect(en.relative('2026-11-23', NOW)).toBe('today');
    expect(fr.relative('2026-11-21', NOW)).toBe('avant-hier');
    expect(fr.relative('2026-11-25', NOW)).toBe('après-demain');
  });
});

describe('names', () => {
  it('join a list as the language does', () => {
    expect(en.list(['a', 'b', 'c'])).toBe('a, b and c');
    expect(fr.list(['a', 'b', 'c'])).toBe('a, b et c');
  });

  it('name countries and languages, and show an unknown code as it is', () => {
    expect(fr.country('de')).toBe('Allemagne');
    expect(en.language('fr')).toBe('French');
    expect(en.country('??')).toBe('??');
    expect(en.language('!')).toBe('!');
  });
});
