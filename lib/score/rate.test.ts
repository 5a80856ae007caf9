import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from '../../assets/locales/en/score.json';
import fr from '../../assets/locales/fr/score.json';
import { recordOf } from '../../tests/support/records.ts';
import type { Fields } from '../record/kind.ts';
import { headcountOf } from './headcount.ts';
import type { ScoreInput } from './input.ts';
import { remaining } from './points.ts';
import { score, scoreIn } from './rate.ts';
import { gradeOf, RULES } from './rules.ts';
import { totals } from './totals.ts';

const NOW = Date.parse('2026-11-23T09:00:00Z');

const record = (kind: string, name: string, fields: Fields) =>
  recordOf(kind, name, fields, { seenAt: '2026-01-05T09:00:00Z' });

const jeanne = record('person', 'jeanne', {
  fullName: 'Jeanne Valmont',
  title: 'Directrice commerciale',
  email: ['jeanne.valmont@orvane.example'],
  stage: 'qualified',
});
const orvane = record('account', 'orvane', { name: 'Orvane', headcount: '51-200', stage: 'engaged' });
const base: ScoreInput = { record: jeanne, account: orvane, signals: [], activities: [] };

const signal = (name: string, type: string, publishedAt: string) =>
  record('signal', name, { title: name, type, publishedAt });
const activity = (name: string, fields: Fields) => record('activity', name, { text: name, ...fields });
const rulesOf = (points: { rule: string }[]) => points.map((point) => point.rule);

describe('fit', () => {
  it('counts rank, company, stage and what is known, each with its evidence', () => {
    const { fit, fitPoints } = score(base, NOW);
    expect(fit).toBe(25 + 15 + 12 + 8 + 6);
    expect(fitPoints.find((point) => point.rule === 'seniority-director')).toEqual({
      rule: 'seniority-director',
      points: 25,
      full: 25,
      evidence: jeanne.fields.title?.from.observation,
      at: '2026-01-05T09:00:00Z',
      values: { title: 'Directrice commerciale' },
    });
  });

  it('holds a group at its cap and shows what was cut', () => {
    const both = record('person', 'x', { title: 'CEO', role: 'decision-maker' });
    const { fit, fitPoints } = score({ ...base, record: both, account: undefined }, NOW);
    expect(fit).toBe(40);
    expect(fitPoints.at(-1)).toEqual({ rule: 'cap-role', points: -15, full: -15, values: { cap: 40 } });
  });

  it('weighs an account on its own record', () => {
    const { fit, fitPoints } = score({ record: orvane, signals: [], activities: [] }, NOW);
    expect(rulesOf(fitPoints)).toEqual(['headcount-50', 'stage-engaged']);
    expect(fit).toBe(25 + 18);
  });

  it('gives points for the ideal industry and country only where the team says which', () => {
    const known = record('account', 'known', { name: 'K', industry: 'Édition de logiciels', country: 'FR' });
    const input = { record: known, signals: [], activities: [] };
    expect(rulesOf(score(input, NOW).fitPoints)).toEqual(['has-industry']);
    const ideal = { industries: ['edition de logiciels'], countries: ['fr'] };
    const ours = score(input, NOW, { ...RULES, ideal });
    expect(rulesOf(ours.fitPoints)).toEqual(['ideal-industry', 'ideal-country', 'has-industry']);
  });

  it('takes a lost deal off once, for the person and the account together', () => {
    const lost = { ...base, record: record('person', 'l', { title: 'CEO', stage: 'lost' }) };
    const account = record('account', 'gone', { name: 'G', headcount: '5000', stage: 'lost' });
    const { fit, fitPoints } = score({ ...lost, account }, NOW);
    expect(fitPoints.filter((point) => point.rule === 'lost')).toHaveLength(1);
    expect(fit).toBe(30 + 20 - 30);
  });
});

describe('engagement', () => {
  it('leaves 10 points at 50 % a month at 5 after one month and 0 after two', () => {
    expect([0, 1, 2, 3].map((months) => remaining(10, 0.5, months))).toEqual([10, 5, 0, 0]);
    const hiring = signal('Orvane recrute', 'hiring', '2026-11-23T09:00:00Z');
    const at = (date: string) =>
      score({ ...base, signals: [hiring] }, Date.parse(date)).engagementPoints[0]?.points;
    expect(at('2026-11-23T09:00:00Z')).toBe(10);
    expect(at('2026-12-23T09:00:00Z')).toBe(5);
    expect(at('2027-01-23T09:00:00Z')).toBeUndefined();
  });

  it('counts meetings, replies and calls, and neither our own messages nor next week', () => {
    const { engagementPoints } = score(
      {
        ...base,
        activities: [
          activity('met', { type: 'meeting', at: '2026-11-23' }),
          activity('wrote', { type: 'email', direction: 'in', at: '2026-11-23' }),
          activity('called', { type: 'call', direction: 'out', at: '2026-11-23' }),
          activity('sent', { type: 'email', direction: 'out', at: '2026-11-23' }),
          activity('planned', { type: 'meeting', at: '2026-11-30' }),
          activity('note', { type: 'note', at: '2026-11-23' }),
        ],
      },
      NOW,
    );
    expect(rulesOf(engagementPoints)).toEqual(['meeting', 'reply', 'call']);
  });

  it('counts nothing for a signal that was called noise, nor twice for one', () => {
    const noise = record('signal', 'noise', {
      title: 'N',
      type: 'tender',
      verdict: 'noise',
      publishedAt: '2026-11-22',
    });
    const tender = signal('marché', 'tender', '2026-11-23');
    const { engagementPoints } = score({ ...base, signals: [noise, tender, tender] }, NOW);
    expect(engagementPoints).toHaveLength(1);
    expect(engagementPoints[0]).toMatchObject({ rule: 'signal-tender', evidence: tender.id, full: 14 });
  });

  it('dates a signal of the year 9999 by the day we saw it', () => {
    const { engagementPoints } = score({ ...base, signals: [signal('far', 'hiring', '9999-01-01')] }, NOW);
    expect(engagementPoints).toEqual([]);
  });

  it('takes points off after three messages without an answer, until they answer', () => {
    const sent = ['2026-11-01', '2026-11-05', '2026-11-10'].map((at) =>
      activity(`sent ${at}`, { type: 'email', direction: 'out', at }),
    );
    const { engagementPoints, engagement } = score({ ...base, activities: sent }, NOW);
    expect(engagementPoints).toMatchObject([{ rule: 'no-reply', points: -15, values: { count: 3 } }]);
    expect(engagement).toBe(0);
    const answer = activity('answer', { type: 'email', direction: 'in', at: '2026-11-12' });
    expect(rulesOf(score({ ...base, activities: [...sent, answer] }, NOW).engagementPoints)).toEqual([
      'reply',
    ]);
    const early = Date.parse('2026-11-12T00:00:00Z');
    expect(score({ ...base, activities: sent }, early).engagementPoints).toEqual([]);
  });

  it('counts promoters and detractors', () => {
    const nps = (value: number) =>
      score({ ...base, record: record('person', `n${value}`, { nps: value }) }, NOW);
    expect(rulesOf(nps(9).engagementPoints)).toEqual(['nps-promoter']);
    expect(rulesOf(nps(7).engagementPoints)).toEqual([]);
    expect(rulesOf(nps(6).engagementPoints)).toEqual(['nps-detractor']);
  });

  it('is nothing for who asked not to be contacted', () => {
    const met = activity('met', { type: 'meeting', at: '2026-11-22' });
    expect(score({ ...base, activities: [met], optedOut: true }, NOW).engagement).toBe(0);
  });
});

describe('the score', () => {
  it('says what it will be in two weeks if nothing more happens', () => {
    const input = { ...base, signals: [signal('s', 'hiring', '2026-11-23T09:00:00Z')] };
    const [today, later] = [score(input, NOW), scoreIn(input, NOW, 14)];
    expect(later.engagement).toBeLessThan(today.engagement);
    expect(later.fit).toBe(today.fit);
    expect(later).toEqual(scoreIn(input, NOW, 14));
  });

  it('grades from A1 to C3 by both sums', () => {
    expect(gradeOf(60, 50, RULES)).toBe('A1');
    expect(gradeOf(59, 20, RULES)).toBe('B2');
    expect(gradeOf(0, 0, RULES)).toBe('C3');
  });

  it('is the sum of its points, between 0 and 100, whatever happened in whatever order', () => {
    const day = fc
      .integer({ min: -20, max: 300 })
      .map((back) => new Date(NOW - back * 86_400_000).toISOString());
    const acts = fc.record({
      type: fc.constantFrom('note', 'call', 'meeting', 'email', 'message', 'task', 'odd'),
      direction: fc.constantFrom('in', 'out', ''),
      at: fc.oneof(day, fc.constant('soon')),
    });
    const signals = fc.record({ type: fc.constantFrom('tender', 'hiring', 'odd'), publishedAt: day });
    fc.assert(
      fc.property(
        fc.array(acts, { maxLength: 15 }),
        fc.array(signals, { maxLength: 15 }),
        fc.boolean(),
        (a, s, optedOut) => {
          const input: ScoreInput = {
            ...base,
            optedOut,
            activities: a.map((fields, n) => record('activity', `a${n}`, fields)),
            signals: s.map((fields, n) => record('signal', `s${n}`, { title: `s${n}`, ...fields })),
          };
          const given = score(input, NOW);
          for (const [total, points] of [
            [given.fit, given.fitPoints],
            [given.engagement, given.engagementPoints],
          ] as const) {
            const sum = points.reduce((all, one) => all + one.points, 0);
            expect(total).toBe(Math.round(Math.min(100, Math.max(0, Math.round(sum * 10) / 10))));
          }
          const turned = {
            ...input,
            activities: input.activities.toReversed(),
            signals: input.signals.toReversed(),
          };
          expect(score(turned, NOW).engagement).toBe(given.engagement);
          const { fit, engagement, grade } = given;
          expect(totals(turned, NOW)).toEqual({ fit, engagement, grade });
        },
      ),
    );
  });

  it('takes an answer at the very moment of our messages for the last of them, in any order', () => {
    const at = '2026-10-01T09:00:00Z';
    const sent = ['a', 'b', 'c'].map((id) => record('activity', id, { type: 'email', direction: 'out', at }));
    const answer = record('activity', 'd', { type: 'note', direction: 'in', at });
    for (const activities of [
      [...sent, answer],
      [answer, ...sent],
    ]) {
      const rules = score({ ...base, activities }, NOW).engagementPoints.map((point) => point.rule);
      expect(rules).not.toContain('no-reply');
    }
    expect(score({ ...base, activities: sent }, NOW).engagementPoints.map((one) => one.rule)).toContain(
      'no-reply',
    );
  });

  it('has a wording for every rule and cap in both languages', () => {
    const groups = new Set([...Object.keys(RULES.caps.person), ...Object.keys(RULES.caps.account)]);
    const keys = [...Object.keys(RULES.rules), ...[...groups].map((group) => `cap-${group}`)];
    for (const words of [en, fr] as Record<string, string>[]) {
      expect(keys.filter((key) => !words[`score.${key}`] && !words[`score.${key}.other`])).toEqual([]);
    }
    expect(Object.keys(fr)).toEqual(Object.keys(en));
  });
});

describe('headcounts', () => {
  it.each([
    ['51-200', 51],
    ['1 001 à 5 000 salariés', 1001],
    ['10,001+ employees', 10_001],
    ['1.001-5.000', 1001],
    ['5K+', 5000],
    ['250', 250],
    ['100 à 199', 100],
    ['many', undefined],
    ['', undefined],
  ])('reads %s as %s', (text, count) => {
    expect(headcountOf(text)).toBe(count);
  });
});
