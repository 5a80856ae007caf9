import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observation, subjectId } from '../../tests/support/observations.ts';
import { clusters } from '../record/cluster.ts';
import type { Id } from '../record/id.ts';
import type { Observation } from '../record/observation.ts';
import { keyLinks } from './match/join.ts';
import { profileOf, type RawRecord } from './match/profile.ts';
import { identify } from './match.ts';

const ids: Id[] = [0, 1, 2, 3, 4, 5].map(subjectId);

const account = fc.record(
  {
    name: fc.constantFrom('Orvane', 'ORVANE SAS', 'Orvane Bois', 'Lumane'),
    siren: fc.constantFrom('732829320', '552100554'),
    domain: fc.constantFrom('orvane.fr', 'lumane.fr'),
    linkedinUrl: fc.constantFrom(
      'https://linkedin.com/company/orvane',
      'https://linkedin.com/company/lumane',
    ),
  },
  { requiredKeys: [] },
);
const person = fc.record(
  {
    fullName: fc.constantFrom('Jeanne Valmont', 'J. Valmont', 'Jean Valmont', 'Jeanne Dupré'),
    email: fc.constantFrom('jeanne@orvane.fr', 'j.valmont@orvane.fr', 'contact@orvane.fr'),
    linkedinUrl: fc.constantFrom('https://linkedin.com/in/jv', 'https://linkedin.com/in/jeanne'),
  },
  { requiredKeys: [] },
);
const records: fc.Arbitrary<RawRecord[]> = fc
  .tuple(
    ...ids.map(() =>
      fc.oneof(
        account.map((fields) => ({ kind: 'account', fields })),
        person.map((fields) => ({ kind: 'person', fields })),
      ),
    ),
  )
  .map((list) => list.map((one, at) => ({ ...one, id: ids[at] ?? '' })));

/** What several people say, each knowing some of what was said before. */
const statements: fc.Arbitrary<Observation[]> = fc
  .array(fc.tuple(fc.nat(5), fc.nat(5), fc.boolean(), fc.nat(9)), { maxLength: 10 })
  .map((list) =>
    list.flatMap(([x, y, same, over], at) => {
      const [subject, other] = [ids[x], ids[y]];
      if (subject === undefined || other === undefined || x === y) return [];
      const known = over < at ? { over: [observation({ at: over }).id] } : {};
      return [observation({ at, subject, [same ? 'same' : 'different']: [other], ...known })];
    }),
  );

const registered = (members: readonly string[], all: readonly RawRecord[]) =>
  new Set(
    all.filter(({ id, fields }) => members.includes(id) && fields.siren).map(({ fields }) => fields.siren),
  );

describe('identity, whatever the records', () => {
  it('is the same in any order', () => {
    fc.assert(
      fc.property(
        fc
          .tuple(records, statements)
          .chain(([all, said]) =>
            fc.tuple(
              fc.constant(all),
              fc.shuffledSubarray(all, { minLength: all.length }),
              fc.constant(said),
              fc.shuffledSubarray(said, { minLength: said.length }),
            ),
          ),
        ([all, again, said, saidAgain]) => {
          expect(identify(again, { statements: saidAgain })).toEqual(identify(all, { statements: said }));
        },
      ),
    );
  });

  it('never joins two legal units by itself', () => {
    fc.assert(
      fc.property(records, (all) => {
        for (const cluster of identify(all).clusters) expect(registered(cluster, all).size).toBeLessThan(2);
      }),
    );
  });

  it('never joins two kinds', () => {
    fc.assert(
      fc.property(records, (all) => {
        const kind = new Map(all.map((one) => [one.id, one.kind]));
        for (const cluster of identify(all).clusters)
          expect(new Set(cluster.map((id) => kind.get(id))).size).toBe(1);
      }),
    );
  });

  it('is as before once a merge was taken back', () => {
    fc.assert(
      fc.property(records, fc.nat(5), fc.nat(5), (all, x, y) => {
        fc.pre(x !== y);
        const merge = observation({ at: 1, subject: ids[x] ?? '', same: [ids[y] ?? ''] });
        const undo = observation({ at: 2, subject: ids[x] ?? '', retracts: [merge.id] });
        expect(
          identify(all, { statements: [merge] }).clusters.some(
            (one) => one.includes(ids[x] ?? '') && one.includes(ids[y] ?? ''),
          ),
        ).toBe(true);
        expect(identify(all, { statements: [merge, undo] })).toEqual(identify(all));
      }),
    );
  });

  it('loses no record and makes no cycle under any schedule of merges by several people', () => {
    fc.assert(
      fc.property(records, statements, (all, said) => {
        const { clusters: found } = identify(all, { statements: said });
        expect(found.flat().sort()).toEqual([...ids].sort());
        for (const cluster of found) expect(cluster[0]).toBe([...cluster].sort()[0]);
      }),
    );
  });

  it('proposes only pairs of different clusters, each once', () => {
    fc.assert(
      fc.property(records, (all) => {
        const { clusters: found, proposals } = identify(all);
        const leads = new Set(found.map(([lead]) => lead));
        const seen = proposals.map(({ a, b }) => [a, b].sort().join(' '));
        expect(new Set(seen).size).toBe(seen.length);
        for (const { a, b, score } of proposals) {
          expect(leads.has(a) && leads.has(b) && a !== b).toBe(true);
          expect(score).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('a hard key that changes', () => {
  const record = (id: Id, email: string): RawRecord => ({
    id,
    kind: 'person',
    fields: { fullName: 'Jeanne Valmont', email },
  });
  const linksOf = (all: RawRecord[]) =>
    keyLinks(
      all.flatMap((one) => {
        const profile = profileOf(one);
        return profile ? [{ id: one.id, profile }] : [];
      }),
    );

  it('splits what it had joined, and joins what it now equals', () => {
    const [a, b, c] = ids as [Id, Id, Id];
    const before = [record(a, 'jeanne@orvane.fr'), record(b, 'jeanne@orvane.fr'), record(c, 'jv@lumane.fr')];
    const after = [record(a, 'jeanne@orvane.fr'), record(b, 'jv@lumane.fr'), record(c, 'jv@lumane.fr')];
    expect(clusters([a, b, c], linksOf(before), [])).toEqual([[a, b], [c]]);
    expect(clusters([a, b, c], linksOf(after), [])).toEqual([[a], [b, c]]);
  });
});
