import { describe, expect, it } from 'vitest';
import { dossier, knownPreview, listPreview } from '../../tests/gallery/data.ts';
import { asNew, correct, firstDecisions, keep, keepAll, keptCount, leaveOut } from './decisions.ts';
import { excerptAround } from './excerpt.ts';
import { whyNow } from './why-now.ts';

describe('decisions about a capture', () => {
  const first = firstDecisions(listPreview);

  it('keep everyone to begin with but who opted out', () => {
    expect(first.map((one) => one.keep)).toEqual(listPreview.items.map((item) => !item.optedOut));
    expect(keptCount(first)).toBe(4);
  });

  it('never take in who opted out, even all at once', () => {
    const all = keepAll(keepAll(first, listPreview, false), listPreview, true);
    expect(all.map((one) => one.keep)).toEqual(first.map((one) => one.keep));
    expect(keptCount(keepAll(first, listPreview, false))).toBe(0);
  });

  it('change one draft and leave the others and the former decisions as they are', () => {
    const next = keep(first, 1, false);
    expect(next.map((one) => one.keep)).toEqual([true, false, false, true, true]);
    expect(keptCount(first)).toBe(4);
    expect(asNew(first, 3, true)[3]?.asNew).toBe(true);
  });

  it('let a correction take a field back in that was left out', () => {
    const out = leaveOut(firstDecisions(knownPreview), 0, 'title', true);
    expect(out[0]).toMatchObject({ without: ['title'] });
    const back = correct(out, 0, 'title', 'CRO');
    expect(back[0]).toMatchObject({ corrected: { title: 'CRO' }, without: [] });
  });

  it('let leaving out take a correction away', () => {
    const corrected = correct(firstDecisions(knownPreview), 0, 'title', 'CRO');
    expect(leaveOut(corrected, 0, 'title', true)[0]).toMatchObject({ corrected: {}, without: ['title'] });
    expect(leaveOut(corrected, 0, 'title', false)[0]).toMatchObject({ corrected: {}, without: [] });
  });
});

describe('why now', () => {
  it('is what they did and still weighs most, not what we did', () => {
    const why = whyNow(dossier);
    expect(why?.rule).toBe('call-in');
    expect(dossier.score.engagementPoints.some((point) => point.rule === 'meeting')).toBe(true);
  });

  it('is nothing where only points of ours or against them are left', () => {
    const points = [
      { rule: 'meeting', points: 30, full: 30 },
      { rule: 'signal-hiring', points: 0, full: 10 },
      { rule: 'no-reply', points: -15, full: -15 },
    ];
    expect(whyNow({ score: { ...dossier.score, engagementPoints: points } })).toBeUndefined();
  });

  it('is the newer of two that weigh the same', () => {
    const points = ['2026-11-01', '2026-11-20'].map((at) => ({ rule: 'reply', points: 5, full: 5, at }));
    expect(whyNow({ score: { ...dossier.score, engagementPoints: points } })?.at).toBe('2026-11-20');
  });
});

describe('an excerpt', () => {
  const long = `${'mot '.repeat(100)}Orvane recrute. ${'suite '.repeat(100)}`;

  it('shows the first word met with some text around it, cut between words', () => {
    const excerpt = excerptAround(long, ['orvane']);
    expect(excerpt).toMatch(/^… mot .*Orvane recrute\. suite.* …$/);
    expect(excerpt.length).toBeLessThan(170);
  });

  it('begins with the text where the word is near its beginning', () => {
    expect(excerptAround('Hier, Orvane  a\nrecruté.', ['Orvane'])).toBe('Hier, Orvane a recruté.');
  });

  it('is nothing where the text holds none of the words', () => {
    expect(excerptAround(long, ['Bellac'])).toBe('');
    expect(excerptAround('', ['Orvane'])).toBe('');
  });
});
