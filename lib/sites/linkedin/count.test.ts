import { describe, expect, it } from 'vitest';
import { headcountRange, wholeNumber } from './count.ts';

describe('a whole number', () => {
  it('is read whatever groups its digits', () => {
    expect(['97', '1,234', '1.234', '1 234', '1\u202f234 réactions', "1'234'567"].map(wholeNumber)).toEqual([
      97, 1234, 1234, 1234, 1234, 1234567,
    ]);
  });

  it('is not guessed where it is shortened, doubled or absent', () => {
    expect(
      ['1.2K', '3 k', '12 k abonnés', '3万', '5件', '12 34', '4 of 9 x 2', 'none'].map(wholeNumber),
    ).toEqual(Array(8).fill(undefined));
  });
});

describe('a headcount', () => {
  it('is a range or an open one, in any language', () => {
    expect(
      ['51-200 employés', '1.001-5.000 Beschäftigte', '10,001+ employees', '社員数 11 – 50 名'].map(
        headcountRange,
      ),
    ).toEqual(['51-200', '1001-5000', '10001+', '11-50']);
  });

  it('is never a number of followers, a date or a phone', () => {
    expect(
      ['12K followers', '2012', '84 associated members', '02-40-00-00', '3.5-4.5'].map(headcountRange),
    ).toEqual(['', '', '', '', '']);
  });
});
