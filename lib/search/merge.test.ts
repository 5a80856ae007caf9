import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subjectId } from '../../tests/support/observations.ts';
import { buildSegment } from './build.ts';
import type { SearchDocument } from './document.ts';
import { idAt, markRecords } from './ids.ts';
import { mergeSegments } from './merge.ts';
import {
  bytesOf,
  emptySegment,
  isSegment,
  lowerBound,
  recordCount,
  type Segment,
  termText,
} from './segment.ts';

const words = fc.dictionary(
  fc.string({ unit: fc.constantFrom('a', 'b', 'é', '漢', '9'), minLength: 1, maxLength: 3 }),
  fc.nat({ max: 2 }),
  { maxKeys: 5 },
);
const lists = fc.array(words, { maxLength: 6 });

const documents = (list: Record<string, number>[], from = 0): SearchDocument[] =>
  list.map((terms, at) => ({
    id: subjectId(from + at),
    seen: from + at,
    terms: new Map(Object.entries(terms)),
  }));

/** What a segment says, in words. */
function told(segment: Segment): Record<string, [string, number][]> {
  return Object.fromEntries(
    Array.from(segment.masks, (_, term) => [
      termText(segment, term),
      Array.from(
        segment.posts.subarray(segment.postAt[term], segment.postAt[term + 1]),
        (post): [string, number] => [idAt(segment.ids, post >>> 2), post & 3],
      ),
    ]),
  );
}

describe('mergeSegments', () => {
  it('gives what building from all that stay would have given, to the byte', () => {
    fc.assert(
      fc.property(lists, lists, fc.array(fc.nat({ max: 5 })), (one, other, out) => {
        const [a, b] = [documents(one), documents(other, 10)];
        const first = buildSegment(a);
        const gone = new Uint8Array(a.length);
        markRecords(first.ids, out.map(subjectId), gone);
        const left = a.filter((_, at) => !out.includes(at));
        expect(mergeSegments(first, gone, buildSegment(b))).toEqual(buildSegment([...left, ...b]));
      }),
    );
  });

  it('keeps no word that only a removed record held', () => {
    const segment = buildSegment(documents([{ valmont: 0, lyon: 1 }, { lyon: 1 }]));
    const left = mergeSegments(segment, new Uint8Array([1, 0]), emptySegment());
    expect(told(left)).toEqual({ lyon: [[subjectId(1), 1]] });
    expect(recordCount(left)).toBe(1);
  });
});

describe('a segment', () => {
  const segment = buildSegment(
    documents([
      { martin: 0, lyon: 1 },
      { martin: 2, '9a': 0 },
    ]),
  );

  it('holds each word once, in order, with the records and the place', () => {
    expect(told(segment)).toEqual({
      '9a': [[subjectId(1), 0]],
      lyon: [[subjectId(0), 1]],
      martin: [
        [subjectId(0), 0],
        [subjectId(1), 2],
      ],
    });
    expect(['', 'lyon', 'lyons', 'z'].map((word) => lowerBound(segment, word))).toEqual([0, 1, 2, 3]);
    expect(bytesOf(segment)).toBeLessThan(150);
  });

  it('is known from anything else, and from one that lost a part', () => {
    expect(isSegment(segment)).toBe(true);
    expect(isSegment(structuredClone(segment))).toBe(true);
    expect(isSegment(emptySegment())).toBe(true);
    for (const name of Object.keys(segment) as (keyof Segment)[]) {
      expect(isSegment({ ...segment, [name]: undefined })).toBe(false);
      if (name !== 'chars' && name !== 'posts')
        expect(isSegment({ ...segment, [name]: segment[name].slice(1) })).toBe(false);
    }
    expect(isSegment({ ...segment, chars: segment.chars.slice(1) })).toBe(false);
    expect(isSegment({ ...segment, posts: segment.posts.map((post) => post + 8) })).toBe(false);
    expect(isSegment(null)).toBe(false);
  });
});
