import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClockState, MAX_DRIFT_MS, readStamp, receive, stampId, tick } from './clock.ts';
import { isId } from './id.ts';

const YEARISH = 400 * 86_400_000;
const random = (length: number) => new Uint8Array(length).fill(0xa5);
const ms = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const state: fc.Arbitrary<ClockState> = fc.record({ ms, counter: fc.integer({ min: 0, max: 0xfff }) });

describe('stamps', () => {
  it('can be read back from the id, which is a UUIDv7', () => {
    fc.assert(
      fc.property(state, (at) => {
        const id = stampId(at, random);
        expect(isId(id)).toBe(true);
        expect(id[14]).toBe('7');
        expect(readStamp(id)).toEqual(at);
      }),
    );
  });

  it('sort as texts in the order of the clock', () => {
    fc.assert(
      fc.property(state, state, (one, other) => {
        const earlier = one.ms < other.ms || (one.ms === other.ms && one.counter < other.counter);
        if (earlier) expect(stampId(one, random) < stampId(other, random)).toBe(true);
        else expect(stampId(one, random) >= stampId(other, random)).toBe(true);
      }),
    );
  });

  it('are found in nothing but a UUIDv7', () => {
    expect(readStamp('01000000-0000-4000-8000-000000000000')).toBeUndefined();
    expect(readStamp('no id')).toBeUndefined();
  });
});

describe('tick', () => {
  it('always moves on from a state within the drift, and never past it without need', () => {
    fc.assert(
      fc.property(ms, fc.integer({ min: -YEARISH, max: MAX_DRIFT_MS }), (now, ahead) => {
        const last = { ms: Math.max(0, now + ahead), counter: 0xfff };
        const next = tick(last, now);
        expect(next.ms > last.ms || (next.ms === last.ms && next.counter > last.counter)).toBe(true);
        expect(next.ms).toBeLessThanOrEqual(Math.max(now, last.ms + 1));
      }),
    );
  });

  it('counts within a millisecond and moves to the next one when the counter is full', () => {
    expect(tick(undefined, 1000.7)).toEqual({ ms: 1000, counter: 0 });
    expect(tick({ ms: 1000, counter: 0 }, 1000)).toEqual({ ms: 1000, counter: 1 });
    expect(tick({ ms: 1000, counter: 0xfff }, 999)).toEqual({ ms: 1001, counter: 0 });
  });

  it('does not follow a last state further ahead than the drift: that clock was wrong', () => {
    expect(tick({ ms: 1000 + MAX_DRIFT_MS + 1, counter: 5 }, 1000)).toEqual({ ms: 1000, counter: 0 });
    expect(tick({ ms: 1000 + MAX_DRIFT_MS, counter: 5 }, 1000)).toEqual({
      ms: 1000 + MAX_DRIFT_MS,
      counter: 6,
    });
  });
});

describe('receive', () => {
  it('moves past a later stamp and stays put at an earlier one', () => {
    expect(receive(undefined, { ms: 5, counter: 1 }, 10)).toEqual({ ms: 5, counter: 1 });
    expect(receive({ ms: 5, counter: 1 }, { ms: 5, counter: 2 }, 10)).toEqual({ ms: 5, counter: 2 });
    expect(receive({ ms: 5, counter: 2 }, { ms: 5, counter: 1 }, 10)).toEqual({ ms: 5, counter: 2 });
  });

  it('does not follow a stamp beyond the drift', () => {
    fc.assert(
      fc.property(
        fc.option(state, { nil: undefined }),
        ms,
        fc.integer({ min: 1, max: YEARISH }),
        (last, now, more) => {
          expect(receive(last, { ms: now + MAX_DRIFT_MS + more, counter: 0 }, now)).toEqual(last);
        },
      ),
    );
  });
});
