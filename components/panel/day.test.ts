import { describe, expect, it } from 'vitest';
import { dayOf, isLate } from './day.ts';

const EVENING = new Date(2026, 11, 31, 23, 30).getTime();

describe('days', () => {
  it('are those of the clock here, across the ends of months and years', () => {
    expect(dayOf(EVENING)).toBe('2026-12-31');
    expect(dayOf(EVENING, 1)).toBe('2027-01-01');
    expect(dayOf(new Date(2026, 2, 1, 0, 5).getTime(), -1)).toBe('2026-02-28');
  });

  it('are late once they are over, not while they last', () => {
    expect(isLate('2026-12-30', EVENING)).toBe(true);
    expect(isLate('2026-12-30T23:59:00Z', EVENING)).toBe(true);
    expect(isLate('2026-12-31', EVENING)).toBe(false);
    expect(isLate('2027-01-01', EVENING)).toBe(false);
  });
});
