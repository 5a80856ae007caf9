import { expect, it } from 'vitest';
import { pairOf, pairsWithin, scoreClusters, scorePairs } from './scores.ts';

it('scores clusters by their pairs and by their records', () => {
  const scores = scoreClusters([['a1', 'a2', 'b1'], ['b2']], (item) => item[0] ?? '');
  expect(scores.precision).toBeCloseTo(1 / 3);
  expect(scores.recall).toBeCloseTo(1 / 2);
  expect(scores.f1).toBeCloseTo(0.4);
  expect(scores.bPrecision).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4);
  expect(scores.bRecall).toBeCloseTo((1 + 1 + 1 / 2 + 1 / 2) / 4);
});

it('is perfect for the truth itself', () => {
  expect(scoreClusters([['a1', 'a2'], ['b1']], (item) => item[0] ?? '')).toMatchObject({ f1: 1, bF1: 1 });
});

it('scores pairs in whatever order they are given', () => {
  const wanted = pairsWithin([['x', 'y', 'z']]);
  expect(scorePairs(new Set([pairOf('y', 'x'), pairOf('x', 'q')]), wanted)).toMatchObject({
    precision: 0.5,
    recall: 1 / 3,
  });
  expect(scorePairs(new Set(), wanted)).toMatchObject({ precision: 1, recall: 0 });
});
