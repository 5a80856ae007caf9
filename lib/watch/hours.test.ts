import { describe, expect, it } from 'vitest';
import { digestDue, hourText, isQuiet, lastSlot, localTime, readHour, readHours, readSpan } from './hours.ts';

const PARIS = 'Europe/Paris';
const at = (iso: string) => localTime(Date.parse(iso), PARIS);

describe('the hours a person sets', () => {
  it('are read in order, each once, or not at all', () => {
    expect(readHours('17:00, 8:30,17:00')).toEqual([510, 1020]);
    expect(readHours('')).toEqual([]);
    expect(readHours('8h30')).toBeUndefined();
    expect(readHour('24:00')).toBeUndefined();
    expect(hourText(510)).toBe('08:30');
  });

  it('make a span', () => {
    expect(readSpan('20:00-07:30')).toEqual({ from: 1200, to: 450 });
    expect(readSpan('20:00')).toBeUndefined();
    expect(readSpan('20:00-07:30-08:00')).toBeUndefined();
  });
});

describe('quiet hours', () => {
  const night = { from: 1200, to: 450, weekend: false };

  it('pass midnight', () => {
    const quiet = [1199, 1200, 1439, 0, 449, 450].map((minute) =>
      isQuiet(night, { day: '2026-11-23', minute }),
    );
    expect(quiet).toEqual([false, true, true, true, true, false]);
  });

  it('are none where both ends are one, and may hold the weekend', () => {
    const none = { from: 0, to: 0, weekend: true };
    expect(isQuiet(none, { day: '2026-11-23', minute: 0 })).toBe(false);
    expect(isQuiet(none, { day: '2026-11-22', minute: 720 })).toBe(true);
  });

  it('follow the wall clock when the clocks change', () => {
    // 29 March 2026: 02:00 becomes 03:00; 25 October: 03:00 becomes 02:00.
    expect(isQuiet(night, at('2026-03-29T05:29:00Z'))).toBe(true);
    expect(isQuiet(night, at('2026-03-29T05:30:00Z'))).toBe(false);
    expect(isQuiet(night, at('2026-10-25T06:29:00Z'))).toBe(true);
    expect(isQuiet(night, at('2026-10-25T06:30:00Z'))).toBe(false);
  });
});

describe('a digest', () => {
  it('is planned at the last hour that passed, be it yesterday', () => {
    expect(lastSlot([510, 1020], at('2026-11-23T08:00:00Z'))).toBe('2026-11-23 08:30');
    expect(lastSlot([510, 1020], at('2026-11-23T07:00:00Z'))).toBe('2026-11-22 17:00');
    expect(lastSlot([], at('2026-11-23T07:00:00Z'))).toBeUndefined();
  });

  it('whose hour the clocks leave out comes after it; whose hour comes twice comes once', () => {
    expect(lastSlot([150], at('2026-03-29T01:05:00Z'))).toBe('2026-03-29 02:30');
    const first = lastSlot([150], at('2026-10-25T00:40:00Z'));
    const again = lastSlot([150], at('2026-10-25T01:40:00Z'));
    expect(first).toBe('2026-10-25 02:30');
    expect(digestDue(again, first, '2026-10-25')).toBe(false);
  });

  it('is due once for all that were missed', () => {
    const now = at('2026-11-23T08:00:00Z');
    const slot = lastSlot([510, 1020], now);
    expect(digestDue(slot, '2026-11-19 08:30', now.day)).toBe(true);
    expect(digestDue(slot, slot, now.day)).toBe(false);
  });

  it('is never due for the first time, nor on the word of a clock that was wrong', () => {
    expect(digestDue('2026-11-23 08:30', undefined, '2026-11-23')).toBe(false);
    expect(digestDue('2026-11-23 08:30', '2031-01-01 08:30', '2026-11-23')).toBe(false);
    expect(digestDue('2026-11-23 08:30', '2026-11-23 17:00', '2026-11-23')).toBe(false);
  });
});
