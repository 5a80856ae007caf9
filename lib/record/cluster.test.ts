import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observation, observationsOf, shuffled, subjectId, YEAR } from '../../tests/support/observations.ts';
import { clusters, type KeyLink, statementHeads } from './cluster.ts';
import type { Id } from './id.ts';

const [a, b, c, d] = [0, 1, 2, 3].map(subjectId) as [Id, Id, Id, Id];
const all = [a, b, c, d];
const same = (at: number, one: Id, other: Id, over?: Id[]) =>
  observation({ at, subject: one, same: [other], ...(over && { over }) });
const different = (at: number, one: Id, other: Id) => observation({ at, subject: one, different: [other] });

const links: fc.Arbitrary<KeyLink[]> = fc.array(
  fc.record({
    key: fc.constantFrom('email:a', 'email:b', 'linkedin:c'),
    subjects: fc.uniqueArray(fc.constantFrom(...all), { minLength: 1 }),
  }),
  { maxLength: 4 },
);
const statements = observationsOf({ subjects: 4, statements: true });

describe('clusters, whatever is said', () => {
  it('are the same in any order', () => {
    fc.assert(
      fc.property(
        fc
          .tuple(links, statements)
          .chain(([keys, said]) =>
            fc.tuple(
              fc.constant(keys),
              shuffled(keys),
              fc.constant(said),
              shuffled(said),
              fc.shuffledSubarray(all, { minLength: 4 }),
            ),
          ),
        ([keys, keysAgain, said, saidAgain, subjects]) => {
          expect(clusters(subjects, keysAgain, saidAgain)).toEqual(clusters(all, keys, said));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('hold every subject once, each cluster led by its smallest member', () => {
    fc.assert(
      fc.property(links, statements, (keys, said) => {
        const found = clusters(all, keys, said);
        expect(found.flat().sort()).toEqual(all);
        for (const cluster of found) expect(cluster).toEqual([...cluster].sort());
      }),
    );
  });

  it('never hold a pair that was last said to be two', () => {
    fc.assert(
      fc.property(
        links,
        statements,
        fc.shuffledSubarray(all, { minLength: 2, maxLength: 2 }),
        (keys, said, pair) => {
          const [one, other] = pair as [Id, Id];
          const word = observation({ at: 2 * YEAR, salt: 900, subject: one, different: [other] });
          for (const cluster of clusters(all, keys, [...said, word])) {
            expect(cluster.includes(one) && cluster.includes(other)).toBe(false);
          }
        },
      ),
    );
  });

  it('are as before once a merge is taken back', () => {
    fc.assert(
      fc.property(links, statements, (keys, said) => {
        const merge = observation({ at: 2 * YEAR, salt: 901, subject: a, same: [b] });
        const undo = observation({ at: 3, salt: 902, subject: a, retracts: [merge.id] });
        expect(clusters(all, keys, [...said, merge, undo])).toEqual(clusters(all, keys, said));
      }),
    );
  });
});

describe('clusters', () => {
  it('join over equal keys and over a person’s word, step by step', () => {
    const found = clusters(all, [{ key: 'email:x', subjects: [b, c] }], [same(0, d, c)]);
    expect(found).toEqual([[a], [b, c, d]]);
  });

  it('let a person’s word keep apart what a key would join, through others too', () => {
    const keys = [
      { key: 'email:x', subjects: [a, b] },
      { key: 'email:y', subjects: [b, c] },
    ];
    expect(clusters([a, b, c], keys, [different(0, a, c)])).toEqual([[a, b], [c]]);
  });

  it('read one key given in two parts as one', () => {
    const keys = [
      { key: 'email:x', subjects: [a, b] },
      { key: 'email:x', subjects: [b, c] },
    ];
    expect(clusters([a, b, c], keys, [])).toEqual([[a, b, c]]);
  });

  it('follow the last word on a pair', () => {
    expect(clusters([a, b], [], [different(0, b, a), same(1, a, b)])).toEqual([[a, b]]);
    expect(clusters([a, b], [], [same(0, a, b), different(1, b, a)])).toEqual([[a], [b]]);
  });

  it('follow a word made knowing the other, whatever the clock of the other', () => {
    const wrong = different(YEAR, a, b);
    const over = statementHeads([wrong], b, a);
    expect(over).toEqual([wrong.id]);
    expect(clusters([a, b], [], [wrong, same(0, b, a, over)])).toEqual([[a, b]]);
  });

  it('leave out statements about subjects that are not here', () => {
    expect(clusters([a], [], [same(0, a, b), same(1, a, a)])).toEqual([[a]]);
  });

  it('join a thousand subjects of one key', () => {
    const many = Array.from({ length: 1000 }, (_, n) => `${String(n).padStart(8, '0')}${a.slice(8)}`);
    expect(clusters(many, [{ key: 'domain:x', subjects: many }], [])).toEqual([many]);
  });
});
