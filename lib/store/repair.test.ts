import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observation, subjectId } from '../../tests/support/observations.ts';
import { summarise } from '../dossier/summary.ts';
import { bench } from './testing/open.ts';

const rows = [0, 1, 2, 3].map((n) =>
  observation({ at: n, subject: subjectId(n), set: { fullName: `Person ${n}` }, add: { tags: ['vip'] } }),
);

describe('damaged rows', () => {
  it('of records are made anew from their observations, and what lay there is kept aside', async () => {
    const { store, raw } = await bench();
    await store.write({ origin: 'pulled', observations: rows });
    const whole = await store.list({ kind: 'person' });
    await raw(async (db) => {
      const row = await db.get('records', subjectId(2));
      if (!row) throw new Error('no row');
      await db.put('records', { ...row, record: { ...row.record, fields: 'lost' as never } });
    });
    expect(await store.list({ kind: 'person' })).toEqual(whole);
    expect(await store.quarantined()).toBe(1);
    expect(await store.record(subjectId(2))).toEqual(whole[1]);
    expect(await store.count('person')).toBe(4);
  });

  it('of observations are left out, their record is folded without them, and the others stay', async () => {
    const { store, raw } = await bench();
    const second = observation({ at: 9, subject: subjectId(0), set: { title: 'DSI' } });
    await store.write({ origin: 'pulled', observations: [...rows, second] });
    await raw((db) => db.put('observations', { ...second, source: 'page' } as never));
    const [first] = rows;
    expect(await store.observations(subjectId(0))).toEqual([first]);
    const record = await store.record(subjectId(0));
    expect(record?.fields.fullName?.value).toBe('Person 0');
    expect(record?.fields.title).toBeUndefined();
    expect(await store.quarantined()).toBe(1);
    const [aside] = await raw((db) => db.getAll('quarantine'));
    expect(aside).toMatchObject({ from: 'observations', row: { ...second, source: 'page' } });
  });

  it('met while writing do not stop the write', async () => {
    const { store, raw } = await bench();
    await store.write({ origin: 'pulled', observations: rows });
    await raw((db) => db.put('observations', { ...rows[0], kv: 'one' } as never));
    const next = observation({ at: 9, subject: subjectId(0), set: { title: 'DSI' } });
    await store.write({ origin: 'pulled', observations: [next] });
    expect((await store.record(subjectId(0)))?.fields).not.toHaveProperty('fullName');
    expect((await store.record(subjectId(0)))?.fields.title?.value).toBe('DSI');
    expect(await store.quarantined()).toBe(1);
  });

  it('leave a subject with nothing readable without a record', async () => {
    const { store, raw } = await bench();
    await store.write({ origin: 'pulled', observations: rows });
    await raw((db) => db.put('observations', { ...rows[3], seenAt: 5 } as never));
    expect(await store.observations(subjectId(3))).toEqual([]);
    expect(await store.record(subjectId(3))).toBeUndefined();
    expect(await store.count('person')).toBe(3);
  });

  it('of any shape leave a list that renders, and every observation readable again from the rest', async () => {
    const paths = fc.constantFrom('record', 'members', 'fields', 'sets', 'heads', 'conflicts', 'from');
    await fc.assert(
      fc.asyncProperty(paths, fc.jsonValue({ maxDepth: 2 }), async (path, junk) => {
        const { store, raw } = await bench();
        await store.write({ origin: 'pulled', observations: rows });
        await raw(async (db) => {
          const row = (await db.get('records', subjectId(1))) as unknown as Record<string, unknown>;
          await db.put('records', mutated(row, path, junk) as never);
        });
        const listed = (await store.list({ kind: 'person' })).map(summarise);
        expect(listed.length).toBeGreaterThanOrEqual(3);
        for (const one of listed) expect(one.title).not.toBe('');
        expect(await store.observations(subjectId(1))).toEqual([rows[1]]);
        store.close();
      }),
      { numRuns: 100 },
    );
  });
});

/** The same tree with everything under that name replaced. */
function mutated(value: unknown, name: string, junk: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mutated(item, name, junk));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === name ? junk : mutated(item, name, junk)]),
  );
}
