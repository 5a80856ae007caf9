import { formatId, type Id, isId, type RandomBytes } from './id.ts';

/** Where a hybrid logical clock stands: wall milliseconds and a 12-bit counter within them. */
export interface ClockState {
  ms: number;
  counter: number;
}

/** A clock seen further ahead of ours than this is not followed. */
export const MAX_DRIFT_MS = 5 * 60_000;

const MAX_COUNTER = 0xfff;

/** True when `a` is later than `b`. */
function later(a: ClockState, b: ClockState): boolean {
  return a.ms > b.ms || (a.ms === b.ms && a.counter > b.counter);
}

/**
 * The next state to stamp with: never before the last one, unless that one lies further ahead of
 * the wall clock than a clock may drift (it was wrong then; causality is carried by `over`).
 * Source: Kulkarni et al., "Logical Physical Clocks", 2014, with the drift cap of `MAX_DRIFT_MS`.
 */
export function tick(last: ClockState | undefined, now: number): ClockState {
  const wall: ClockState = { ms: Math.max(0, Math.floor(now)), counter: 0 };
  if (!last || last.ms - wall.ms > MAX_DRIFT_MS || later(wall, last)) return wall;
  return last.counter < MAX_COUNTER
    ? { ms: last.ms, counter: last.counter + 1 }
    : { ms: last.ms + 1, counter: 0 };
}

/** Moves our clock past a stamp that was received, within the drift cap. */
export function receive(
  last: ClockState | undefined,
  stamp: ClockState,
  now: number,
): ClockState | undefined {
  if (stamp.ms - now > MAX_DRIFT_MS) return last;
  return !last || later(stamp, last) ? stamp : last;
}

/** A UUIDv7 that sorts by its stamp: 48 bits of milliseconds, 12 of counter, 62 random (RFC 9562, 5.7). */
export function stampId(state: ClockState, random: RandomBytes): Id {
  const bytes = random(16).slice(0, 16);
  let ms = state.ms;
  for (let index = 5; index >= 0; index--) {
    bytes[index] = ms % 256;
    ms = Math.floor(ms / 256);
  }
  bytes[6] = state.counter >> 8;
  bytes[7] = state.counter & 0xff;
  return formatId(bytes, 7);
}

/** The stamp inside a UUIDv7, or undefined for any other text. */
export function readStamp(id: Id): ClockState | undefined {
  if (!isId(id) || id[14] !== '7') return undefined;
  return {
    ms: Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16),
    counter: Number.parseInt(id.slice(15, 18), 16),
  };
}
