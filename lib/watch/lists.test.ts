import { expect, it } from 'vitest';
import { Lists } from './lists.ts';

const read = (lists: Lists, at: number): number[] => [
  ...lists.values.subarray(lists.ends[at], lists.ends[at + 1]),
];

it('keeps lists end to end, however many and however long', () => {
  const lists = new Lists();
  for (let at = 0; at < 3000; at++) lists.add(Array.from({ length: at % 7 }, (_, place) => at + place));
  expect(lists.size).toBe(3000);
  expect(read(lists, 0)).toEqual([]);
  expect(read(lists, 2999)).toEqual([2999, 3000, 3001]);
  expect(read(lists, 1500)).toEqual([1500, 1501]);
});

it('begins anew once cleared', () => {
  const lists = new Lists();
  lists.add([1, 2, 3]);
  lists.clear();
  lists.add([4]);
  expect([lists.size, read(lists, 0)]).toEqual([1, [4]]);
});
