import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordOf } from '../../tests/support/records.ts';
import type { Json } from '../record/json.ts';
import { parseChanges, rulesWith } from './custom.ts';
import { movesOf, sortFor } from './moves.ts';
import { score } from './rate.ts';
import { RULES } from './rules.ts';

const NOW = Date.parse('2026-11-23T09:00:00Z');

describe('the team’s rules', () => {
  it('are the shipped ones where nothing was changed', () => {
    expect(rulesWith({})).toEqual(RULES);
    expect(rulesWith(parseChanges(undefined))).toEqual(RULES);
  });

  it('change points for people and, in proportion, for accounts', () => {
    const { rules } = rulesWith({ points: { 'headcount-1000': 10, 'has-siren': 20, meeting: 40 } });
    expect(rules['headcount-1000']).toEqual({ group: 'company', points: 10, onAccount: 18 });
    expect(rules['has-siren']).toEqual({ group: 'completeness', points: 0, onAccount: 20 });
    expect(rules.meeting).toEqual({ group: 'contact', points: 40, decay: 0.25 });
    expect(rules['headcount-200']).toBe(RULES.rules['headcount-200']);
  });

  it('take a rule out of play at no points', () => {
    const record = recordOf('person', 'ceo', { title: 'CEO' });
    const none = rulesWith({ points: { 'seniority-executive': 0 } });
    expect(score({ record, signals: [], activities: [] }, NOW, none).fitPoints).toEqual([]);
  });

  it('keep grades in order: thresholds that cross are left as shipped', () => {
    expect(rulesWith({ grades: { A: 80, B: 40 } }).grades.fit).toEqual({ A: 80, B: 40 });
    expect(rulesWith({ grades: { A: 20 } }).grades.fit).toEqual(RULES.grades.fit);
    expect(rulesWith({ grades: { 1: 60, 2: 70 } }).grades.engagement).toEqual(RULES.grades.engagement);
  });

  it('lose a value that cannot be and keep the others', () => {
    const given = {
      points: { meeting: 35, call: 'many', reply: 1000, unknown: 5 },
      decay: { meeting: 0.1, 'has-email': 0.5, call: -1 },
      ideal: { industries: [' Logiciels ', 3, ''], countries: 'FR' },
      noReply: { messages: 5, days: 0 },
      later: true,
    };
    expect(parseChanges(given)).toEqual({
      points: { meeting: 35 },
      decay: { meeting: 0.1 },
      ideal: { industries: ['Logiciels'] },
      noReply: { messages: 5 },
    });
  });

  it('are read from anything, and reading them again changes nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const read = parseChanges(value as Json);
        expect(parseChanges(read as Json)).toEqual(read);
        expect(rulesWith(read).grades.fit.A).toBeGreaterThan(rulesWith(read).grades.fit.B);
      }),
    );
  });
});

describe('the preview of new rules', () => {
  const person = (name: string, title: string) => ({
    record: recordOf('person', name, {
      fullName: name,
      title,
      stage: 'opportunity',
      email: [`${name}@a.example`],
    }),
    signals: [],
    activities: [],
  });
  const inputs = [person('ceo', 'CEO'), person('buyer', 'Comptable')];

  it('names whom they move, and how many stand where', () => {
    const next = rulesWith({ points: { 'seniority-executive': 1 } });
    const { moved, before, after } = movesOf(inputs, NOW, RULES, next);
    expect(moved).toEqual([{ id: inputs[0]?.record.id, from: 'B3', to: 'C3' }]);
    expect(before).toEqual(
      new Map([
        ['B3', 1],
        ['C3', 1],
      ]),
    );
    expect(after).toEqual(new Map([['C3', 2]]));
  });

  it('moves nobody where nothing changes', () => {
    expect(movesOf(inputs, NOW, RULES, RULES).moved).toEqual([]);
  });
});

describe('few leads', () => {
  it('are better sorted by recency', () => {
    expect(sortFor(99)).toBe('recency');
    expect(sortFor(100)).toBe('score');
  });
});
