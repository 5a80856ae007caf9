import { describe, expect, it } from 'vitest';
import type { Value } from '../../lib/record/fold.ts';
import { changeOf } from './change-of.ts';
import { worthShowing } from './worth-showing.ts';

describe('a correction', () => {
  it('sets a scalar', () => {
    expect(changeOf('person', 'title', ['CTO'], 'CEO')).toEqual({ set: { title: 'CEO' } });
    expect(changeOf('person', 'title', ['CTO'], null)).toEqual({ set: { title: null } });
    expect(changeOf('person', 'title', [], 'CEO')).toEqual({ set: { title: 'CEO' } });
  });

  it('adds and drops elements of a set one by one', () => {
    const held = ['a@a.example', 'b@b.example'];
    expect(changeOf('person', 'email', held, ['b@b.example', 'c@c.example'])).toEqual({
      add: { email: ['c@c.example'] },
      drop: { email: ['a@a.example'] },
    });
    expect(changeOf('person', 'email', held, [])).toEqual({ drop: { email: held } });
  });

  it('is none where nothing differs but the spelling', () => {
    expect(changeOf('person', 'title', ['CTO'], ' CTO ')).toBeUndefined();
    expect(changeOf('person', 'title', [], null)).toBeUndefined();
    expect(changeOf('person', 'email', ['A@a.example'], ['a@A.example'])).toBeUndefined();
    expect(changeOf('person', 'phone', ['+33 4 72'], ['+33472'])).toBeUndefined();
  });
});

describe('facts worth showing', () => {
  const fact = (field: string, value: string) => ({
    field,
    values: [{ value, from: {} } as unknown as Value],
  });
  const parts = [fact('firstName', 'Jeanne'), fact('lastName', 'Valmont')];

  it('leave the parts of a name out where the whole name says them', () => {
    expect(worthShowing([fact('fullName', 'Jeanne Valmont'), ...parts])).toHaveLength(1);
  });

  it('show the parts that disagree with it, or stand alone', () => {
    expect(worthShowing([fact('fullName', 'Jeanne Valmont-Roy'), ...parts])).toHaveLength(3);
    expect(worthShowing(parts)).toHaveLength(2);
  });
});
