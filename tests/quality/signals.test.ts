import { describe, expect, it } from 'vitest';
import { accountScore, eventScore, f1Of, type Judged, noiseAlerts, typeScores } from './signals/scores.ts';

function judged(want: Partial<Judged['want']>, got: Partial<Judged['got']>): Judged {
  const nothing = { types: [], accounts: [], event: '' };
  return { want: { ...nothing, noise: false, ...want }, got: { ...nothing, ...got } };
}

describe('the scores of signals', () => {
  it('count each type, but not on noise', () => {
    const scores = typeScores([
      judged({ types: ['hiring', 'event'] }, { types: ['hiring'] }),
      judged({ types: ['event'] }, { types: ['hiring'] }),
      judged({ noise: true }, { types: ['hiring'] }),
    ]);
    expect(scores.get('hiring')).toEqual({ right: 1, wrong: 1, missed: 0 });
    expect(f1Of(scores.get('hiring') ?? { right: 0, wrong: 0, missed: 0 })).toBeCloseTo(2 / 3);
    expect(scores.get('event')).toEqual({ right: 0, wrong: 0, missed: 2 });
  });

  it('count every account of every item, and those on noise as alerts', () => {
    const items = [
      judged({ accounts: ['a', 'b'] }, { accounts: ['a'] }),
      judged({ noise: true }, { accounts: ['c'] }),
      judged({ noise: true }, {}),
    ];
    expect(accountScore(items)).toEqual({ right: 1, wrong: 1, missed: 1 });
    expect(noiseAlerts(items)).toEqual({ alerts: 1, noise: 2 });
  });

  it('compare clusters by the mean over items', () => {
    const items = [
      judged({ event: '1' }, { event: 'x' }),
      judged({ event: '1' }, { event: 'x' }),
      judged({ event: '2' }, { event: 'x' }),
      judged({ event: '2' }, { event: 'y' }),
    ];
    const { precision, recall } = eventScore(items);
    expect(precision).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4);
    expect(recall).toBeCloseTo((1 + 1 + 0.5 + 0.5) / 4);
  });
});
