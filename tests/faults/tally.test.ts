import { expect, it } from 'vitest';
import { chanceOf } from './chance.ts';
import { describeTally, type Run, tally } from './tally.ts';

const run = (change: Partial<Run>): Run => ({
  name: 'worker',
  asked: 2,
  killed: 2,
  tried: ['a', 'b', 'c'],
  acknowledged: ['a', 'b'],
  found: [{ place: 'device', clips: ['a', 'b'] }],
  ...change,
});

it('passes a run in which every kill happened and every acknowledged clip is there once', () => {
  expect(tally(run({}))).toMatchObject({
    ok: true,
    tried: 3,
    acknowledged: 2,
    lost: [],
    doubled: [],
    unacknowledged: 0,
  });
});

it('counts a clip stored without a word as unacknowledged, and lets it pass', () => {
  const found = [{ place: 'device', clips: ['a', 'b', 'c'] }];
  expect(tally(run({ found }))).toMatchObject({ ok: true, unacknowledged: 1 });
});

it('fails on an acknowledged clip that one of the places does not hold', () => {
  const found = [
    { place: 'device', clips: ['a', 'b'] },
    { place: 'server', clips: ['a'] },
  ];
  const result = tally(run({ found }));
  expect(result).toMatchObject({ ok: false, lost: ['server: b'] });
  expect(describeTally(result)).toContain('lost  server: b');
});

it('fails on a clip held twice, acknowledged or not', () => {
  expect(tally(run({ found: [{ place: 'device', clips: ['a', 'b', 'b'] }] })).doubled).toEqual(['device: b']);
  expect(tally(run({ found: [{ place: 'device', clips: ['a', 'b', 'c', 'c'] }] })).ok).toBe(false);
});

it('fails when a kill did not happen, when none was asked for, and when nothing was acknowledged', () => {
  expect(tally(run({ killed: 1 })).ok).toBe(false);
  expect(tally(run({ asked: 0, killed: 0 })).ok).toBe(false);
  expect(tally(run({ acknowledged: [], found: [{ place: 'device', clips: [] }] })).ok).toBe(false);
  expect(tally(run({ found: [] })).ok).toBe(false);
});

it('repeats a run from its seed', () => {
  const first = chanceOf(42);
  const again = chanceOf(42);
  const other = chanceOf(43);
  const draw = (chance: () => number) => Array.from({ length: 5 }, chance);
  const drawn = draw(first);
  expect(draw(again)).toEqual(drawn);
  expect(draw(other)).not.toEqual(drawn);
  expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true);
});
