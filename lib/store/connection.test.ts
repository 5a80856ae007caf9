import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it } from 'vitest';
import { observation, subjectId } from '../../tests/support/observations.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { openStore } from './store.ts';
import { bench, NOW, rawly } from './testing/open.ts';

const put = IDBObjectStore.prototype.put;
afterEach(() => {
  IDBObjectStore.prototype.put = put;
});

const clip = observation({ set: { title: 'DSI' } });
const now = () => NOW;
const fails = (code: string) => ({ fault: { code } });

/** A database as version 1 leaves it, with one clip in it. */
async function version1(): Promise<IDBFactory> {
  const { factory, store } = await bench();
  await store.write({ origin: 'local', observations: [clip] });
  store.close();
  return factory;
}

/** A step as a later version may bring: it goes over the rows that are there. */
const second: Migration = async (_, tx) => {
  const meta = tx.objectStore('meta');
  const held = await tx.objectStore('observations').getAll();
  await meta.put(held.length, 'counted');
};

describe('migrations', () => {
  it('bring an old database with its rows to the newest version', async () => {
    const factory = await version1();
    const store = await openStore({ indexedDB: factory, now, migrations: [...MIGRATIONS, second] });
    expect(await store.meta('counted')).toBe(1);
    expect((await store.record(clip.subject))?.fields.title?.value).toBe('DSI');
    expect(await rawly(factory, async (db) => db.version)).toBe(MIGRATIONS.length + 1);
  });

  it('make a new database in all steps at once', async () => {
    const { store } = await bench({ migrations: [...MIGRATIONS, second] });
    expect(await store.meta('counted')).toBe(0);
  });

  it.each([
    ['throws', () => Promise.reject(new Error('killed'))],
    ['asks for what is not there', (_, tx) => void tx.objectStore('nowhere' as never)],
  ] satisfies [string, Migration][])('leave the old database as it was when a step %s', async (_, broken) => {
    const factory = await version1();
    const half: Migration = async (_db, tx) => {
      await tx.objectStore('observations').clear();
      await tx.objectStore('meta').put('half', 'state');
    };
    const migrations = [...MIGRATIONS, half, broken];
    await expect(openStore({ indexedDB: factory, now, migrations })).rejects.toMatchObject(
      fails('STORE_NOT_AVAILABLE'),
    );
    const store = await openStore({ indexedDB: factory, now });
    expect(await store.observations(clip.subject)).toEqual([clip]);
    expect(await store.meta('state')).toBeUndefined();
  });
});

describe('opening', () => {
  it('refuses a database that is newer than the code, and writes nothing to it', async () => {
    const factory = await version1();
    const newer = await openStore({ indexedDB: factory, now, migrations: [...MIGRATIONS, second] });
    newer.close();
    await expect(openStore({ indexedDB: factory, now })).rejects.toMatchObject(fails('STORE_NEWER'));
    expect(await rawly(factory, (db) => db.getAll('observations'))).toEqual([clip]);
  });

  it('says so where there is no IndexedDB, or where it refuses to open', async () => {
    const none = { indexedDB: undefined as never, now };
    const before = globalThis.indexedDB;
    try {
      globalThis.indexedDB = undefined as never;
      await expect(openStore(none)).rejects.toMatchObject(fails('STORE_NOT_AVAILABLE'));
    } finally {
      globalThis.indexedDB = before;
    }
    for (const name of ['SecurityError', 'InvalidStateError', 'UnknownError']) {
      const refusing = new IDBFactory();
      refusing.open = () => {
        throw new DOMException('not in a private window', name);
      };
      await expect(openStore({ indexedDB: refusing, now })).rejects.toMatchObject({
        fault: { code: 'STORE_NOT_AVAILABLE', values: { detail: `${name}: not in a private window` } },
      });
    }
  });

  it('makes room at once for another page that upgrades, and refuses to go on with older code', async () => {
    const factory = await version1();
    const old = await openStore({ indexedDB: factory, now });
    const upgraded = await openStore({ indexedDB: factory, now, migrations: [...MIGRATIONS, second] });
    expect(await upgraded.meta('counted')).toBe(1);
    await expect(old.record(clip.subject)).rejects.toMatchObject(fails('STORE_NEWER'));
  });

  it('opens again by itself after it had to close for a page with the same code', async () => {
    const factory = await version1();
    const store = await openStore({ indexedDB: factory, now });
    await new Promise<void>((resolve, reject) => {
      const request = factory.deleteDatabase('vigie');
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
    expect(await store.record(clip.subject)).toBeUndefined();
    await store.write({ origin: 'local', observations: [clip] });
    expect((await store.record(clip.subject))?.id).toBe(clip.subject);
  });

  it('says when an older page blocks it, and succeeds once that page is gone', async () => {
    const factory = await version1();
    const stubborn = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = factory.open('vigie');
      request.onsuccess = () => resolve(request.result as unknown as IDBDatabase);
      request.onerror = () => reject(request.error);
    });
    const opening = () =>
      openStore({ indexedDB: factory, now, migrations: [...MIGRATIONS, second], blockedAfterMs: 20 });
    await expect(opening()).rejects.toMatchObject(fails('STORE_BLOCKED'));
    await expect(opening()).rejects.toMatchObject(fails('STORE_BLOCKED'));
    stubborn.close();
    const store = await openStore({ indexedDB: factory, now, migrations: [...MIGRATIONS, second] });
    expect(await store.observations(clip.subject)).toEqual([clip]);
    expect(await store.meta('counted')).toBe(1);
  });

  it('gives no answer after it was closed', async () => {
    const { store } = await bench();
    store.close();
    await expect(store.feeds()).rejects.toMatchObject(fails('STORE_NOT_AVAILABLE'));
  });
});

describe('a full disk', () => {
  it('undoes the batch wholly, at whatever row it is met, and the next batch works', async () => {
    const batch = {
      origin: 'local' as const,
      observations: [clip, observation({ at: 1, subject: subjectId(1), set: { title: 'x' } })],
      meta: { cursor: 1 },
    };
    let met = 0;
    for (let full = 1; ; full++) {
      const { store, raw } = await bench();
      let calls = 0;
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
        calls += 1;
        if (calls === full) throw new DOMException('disk full', 'QuotaExceededError');
        return put.apply(this, args);
      };
      const outcome = await store.write(batch).catch((error) => error);
      IDBObjectStore.prototype.put = put;
      if (calls < full) break;
      met += 1;
      expect(outcome).toMatchObject(fails('STORE_QUOTA'));
      for (const name of ['observations', 'subjects', 'records', 'outbox'] as const)
        expect(await raw((db) => db.count(name))).toBe(0);
      expect(await store.meta('cursor')).toBeUndefined();
      expect((await store.write(batch)).stored).toHaveLength(2);
      store.close();
    }
    // Two observations, two outbox rows, two records, two subjects, one count, the length of the list to compare, one meta.
    expect(met).toBe(11);
  });
});
