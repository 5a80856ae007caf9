import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Filter, parseFilter } from '../../lib/app/filter.ts';
import type { Json } from '../../lib/record/json.ts';
import { filterFromAddress, filterToAddress, sameFilter } from './filter-address.ts';

const filters = fc
  .record(
    {
      mine: fc.boolean(),
      owner: fc.string(),
      stages: fc.array(fc.string()),
      grades: fc.array(fc.constantFrom('A', 'B2', 'C')),
      city: fc.string(),
      sector: fc.string(),
      quietDays: fc.nat(),
      contactDays: fc.nat(),
    },
    { requiredKeys: [] },
  )
  .map((filter) => parseFilter(filter as Json));

describe('the filter in the address', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(filterFromAddress(filterToAddress(filter))).toEqual(filter);
      }),
    );
  });

  it('is written as people can read it', () => {
    const filter: Filter = { mine: true, stages: ['new', 'lost'], city: 'Évian', quietDays: 30 };
    expect(filterToAddress(filter)).toBe('mine=1&stage=new&stage=lost&city=%C3%89vian&quiet=30');
    expect(filterToAddress({})).toBe('');
  });

  it('leaves out what is no condition', () => {
    expect(filterFromAddress('mine=yes&quiet=soon&contact=-3&colour=red&city=%20')).toEqual({});
  });
});

describe('two filters', () => {
  it('are the same whatever the order of their lists', () => {
    expect(sameFilter({ stages: ['a', 'b'] }, { stages: ['b', 'a'] })).toBe(true);
    expect(sameFilter({ stages: ['a'] }, { stages: ['b'] })).toBe(false);
    expect(sameFilter({}, { mine: true })).toBe(false);
  });
});
