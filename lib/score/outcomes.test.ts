import { describe, expect, it } from 'vitest';
import { type Outcome, verdictOf, wilson } from './outcomes.ts';
import type { Score } from './score.ts';

const many = (grade: Score['grade'], won: number, lost: number): Outcome[] => [
  ...Array.from({ length: won }, () => ({ grade, won: true })),
  ...Array.from({ length: lost }, () => ({ grade, won: false })),
];

describe('what the grades were worth', () => {
  it('is not claimed before there are enough decided leads, won and lost', () => {
    expect(verdictOf([])).toEqual({ enough: false, decided: 0, needed: 50, won: 0, wonNeeded: 10 });
    expect(verdictOf(many('A1', 9, 60)).enough).toBe(false);
    expect(verdictOf(many('A1', 60, 9)).enough).toBe(false);
    expect(verdictOf(many('A1', 25, 25)).enough).toBe(true);
  });

  it('tells the share won and the lift of each grade', () => {
    const verdict = verdictOf([...many('A1', 15, 5), ...many('C3', 5, 75)]);
    expect(verdict).toMatchObject({ enough: true, decided: 100, won: 20, rate: 0.2, inverted: [] });
    if (!verdict.enough) return;
    expect(verdict.grades.map(({ grade, rate, lift }) => [grade, rate, lift])).toEqual([
      ['A1', 0.75, 3.75],
      ['C3', 0.0625, 0.3125],
    ]);
  });

  it('ranks a coin at a half, a perfect order at one, and its contrary at nothing', () => {
    const ranking = (outcomes: Outcome[]) => {
      const verdict = verdictOf(outcomes);
      return verdict.enough ? verdict.ranking : undefined;
    };
    expect(ranking([...many('A1', 15, 15), ...many('C3', 15, 15)])).toBe(0.5);
    expect(ranking([...many('A1', 30, 0), ...many('C3', 0, 30)])).toBe(1);
    expect(ranking([...many('A1', 0, 30), ...many('C3', 30, 0)])).toBe(0);
    expect(ranking([...many('A2', 30, 0), ...many('B1', 0, 30)])).toBe(0.5);
  });

  it('names grades that stand the wrong way round, where chance does not explain it', () => {
    const verdict = verdictOf([...many('A1', 5, 55), ...many('B2', 40, 20), ...many('A2', 6, 54)]);
    expect(verdict.enough && verdict.inverted).toEqual([
      ['A1', 'B2'],
      ['A2', 'B2'],
    ]);
    const close = verdictOf([...many('A1', 14, 16), ...many('B2', 15, 15)]);
    expect(close.enough && close.inverted).toEqual([]);
  });

  it('bounds a share as Wilson does', () => {
    // Published example: 10 of 20 lies between 0.299 and 0.701.
    const { low, high } = wilson(10, 20);
    expect(low).toBeCloseTo(0.299, 3);
    expect(high).toBeCloseTo(0.701, 3);
    expect(wilson(0, 10)).toMatchObject({ low: 0 });
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });
});
