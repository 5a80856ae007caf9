import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { person, seenAgain } from '../../tests/bench/identity/generate.ts';
import { CandidateIndex } from './candidates.ts';
import { hash } from './match/hash.ts';
import { Postings } from './match/postings.ts';
import { profileOf } from './match/profile.ts';
import { accountOf, indexOf, personOf } from './testing/records.ts';

describe('postings', () => {
  it('give every row of a key back, the newest first, however often they grow', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(30), fc.nat(5000)), { maxLength: 4000 }), (entries) => {
        const postings = new Postings(1);
        for (const [key, row] of entries) postings.add(hash(String(key)), row);
        for (const key of new Set(entries.map(([one]) => one))) {
          const rows = entries
            .filter(([one]) => one === key)
            .map(([, row]) => row)
            .reverse();
          expect([...postings.rows(hash(String(key)), 5000)]).toEqual(rows);
          expect(postings.size(hash(String(key)))).toBeGreaterThanOrEqual(rows.length);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('stop where they are told to', () => {
    const postings = new Postings();
    for (let row = 0; row < 10; row++) postings.add(7, row);
    expect([...postings.rows(7, 3)]).toEqual([9, 8, 7]);
  });
});

describe('the index', () => {
  const find = (index: CandidateIndex, record: Parameters<CandidateIndex['add']>[0]) => {
    const profile = profileOf(record);
    return profile ? index.candidates(profile, 10, record.id) : [];
  };

  it('finds a record whatever one of its keys was mistyped', () => {
    const held = personOf('a', {
      fullName: 'Wouter Klaaskens',
      company: 'Scheldine',
      email: 'wouter@scheldine.be',
      phone: '+32 470 12 34 56',
    });
    const index = indexOf([held, personOf('b', { fullName: 'Elodie Chambert' })]);
    const probes: Record<string, string>[] = [
      { fullName: 'Wouter Klaskens' },
      { fullName: 'Wotuer Klaaskens' },
      { lastName: 'Klaaskans', company: 'Scheldine' },
      { fullName: 'Klaaskens Wouter' },
      { email: 'wouter@scheldine.be' },
      { phone: '0032470123456' },
    ];
    for (const fields of probes) expect(find(index, personOf('new', fields))).toEqual(['a']);
  });

  it('finds most of 2,000 invented people again, seen with a slip in every key', () => {
    const index = new CandidateIndex(2000);
    for (let at = 0; at < 2000; at++) index.add(person(at));
    const found = Array.from({ length: 200 }, (_, seed) =>
      find(index, seenAgain(person(seed * 10), seed)).includes(`p${seed * 10}`),
    );
    expect(found.filter(Boolean).length).toBeGreaterThan(180);
  });

  it('forgets a record that was taken out or changed', () => {
    const index = indexOf([accountOf('a', { name: 'Orvane' }), accountOf('b', { name: 'Orvane' })]);
    index.remove('b');
    index.add(accountOf('a', { name: 'Lumane' }));
    expect(index.size).toBe(1);
    expect(find(index, accountOf('new', { name: 'Orvane' }))).toEqual([]);
    expect(find(index, accountOf('new', { name: 'Lumane' }))).toEqual(['a']);
  });

  it('leaves itself out, and knows the domain of a group', () => {
    const first = accountOf('a', { name: 'Orvane', domain: 'orvane.fr', siren: '732829320' });
    const index = indexOf([
      first,
      accountOf('b', { name: 'Orvane Bois', domain: 'orvane.fr', siren: '552100554' }),
    ]);
    expect(find(index, first)).toEqual(['b']);
    expect(index.isGroup('orvane.fr')).toBe(true);
    expect(index.isGroup('lumane.fr')).toBe(false);
  });
});
