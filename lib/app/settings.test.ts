import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from './app.ts';
import { repaired } from './settings.ts';

describe('settings', () => {
  it('are the defaults where nothing was saved', () => {
    expect(repaired({})).toEqual(DEFAULT_SETTINGS);
  });

  it('lose only the one value that cannot be', () => {
    const settings = repaired({ locale: 'fr', theme: 'purple', pollMinutes: 'soon', linkedinAllowed: true });
    expect(settings).toMatchObject({ locale: 'fr', theme: 'auto', pollMinutes: 30, linkedinAllowed: true });
  });

  it('keep the poll interval between five minutes and a day', () => {
    expect(repaired({ pollMinutes: 0 }).pollMinutes).toBe(5);
    expect(repaired({ pollMinutes: 1e9 }).pollMinutes).toBe(1440);
  });

  it('keep the gross margin between nothing and all', () => {
    expect([-5, 80, 250, Number.NaN].map((grossMargin) => repaired({ grossMargin }).grossMargin)).toEqual([
      0, 80, 100, 0,
    ]);
  });

  it('take hours only as the clock has them', () => {
    const set = repaired({ digestAt: '9:00', quiet: '22:00-06:00', quietWeekend: true });
    expect(set).toMatchObject({ digestAt: '9:00', quiet: '22:00-06:00', quietWeekend: true });
    expect(repaired({ digestAt: '', quiet: '' })).toMatchObject({ digestAt: '', quiet: '' });
    expect(repaired({ digestAt: 'noon', quiet: 'at night' })).toMatchObject({
      digestAt: DEFAULT_SETTINGS.digestAt,
      quiet: DEFAULT_SETTINGS.quiet,
    });
  });

  it('take a currency only as an ISO 4217 code', () => {
    expect(repaired({ currency: 'CHF' }).currency).toBe('CHF');
    expect(repaired({ currency: '€' }).currency).toBe('EUR');
  });
});
