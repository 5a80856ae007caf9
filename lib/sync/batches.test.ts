import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { MAX_OBSERVATION_BYTES, type Observation } from '../record/observation.ts';
import { batches, sizeOf, tooBig } from './batches.ts';
import { LIMITS } from './protocol.ts';

function observation(text: string): Observation {
  return {
    id: '01a205b3-d3e8-7000-975e-656c737a8188',
    subject: '3365bed4-cbbc-4107-b1da-22b250cf9851',
    kind: 'person',
    kv: 1,
    set: { text },
    source: { type: 'manual' },
    seenAt: '2026-11-23T12:00:00.000Z',
    by: 'me',
  };
}

it('keeps every push within the server’s limits, in order and whole', () => {
  const sizes = fc.array(fc.oneof(fc.constant(10), fc.integer({ min: 1, max: 120_000 })), { maxLength: 60 });
  fc.assert(
    fc.property(sizes, (lengths) => {
      const all = lengths.map((length) => observation('é'.repeat(length)));
      const cut = batches(all);
      expect(cut.flat()).toEqual(all);
      for (const batch of cut) {
        expect(batch.length).toBeGreaterThan(0);
        const body = JSON.stringify({ device: 'd'.repeat(36), observations: batch });
        expect(new TextEncoder().encode(body).length).toBeLessThan(LIMITS.body);
      }
    }),
    { numRuns: 30 },
  );
});

it('sends at most five hundred at once', () => {
  const all = Array.from({ length: 1_201 }, () => observation('x'));
  expect(batches(all).map((batch) => batch.length)).toEqual([500, 500, 201]);
  expect(batches([])).toEqual([]);
});

it('measures bytes, not letters', () => {
  const empty = sizeOf(observation(''));
  expect(sizeOf(observation('𝄞é'))).toBe(empty + 6);
  expect(tooBig(observation('é'.repeat((MAX_OBSERVATION_BYTES - empty) / 2 + 1)))).toBe(true);
  expect(tooBig(observation('e'.repeat(MAX_OBSERVATION_BYTES - empty)))).toBe(false);
});
