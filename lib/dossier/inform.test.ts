import { describe, expect, it } from 'vitest';
import { folded, recordOf, seen } from '../../tests/support/records.ts';
import { dueToInform, informBy } from './inform.ts';

const name = { fullName: 'Jeanne Valmont' };
const onPage = (seenAt: string, more = {}) => seen('person', 'jeanne', name, { seenAt, ...more });
const inForm = (seenAt: string) => onPage(seenAt, { source: { type: 'form' } });

describe('informBy', () => {
  it('is one month after the first collection, to the last day of a shorter month', () => {
    const of = (seenAt: string) => {
      const observations = [onPage('2026-12-24T10:00:00Z'), onPage(seenAt)];
      return informBy(folded(...observations), observations);
    };
    expect(of('2026-10-05T10:00:00Z')).toBe('2026-11-05');
    expect(of('2026-01-31T10:00:00Z')).toBe('2026-02-28');
  });

  it('does not start again when the page is seen again', () => {
    const observations = [onPage('2026-10-05T10:00:00Z'), onPage('2026-11-20T10:00:00Z')];
    expect(informBy(folded(...observations), observations)).toBe('2026-11-05');
  });

  it('is the first contact where that comes sooner, never before the data was collected', () => {
    const observations = [onPage('2026-10-05T10:00:00Z')];
    const record = folded(...observations);
    expect(informBy(record, observations, '2026-10-09')).toBe('2026-10-09');
    expect(informBy(record, observations, '2026-12-09')).toBe('2026-11-05');
    expect(informBy(record, observations, '2026-09-01')).toBe('2026-10-05');
  });

  it('does not run where they were told, gave the data themself, or are no person', () => {
    const told = [onPage('2026-10-05T10:00:00Z'), seen('person', 'jeanne', { informedAt: '2026-10-20' })];
    expect(informBy(folded(...told), told)).toBeUndefined();
    const given = [inForm('2026-10-05T10:00:00Z')];
    expect(informBy(folded(...given), given)).toBeUndefined();
    expect(informBy(folded(...given))).toBeUndefined();
    const account = [seen('account', 'orvane', { name: 'Orvane' })];
    expect(informBy(folded(...account), account)).toBeUndefined();
  });

  it('runs from the first page where a form came before', () => {
    const observations = [inForm('2026-09-01T10:00:00Z'), onPage('2026-10-05T10:00:00Z')];
    expect(informBy(folded(...observations), observations)).toBe('2026-11-05');
  });

  it('does not count an observation that was withdrawn', () => {
    const first = onPage('2026-09-01T10:00:00Z');
    const undo = seen('person', 'jeanne', {}, { set: undefined, retracts: [first.id] });
    const observations = [first, undo, onPage('2026-10-05T10:00:00Z')];
    expect(informBy(folded(...observations), observations)).toBe('2026-11-05');
  });

  it('goes by the record alone where its observations are not at hand', () => {
    const observations = [onPage('2026-10-05T10:00:00Z'), onPage('2026-10-25T10:00:00Z')];
    expect(informBy(folded(...observations))).toBe('2026-11-05');
  });
});

describe('dueToInform', () => {
  it('names who is due within the days and who is late, soonest first', () => {
    const person = (who: string, seenAt: string) => recordOf('person', who, { fullName: who }, { seenAt });
    const people = [
      person('next month', '2026-11-20T10:00:00Z'),
      person('soon', '2026-11-01T10:00:00Z'),
      person('late', '2026-09-02T10:00:00Z'),
    ];
    const due = dueToInform(people, Date.parse('2026-11-23T09:00:00Z'), 10);
    expect(due.map(({ person, by }) => [person.title, by])).toEqual([
      ['late', '2026-10-02'],
      ['soon', '2026-12-01'],
    ]);
  });
});
