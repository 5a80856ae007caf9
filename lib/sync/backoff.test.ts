import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { backoffMs } from './backoff.ts';

it('doubles from five seconds to a quarter of an hour', () => {
  expect([1, 2, 3, 4, 9, 40].map((failures) => backoffMs(failures, 0.999999))).toEqual([
    5_000, 10_000, 20_000, 40_000, 900_000, 900_000,
  ]);
});

it('never waits less than half of the step nor more than all of it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (n, chance) => {
        const most = backoffMs(n, 0.999999);
        const wait = backoffMs(n, chance);
        expect(wait).toBeGreaterThanOrEqual(Math.floor(most / 2));
        expect(wait).toBeLessThanOrEqual(most);
      },
    ),
  );
});
