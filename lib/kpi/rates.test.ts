import { describe, expect, it } from 'vitest';
import { readRates } from './rates.ts';

describe('exchange rates', () => {
  it('are read as people type them, in both decimal signs', () => {
    expect(readRates('USD 0.92\n1 GBP = 1,17 EUR\n\nchf: 1.05').rates).toEqual({
      USD: 0.92,
      GBP: 1.17,
      CHF: 1.05,
    });
  });

  it('name the lines that say none, and keep the others', () => {
    expect(readRates('USD\nGBP 1.17\nCHF 0\n-3 SEK\ndollar 0.9')).toEqual({
      rates: { GBP: 1.17 },
      unread: ['USD', 'CHF 0', '-3 SEK', 'dollar 0.9'],
    });
  });

  it('give the later of two for one currency', () => {
    expect(readRates('USD 0.92\nUSD 0.95').rates).toEqual({ USD: 0.95 });
  });
});
