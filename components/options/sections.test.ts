import { describe, expect, it } from 'vitest';
import { GROUPS, hashOf, placeOf } from './sections.ts';

describe('the address of a section', () => {
  it('is read with what follows it', () => {
    expect(placeOf('#feeds')).toEqual({ section: 'feeds' });
    expect(placeOf('#watches/new')).toEqual({ section: 'watches', item: 'new' });
    expect(placeOf('#/team')).toEqual({ section: 'team' });
  });

  it('falls back on the first section', () => {
    expect(placeOf('')).toEqual({ section: 'watches' });
    expect(placeOf('#nonsense/7')).toEqual({ section: 'watches' });
    expect(placeOf('#watches/%E0%A4%A')).toEqual({ section: 'watches', item: '%E0%A4%A' });
  });

  it('leads back to the same place', () => {
    for (const { sections } of GROUPS) {
      for (const { id } of sections) {
        expect(placeOf(hashOf({ section: id, item: 'a/b ü' }))).toEqual({ section: id, item: 'a/b ü' });
      }
    }
  });
});
