import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observation, subjectId } from '../../tests/support/observations.ts';
import type { Store } from '../app/ports.ts';
import { rank } from '../app/search.ts';
import { reader } from '../record/fold.ts';
import { slips } from './candidates.ts';
import { bench } from './testing/open.ts';

const people = ['Jeanne Valmont', 'Jean Martin', 'Paul Estève', 'Œdipe Łaski', 'Ann Li'];

async function filled(): Promise<Store> {
  const { store } = await bench();
  await store.write({
    origin: 'pulled',
    observations: people.map((fullName, n) =>
      observation({
        at: n,
        subject: subjectId(n),
        set: { fullName, company: n === 0 ? 'Orvane' : 'Rugged', secret: 'unsearchable' },
        add: { email: [`p${n}@orvane.example`] },
      }),
    ),
  });
  return store;
}

const found = async (store: Store, query: string, limit = 10) =>
  (await store.candidates(query, limit)).map((one) => reader(one)('fullName'));

describe('candidates', () => {
  it('are found by beginnings of words in any order, without accents or case', async () => {
    const store = await filled();
    expect((await found(store, 'valm jean'))[0]).toBe('Jeanne Valmont');
    expect(await found(store, 'ESTEVE')).toContain('Paul Estève');
    expect(await found(store, 'oedipe laski')).toContain('Œdipe Łaski');
    expect(await found(store, 'orvane')).toContain('Jeanne Valmont');
    expect(await found(store, 'p2@orvane.example')).toContain('Paul Estève');
    expect(await found(store, 'unsearchable')).toEqual([]);
    expect(await found(store, ' «»')).toEqual([]);
    expect(await found(store, 'a', 1)).toEqual(['Ann Li']);
  });

  it('are found, and ranked first, whatever one key a person gets wrong', async () => {
    const store = await filled();
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const slip = fc.record({
      at: fc.nat({ max: 5 }),
      kind: fc.constantFrom('missed', 'added', 'wrong', 'swapped'),
      letter: fc.constantFrom(...letters),
    });
    await fc.assert(
      fc.asyncProperty(slip, async ({ at, kind, letter }) => {
        const word = 'valmont';
        const [a, b, c] = [word.slice(0, at), word.slice(at, at + 1), word.slice(at + 1)];
        const typed = {
          missed: a + c,
          added: a + letter + b + c,
          wrong: a + letter + c,
          swapped: a + c.slice(0, 1) + b + c.slice(1),
        }[kind];
        const records = await store.candidates(typed ?? '', 1000);
        expect(records.map((one) => one.id)).toContain(subjectId(0));
        expect(rank(typed ?? '', records, 5)[0]?.title).toBe('Jeanne Valmont');
      }),
    );
  });

  it('prefer records with all words among many that hold one of them', async () => {
    const { store } = await bench();
    await store.write({
      origin: 'pulled',
      observations: Array.from({ length: 300 }, (_, n) =>
        observation({
          at: n,
          subject: subjectId(0).replace('01000000', String(n).padStart(8, '0')),
          set: { fullName: n === 123 ? 'Martin Dupont' : n % 2 ? 'Martin Durand' : 'Julie Dupont' },
        }),
      ),
    });
    expect(await found(store, 'dupont martin', 1)).toEqual(['Martin Dupont']);
  });

  it('forget the words of a value that was replaced', async () => {
    const store = await filled();
    const over = observation({ at: 90, subject: subjectId(1), set: { fullName: 'Yves Cornu' } });
    await store.write({ origin: 'pulled', observations: [over] });
    expect(await found(store, 'cornu')).toEqual(['Yves Cornu']);
    expect(await found(store, 'martin')).toEqual([]);
  });
});

describe('slips', () => {
  it('are few, and long enough to narrow a search', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 3, maxLength: 12 }), (word) => {
        expect(slips(word, false).length).toBeLessThanOrEqual(7);
        expect(slips(word, true).length).toBeLessThanOrEqual(151);
        for (const one of slips(word, true)) expect(one.length).toBeGreaterThan(1);
      }),
    );
  });
});
