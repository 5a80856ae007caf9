import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observation, observationsOf, subjectId } from '../../tests/support/observations.ts';
import { fold } from './fold.ts';
import type { Json } from './json.ts';
import { kindOf } from './kinds/index.ts';
import { parseObservation } from './observation.ts';

function problem(parts: Record<string, unknown>): string {
  const parsed = parseObservation({ ...observation(), ...parts });
  return parsed.ok ? 'none' : parsed.problem;
}

describe('parseObservation', () => {
  it('gives back what this version writes', () => {
    fc.assert(
      fc.property(observationsOf({ subjects: 2, statements: true }), (all) => {
        for (const one of all) expect(parseObservation(one)).toEqual({ ok: true, value: one });
      }),
    );
  });

  it('keeps fields and properties that it does not know', () => {
    const one = {
      ...observation({ kind: 'from-the-future', kv: 9, set: { later: { deep: [1] } } }),
      sealed: { by: 'k' },
      source: { type: 'telepathy', certainty: 0.5 },
    };
    expect(parseObservation(JSON.parse(JSON.stringify(one)))).toEqual({ ok: true, value: one });
  });

  it.each([
    ['an id without a stamp', { id: subjectId(1) }, 'id'],
    ['a subject that is no id', { subject: 'x' }, 'subject'],
    ['a kind with capitals', { kind: 'Person' }, 'kind'],
    ['a version of zero', { kv: 0 }, 'kv'],
    ['fields that are a text', { set: 'x' }, 'set'],
    ['an element list that is none', { add: { email: 'x' } }, 'add.email'],
    ['a replaced id that is none', { over: ['x'] }, 'over.0'],
    ['a source without a type', { source: {} }, 'source.type'],
    ['evidence that is no text', { source: { type: 'page', evidence: { a: 1 } } }, 'source.evidence.a'],
    ['a date without a time', { seenAt: '2026-10-01' }, 'seenAt'],
    ['no author', { by: '' }, 'by'],
  ])('names the place of %s', (_, parts, place) => {
    expect(problem(parts)).toMatch(new RegExp(`^${place.replaceAll('.', '\\.')}: `));
  });

  it('refuses what JSON cannot say, or nests without end', () => {
    const deep = JSON.parse('['.repeat(100) + ']'.repeat(100)) as Json;
    for (const bad of [deep, Number.NaN, 10n, new Date(0), new Map(), () => 0]) {
      expect(problem({ set: { title: bad } })).toMatch(/^observation: not a value of JSON/);
    }
    expect(problem({ set: { title: [undefined] } })).toMatch(/^observation: not a value of JSON/);
  });

  it('takes anything without throwing, and whatever it passes can be folded', () => {
    const near = fc.record(
      {
        id: fc.constant(observation().id),
        subject: fc.constant(subjectId(0)),
        kind: fc.constantFrom<unknown>('person', 'account', 'x', '__proto__', 7),
        kv: fc.constantFrom<unknown>(1, 2, 0, '1'),
        set: fc.anything(),
        add: fc.dictionary(fc.string(), fc.oneof(fc.anything(), fc.array(fc.anything()))),
        drop: fc.dictionary(fc.string(), fc.array(fc.anything())),
        source: fc.record({ type: fc.string(), evidence: fc.dictionary(fc.string(), fc.string()) }),
        seenAt: fc.constant('2026-10-01T08:00:00Z'),
        by: fc.constant('m'),
      },
      { requiredKeys: ['id', 'subject', 'kind', 'kv', 'source', 'seenAt', 'by'] },
    );
    fc.assert(
      fc.property(fc.oneof(near, fc.anything()), (input) => {
        const parsed = parseObservation(input);
        if (!parsed.ok) {
          expect(parsed.problem).not.toBe('');
          return;
        }
        const told = parsed.value.set ?? parsed.value.add ?? parsed.value.drop;
        const record = fold([parsed.value], kindOf(parsed.value.kind));
        expect(record === undefined).toBe(told === undefined);
      }),
      { numRuns: 500 },
    );
  });
});
