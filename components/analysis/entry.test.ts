import { describe, expect, it } from 'vitest';
import { type EntryText, readEntry } from './entry.ts';

const TYPED: EntryText = {
  ...{ kind: 'subscription', account: ' Orvane ', product: '', amount: '1 200,50', currency: 'EUR' },
  ...{ interval: 'year', start: '2026-11-01', end: '', type: 'sales', label: ' Salon ' },
};

describe('an entry typed by hand', () => {
  it('makes a subscription', () => {
    expect(readEntry(TYPED)).toEqual({
      fields: {
        accountName: 'Orvane',
        amount: 1200.5,
        currency: 'EUR',
        interval: 'year',
        start: '2026-11-01',
      },
    });
  });

  it('makes a cost', () => {
    expect(readEntry({ ...TYPED, kind: 'cost', account: '' })).toEqual({
      fields: { amount: 1200.5, currency: 'EUR', date: '2026-11-01', type: 'sales', label: 'Salon' },
    });
  });

  it('says everything that is wrong with it', () => {
    expect(readEntry({ ...TYPED, account: ' ', amount: 'beaucoup', start: '' })).toEqual({
      problems: ['account', 'amount', 'start'],
    });
    expect(readEntry({ ...TYPED, end: '2026-11-01' })).toEqual({ problems: ['end'] });
    expect(readEntry({ ...TYPED, kind: 'cost', end: '2020-01-01' })).toHaveProperty('fields');
  });
});
