import { describe, expect, it } from 'vitest';
import { observation, subjectId } from '../../tests/support/observations.ts';
import { derivation } from './derivation.ts';
import { openStore } from './store.ts';
import { bench, NOW } from './testing/open.ts';

const people = Array.from({ length: 450 }, (_, n) =>
  observation({
    at: n,
    subject: subjectId(0).replace('01000000', String(n).padStart(8, '0')),
    set: { fullName: `Person ${n}` },
    add: { email: [`p${n % 400}@x.example`] },
  }),
);

describe('records made by an older version', () => {
  it('are made anew at opening, clusters too, also where a killed one had begun', async () => {
    for (const after of [undefined, people[199]?.subject]) {
      const { factory, store, raw } = await bench();
      await store.write({ origin: 'pulled', observations: people });
      const whole = await raw((db) => db.getAll('records'));
      expect(whole).toHaveLength(400);
      store.close();
      await raw(async (db) => {
        // As a version would leave it that knew neither keys nor words of this kind.
        const from = after ?? '';
        for (const row of await db.getAll('subjects'))
          if (row.id > from) await db.put('subjects', { ...row, cluster: row.id, keys: [] });
        for (const row of await db.getAll('records'))
          if (row.id > from) await db.put('records', { ...row, sort: 0 });
        const by = after ? derivation() : 'older';
        await db.put('meta', { by, ...(after && { after }) }, 'store.derived');
      });
      const again = await openStore({ indexedDB: factory, now: () => NOW });
      expect(await raw((db) => db.getAll('records'))).toEqual(whole);
      expect(await again.meta('store.derived')).toEqual({ by: derivation() });
      again.close();
    }
  });

  it('are left alone when nothing changed', async () => {
    const { factory, store, raw } = await bench();
    await store.write({ origin: 'pulled', observations: people.slice(0, 1) });
    store.close();
    await raw(async (db) => {
      const [row] = await db.getAll('records');
      if (row) await db.put('records', { ...row, sort: 42 });
    });
    const again = await openStore({ indexedDB: factory, now: () => NOW });
    expect((await raw((db) => db.getAll('records')))[0]?.sort).toBe(42);
    again.close();
  });
});
