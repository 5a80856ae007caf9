import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observation, subjectId } from '../../../tests/support/observations.ts';
import { rank } from '../../app/search.ts';
import { reader } from '../../record/fold.ts';
import { randomId } from '../../record/id.ts';
import { buildSegment } from '../../search/build.ts';
import { documentOf } from '../../search/document.ts';
import { type Segment, termText } from '../../search/segment.ts';
import type { Store } from '../port.ts';
import type { Database } from '../schema.ts';
import { openStore } from '../store.ts';
import { bench, NOW } from '../testing/open.ts';
import type { SearchState } from './rows.ts';

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

describe('the stored index', () => {
  const person = (n: number, fullName: string, at = n) =>
    observation({ at, salt: n, subject: randomId(seeded(n)), set: { fullName } });
  const seeded = (n: number) => (length: number) =>
    Uint8Array.from({ length }, (_, at) => (n * 2654435761 + at * 40503) >>> ((at % 3) % 256));
  const names = (count: number) => Array.from({ length: count }, (_, n) => person(n, `Valmont Numéro${n}`));

  it('is loaded as it was left, and follows what other pages write', async () => {
    const { factory, store } = await bench();
    await store.write({ origin: 'pulled', observations: names(30) });
    const other = await openStore({ indexedDB: factory, now: () => NOW });
    expect(await found(store, 'numero7')).toContain('Valmont Numéro7');
    expect(await found(other, 'numero7')).toContain('Valmont Numéro7');
    await store.write({ origin: 'pulled', observations: [person(90, 'Œdipe Łaski')] });
    expect(await found(other, 'laski')).toEqual(['Œdipe Łaski']);
    expect(await found(store, 'laski')).toEqual(['Œdipe Łaski']);
  });

  it('works changes in without losing any, whoever does it', async () => {
    const { factory, store, raw } = await bench();
    expect(await found(store, 'numero7')).toEqual([]);
    const other = await openStore({ indexedDB: factory, now: () => NOW });
    expect(await found(other, 'numero7')).toEqual([]);
    await store.write({ origin: 'pulled', observations: names(150) });
    await Promise.all([store.tend(), other.tend(), store.tend()]);
    expect(await raw((db) => db.count('changes'))).toBe(0);
    await store.write({ origin: 'pulled', observations: [person(200, 'Paul Estève')] });
    for (const one of [store, other, await openStore({ indexedDB: factory, now: () => NOW })]) {
      expect(await found(one, 'numero149')).toContain('Valmont Numéro149');
      expect(await found(one, 'esteve')).toEqual(['Paul Estève']);
    }
  });

  it('is made anew where it is missing, damaged, unfinished, of another version or far behind', async () => {
    const { factory, store, raw } = await bench();
    await store.write({ origin: 'pulled', observations: names(40) });
    await found(store, 'valmont');
    const state = await raw((db) => db.get('search', 'state'));
    const harms: ((db: Database) => Promise<unknown>)[] = [
      (db) => db.clear('search'),
      (db) => db.put('search', { posts: 3 } as never, 'base'),
      (db) => db.put('search', { ...state, version: 'older' } as never, 'state'),
      (db) => db.put('search', { ...state, turn: 'x' } as never, 'state'),
      (db) => db.put('search', { ...state, after: '' } as never, 'state'),
    ];
    for (const harm of harms) {
      await raw(harm);
      const again = await openStore({ indexedDB: factory, now: () => NOW });
      expect(await found(again, 'numero33')).toContain('Valmont Numéro33');
      expect(await found(store, 'numero33')).toContain('Valmont Numéro33');
      again.close();
    }
  });

  it('goes on with a remake where a killed page left it', async () => {
    const { factory, store, raw } = await bench();
    await store.write({ origin: 'pulled', observations: names(40) });
    await found(store, 'valmont');
    store.close();
    await raw(async (db) => {
      // As if only the records up to the tenth were in it.
      const after = (await db.getAllKeys('records'))[9] ?? '';
      const rows = await db.getAll('records', IDBKeyRange.upperBound(after));
      await db.put('search', buildSegment(rows.map((row) => documentOf(row.record))), 'base');
      const state = (await db.get('search', 'state')) as SearchState;
      await db.put('search', { ...state, after }, 'state');
      const [first] = rows;
      // Not read again: what the base holds of it stays.
      if (first) await db.put('records', { ...first, record: { ...first.record, fields: {} } });
    });
    const again = await openStore({ indexedDB: factory, now: () => NOW });
    expect((await again.candidates('valmont', 100)).length).toBe(40);
    expect(await raw((db) => db.get('search', 'state'))).not.toHaveProperty('after');
  });

  it('holds no word of an erased person, in no row, at once', async () => {
    const { store, raw } = await bench();
    const other = person(1, 'Paul Estève');
    await store.write({ origin: 'pulled', observations: [person(0, 'Zébulon Quichotte'), other] });
    expect(await found(store, 'quichotte')).toEqual(['Zébulon Quichotte']);
    await store.tend();
    const [victim] = await store.candidates('quichotte', 1);
    await store.erase(victim?.id ?? '');
    const base = (await raw((db) => db.get('search', 'base'))) as Segment;
    const words = Array.from(base.masks, (_, term) => termText(base, term));
    expect(words).toEqual(['=pe', 'esteve', 'paul']);
    expect(await found(store, 'quichotte')).toEqual([]);
    expect(await found(store, 'esteve')).toEqual(['Paul Estève']);
  });
});
