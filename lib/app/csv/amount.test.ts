import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf, currencyOf, decimalOf } from './amount.ts';

describe('amountOf', () => {
  it.each([
    ['1234', 1234],
    ['1 234,56', 1234.56],
    ['1\u202f234,56 €', 1234.56],
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['1,234,567', 1_234_567],
    ['1.234.567,8', 1_234_567.8],
    ['12,5', 12.5],
    ['0,123', 0.123],
    ['1,234', 1234],
    ['1.234', 1234],
    ["1'234.50", 1234.5],
    ['-12,50', -12.5],
    ['\u221212', -12],
    ['12-', -12],
    ['(500)', -500],
    ['$1,200', 1200],
    ['100 USD', 100],
    ['0', 0],
  ])('reads "%s" as %f', (text, amount) => {
    expect(amountOf(text)?.amount).toBe(amount);
  });

  it.each([
    '',
    'gratuit',
    '12 %',
    '1e3',
    '12 34',
    '1,23,45',
    '1.2.3',
    '12,',
    ',5',
    '--1',
    '€',
    'EUR 5 USD',
    '1 2345',
    '9'.repeat(40),
  ])('refuses "%s"', (text) => {
    expect(amountOf(text)).toBeUndefined();
  });

  it('goes by the column where one sign and three digits could be either', () => {
    expect(decimalOf(['1,234', '12,50'])).toBe(',');
    expect(amountOf('1,234', ',')?.amount).toBe(1.234);
    expect(decimalOf(['1,234', '5,000'])).toBeUndefined();
    expect(decimalOf(['12,5', '12.5'])).toBeUndefined();
    expect(decimalOf(['1,234.5'])).toBe('.');
  });

  it('names the currency beside the amount', () => {
    expect(['12 €', '$5', '£5', '7 CHF', '3 euros', '4'].map((text) => amountOf(text)?.currency)).toEqual([
      'EUR',
      'USD',
      'GBP',
      'CHF',
      'EUR',
      undefined,
    ]);
    expect(currencyOf('eur')).toBe('EUR');
    expect(currencyOf('beaucoup')).toBeUndefined();
  });

  it('reads what French and English tools write back to the cent', () => {
    const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    fc.assert(
      fc.property(cents, fc.constantFrom('fr', 'en', 'de', 'de-CH'), (value, language) => {
        const text = new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(value / 100);
        expect(amountOf(text)?.amount).toBe(value / 100);
      }),
    );
  });
});
