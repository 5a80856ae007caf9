import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countAnswers, groupOf, npsByRevenue, npsChange, npsMargin, npsOf } from './nps.ts';

describe('the groups', () => {
  it('are detractors to 6, passives at 7 and 8, promoters from 9', () => {
    expect([0, 6, 7, 8, 9, 10].map(groupOf)).toEqual([
      'detractor',
      'detractor',
      'passive',
      'passive',
      'promoter',
      'promoter',
    ]);
  });

  it('refuse what is no answer', () => {
    expect([-1, 11, 6.5, Number.NaN, '9', null, undefined].map(groupOf)).toEqual(Array(7).fill(undefined));
    expect(countAnswers([9, 'ten', 11, 3])).toEqual({ promoters: 1, passives: 0, detractors: 1 });
  });
});

describe('the score', () => {
  it.each([
    [100, 15.3],
    [20, 34.2],
  ])('of half promoters and a fifth detractors among %i is 30 ± %f', (n, margin) => {
    const nps = npsOf({ promoters: n * 0.5, passives: n * 0.3, detractors: n * 0.2 });
    expect(nps?.score).toBe(30);
    expect(nps?.margin.toFixed(1)).toBe(margin.toFixed(1));
  });

  it('does not exist without answers', () => {
    expect(npsOf({ promoters: 0, passives: 0, detractors: 0 })).toBeUndefined();
  });

  it('from 30 (60 answers) to 17 (55 answers) is -13 ± 29: not significant', () => {
    const before = { score: 30, margin: npsMargin(0.5, 0.2, 60) };
    const after = { score: 17, margin: npsMargin(0.42, 0.25, 55) };
    const { change, margin, significant } = npsChange(before, after);
    expect([change, Math.round(margin), significant]).toEqual([-13, 29, false]);
    expect(npsChange({ score: 30, margin: 5 }, { score: 17, margin: 5 }).significant).toBe(true);
  });

  it('stays between -100 and 100, and its margin is that of the other form of the formula', () => {
    const count = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(count, count, count, (promoters, passives, detractors) => {
        const nps = npsOf({ promoters, passives, detractors });
        if (!nps) return;
        expect(Math.abs(nps.score)).toBeLessThanOrEqual(100);
        const [p, d] = [promoters / nps.answers, detractors / nps.answers];
        const other = 196 * Math.sqrt((p * (1 - p) + d * (1 - d) + 2 * p * d) / nps.answers);
        expect(nps.margin).toBeCloseTo(other, 6);
      }),
    );
  });
});

describe('the score by revenue', () => {
  const mrr = new Map([
    ['large', 900],
    ['small', 100],
    ['silent', 1000],
  ]);

  it('weighs an account by what it pays, however many of its people answer', () => {
    const answers = [
      { account: 'large', answer: 2 },
      ...[9, 10, 10, 9].map((answer) => ({ account: 'small', answer })),
    ];
    expect(npsByRevenue(answers, mrr)).toEqual({ score: -80, heard: 0.5 });
  });

  it('takes the mean of the people of one account', () => {
    const answers = [10, 3].map((answer) => ({ account: 'large', answer }));
    expect(npsByRevenue(answers, mrr)?.score).toBe(0);
  });

  it('does not exist where nobody who answered pays', () => {
    expect(npsByRevenue([{ account: 'stranger', answer: 10 }], mrr)).toBeUndefined();
  });
});
