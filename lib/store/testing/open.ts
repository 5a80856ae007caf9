import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import type { Store } from '../port.ts';
import type { Database } from '../schema.ts';
import { openStore, type StoreOptions } from '../store.ts';

export const NOW = Date.UTC(2026, 10, 23, 9);

/** A store of its own in memory, and the raw database below it. */
export interface Bench {
  factory: IDBFactory;
  store: Store;
  /** Works on the rows as they lie. */
  raw<T>(work: (db: Database) => Promise<T>): Promise<T>;
}

export async function bench(options: Partial<StoreOptions> = {}): Promise<Bench> {
  const factory = new IDBFactory();
  const store = await openStore({ indexedDB: factory, now: () => NOW, ...options });
  return { factory, store, raw: (work) => rawly(factory, work) };
}

export async function rawly<T>(factory: IDBFactory, work: (db: Database) => Promise<T>): Promise<T> {
  const before = globalThis.indexedDB;
  globalThis.indexedDB = factory;
  const opening = openDB('vigie');
  globalThis.indexedDB = before;
  const db = (await opening) as unknown as Database;
  try {
    return await work(db);
  } finally {
    db.close();
  }
}
