import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordOf } from '../../tests/support/records.ts';
import type { Json } from '../record/json.ts';
import {
  type Filter,
  isEmpty,
  matchesRecord,
  matchesStanding,
  needsStanding,
  parseFilter,
} from './filter.ts';

const account = recordOf('account', 'orvane', {
  name: 'Orvane',
  city: 'Saint-Étienne',
  industry: 'Logiciels métier',
});
const person = recordOf('person', 'jeanne', {
  fullName: 'Jeanne Valmont',
  stage: 'qualified',
  owner: 'Paul Estève',
  location: 'Lyon, France',
});
const free = recordOf('person', 'ann', { fullName: 'Ann Li' });
const asker = { ids: ['device-1'], name: 'Paul Estève' };
const passes = (filter: Filter, record = person, who: Parameters<typeof matchesRecord>[3] = asker) =>
  matchesRecord(filter, record, account, who);

describe('matchesRecord', () => {
  it('asks nothing of an empty filter, and all conditions of a full one', () => {
    expect(passes({})).toBe(true);
    expect(passes({ stages: ['qualified'], city: 'lyon', sector: 'logi' })).toBe(true);
    expect(passes({ stages: ['qualified'], city: 'lyon', sector: 'banque' })).toBe(false);
  });

  it('knows the owner by id or by name, in any order and spelling of it', () => {
    expect(passes({ mine: true })).toBe(true);
    expect(passes({ mine: true }, person, { ids: ['device-1'], name: 'ESTEVE Paul' })).toBe(true);
    expect(passes({ mine: true }, person, { ids: ['device-1'], name: 'Paul Estevez' })).toBe(false);
    expect(passes({ mine: true }, person, { ids: ['Paul Estève'] })).toBe(true);
    expect(passes({ owner: 'este' })).toBe(true);
    expect(passes({ owner: 'martin' })).toBe(false);
  });

  it('calls mine what nobody owns and I said something of', () => {
    expect(passes({ mine: true }, free, { ids: ['member-1'] })).toBe(true);
    expect(passes({ mine: true }, free, asker)).toBe(false);
    expect(passes({ mine: true }, person, { ids: ['member-1'] })).toBe(false);
  });

  it('takes any of the stages, and a place or industry of the account too', () => {
    expect(passes({ stages: ['new', 'qualified'] })).toBe(true);
    expect(passes({ stages: ['new'] })).toBe(false);
    expect(passes({ stages: ['new'] }, free)).toBe(false);
    expect(passes({ city: 'saint etienne' })).toBe(true);
    expect(matchesRecord({ city: 'saint etienne' }, person, undefined, asker)).toBe(false);
    expect(passes({ sector: 'métier' }, account)).toBe(true);
  });
});

describe('matchesStanding', () => {
  const now = Date.UTC(2026, 10, 23);
  const standing = { grade: 'A2', lastContactAt: '2026-11-03T00:00:00Z' };
  const stands = (filter: Filter, of: Parameters<typeof matchesStanding>[1] = standing) =>
    matchesStanding(filter, of, now);

  it('takes a grade or its letter', () => {
    expect(stands({ grades: ['A'] })).toBe(true);
    expect(stands({ grades: ['B', 'A2'] })).toBe(true);
    expect(stands({ grades: ['A1'] })).toBe(false);
  });

  it('counts the days since the last contact; never is the longest ago', () => {
    expect(stands({ quietDays: 20 })).toBe(true);
    expect(stands({ quietDays: 21 })).toBe(false);
    expect(stands({ contactDays: 20 })).toBe(true);
    expect(stands({ contactDays: 19 })).toBe(false);
    expect(stands({ quietDays: 9000 }, { grade: 'C3' })).toBe(true);
    expect(stands({ contactDays: 9000 }, { grade: 'C3' })).toBe(false);
  });

  it('is asked for only where a condition needs it', () => {
    expect(needsStanding({ mine: true, city: 'Lyon', grades: [] })).toBe(false);
    for (const filter of [{ grades: ['A'] }, { quietDays: 0 }, { contactDays: 3 }])
      expect(needsStanding(filter)).toBe(true);
  });
});

describe('parseFilter', () => {
  it('keeps conditions and leaves out what is none', () => {
    const filter = { mine: true, owner: 'Paul', stages: ['new'], grades: ['A'], city: 'Lyon', quietDays: 30 };
    expect(parseFilter(filter)).toEqual(filter);
    const odd = { mine: 'yes', owner: ' ?', stages: [3, ''], grades: 'A', city: 5, quietDays: -1, later: 1 };
    expect(parseFilter(odd)).toEqual({});
    expect(isEmpty(odd as unknown as Filter)).toBe(true);
    expect(isEmpty({ contactDays: 0 })).toBe(false);
  });

  it('gives of any JSON a filter that can be asked, and reads it again as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const filter = parseFilter(value as Json);
        expect(parseFilter(filter as Json)).toEqual(filter);
        expect(typeof passes(filter)).toBe('boolean');
      }),
    );
  });
});
