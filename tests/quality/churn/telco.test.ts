import { describe, expect, it } from 'vitest';
import { columnOf, foldOf, isAside } from './telco.ts';

const ids = Array.from({ length: 3000 }, (_, at) => `${at * 7}-ABCDE`);

describe('the split of the churn sample', () => {
  it('keeps about one in three aside, the same ones every time', () => {
    const aside = ids.filter(isAside);
    expect(aside.length / ids.length).toBeCloseTo(1 / 3, 1);
    expect([...ids].reverse().filter(isAside).reverse()).toEqual(aside);
  });

  it('draws five parts of about one size', () => {
    for (let fold = 0; fold < 5; fold++) {
      expect(ids.filter((id) => foldOf(id) === fold).length / ids.length).toBeCloseTo(0.2, 1);
    }
  });

  it('names the column that a feature comes from', () => {
    expect(['Contract=One year', 'tenure (log)', 'tenure'].map(columnOf)).toEqual([
      'Contract',
      'tenure',
      'tenure',
    ]);
  });
});
