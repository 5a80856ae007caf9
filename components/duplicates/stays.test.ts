import { describe, expect, it } from 'vitest';
import { stays } from './stays.ts';

describe('what stands after a merge', () => {
  it('is the one value that was chosen', () => {
    const title = { field: 'title', a: 'CTO', b: 'VP', merged: 'VP' };
    expect([stays(title, 'a'), stays(title, 'b')]).toEqual([false, true]);
  });

  it('is every element of both lists that is in the merged one', () => {
    const email = { field: 'email', a: ['x@a.example'], b: ['y@a.example', 'z@a.example'] };
    const merged = ['x@a.example', 'y@a.example'];
    expect([stays({ ...email, merged }, 'a'), stays({ ...email, merged }, 'b')]).toEqual([true, false]);
  });

  it('is nothing of a side that says nothing', () => {
    expect(stays({ field: 'city', b: 'Lyon', merged: 'Lyon' }, 'a')).toBe(false);
  });
});
