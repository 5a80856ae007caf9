import type { Id } from '../record/id.ts';
import { connection } from './connection.ts';
import { derivation, rebuildIfNeeded } from './derivation.ts';
import { leaseFeed } from './feeds.ts';
import { itemCount, itemsSince } from './items.ts';
import { proposals, saveProposals, uncompared, uncomparedCount } from './likeness/rows.ts';
import type { MetaKey } from './meta-key.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { outboxRows, outboxSize, settle } from './outbox.ts';
import type { Batch, Store } from './port.ts';
import * as read from './read.ts';
import { readRepaired } from './read-repaired.ts';
import type { Database } from './schema.ts';
import type { SearchIndex } from './search/search-index.ts';

export interface StoreOptions {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Name of the database. */
  name?: string;
  /** The browser's own unless told. */
  indexedDB?: IDBFactory;
  /** How long a page with an older version may keep us waiting before we say so, in milliseconds. */
  blockedAfterMs?: number;
  migrations?: readonly Migration[];
}

const BATCH = 500;

/**
 * Opens the store of this browser profile (IndexedDB).
 * @throws FaultError STORE_NOT_AVAILABLE, STORE_NEWER, STORE_QUOTA; STORE_BLOCKED while another page
 * holds an older version: the opening goes on, and opening again later succeeds once that page is closed.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { now, name = 'vigie', blockedAfterMs = 5000, migrations = MIGRATIONS } = options;
  const factory = options.indexedDB ?? globalThis.indexedDB;
  const held = connection({ factory, name, migrations, blockedAfterMs });
  await rebuildIfNeeded(held, derivation(), now);
  // What a page may never need is loaded at its first use, so that popup and panel open at once.
  let loading: Promise<SearchIndex> | undefined;
  const search = () => {
    loading ??= import('./search/search-index.ts').then((module) => module.searchIndex(held, now));
    return loading;
  };
  const write = async (batch: Batch) => (await import('./write.ts')).writeBatch(held, batch, now());
  const observing = () => import('./read-observations.ts');
  const reading = <T>(work: (db: Database, aside: read.Aside) => Promise<T>) => readRepaired(held, work, now);
  return {
    record: async (id) => (await reading((db, aside) => read.recordsOf(db, [id], aside)))[0],
    records: (ids) => reading((db, aside) => read.recordsOf(db, ids, aside)),
    observations: async (id) => {
      const { observationsOf } = await observing();
      return reading((db, aside) => observationsOf(db, id, aside));
    },
    observationsById: async (ids) => {
      const { observationsById } = await observing();
      return reading((db, aside) => observationsById(db, ids, aside));
    },
    byKeys: (keys) => reading((db, aside) => read.recordsWithKeys(db, keys, aside)),
    list: (query) => reading((db, aside) => read.listRecords(db, query, aside)),
    due: (query) => reading((db, aside) => read.recordsDue(db, query, aside)),
    count: (kind) => held.use(async (db) => (await db.get('counts', kind)) ?? 0),
    referring: (id, kind) => reading((db, aside) => read.recordsReferring(db, id, kind, aside)),
    candidates: async (query, limit) => {
      const ids = await (await search()).find(query, limit);
      return reading((db, aside) => read.recordsStanding(db, ids, aside));
    },
    tend: async () => (await search()).tend(),

    uncompared: (limit) => held.use((db) => uncompared(db, limit)),
    uncomparedCount: () => held.use(uncomparedCount),
    saveProposals: (compared, found) => saveProposals(held, compared, found),
    speaking: () => held.use(async (db) => new Set(await db.getAllKeysFromIndex('subjects', 'links'))),
    proposals: (query) => held.use((db) => proposals(db, query)),

    write,
    traces: async (id) => (await import('./erase.ts')).readTraces(held, id),
    erase: async (id) => (await import('./erase.ts')).eraseRecord(held, id, now()),
    eraseObservations: async (ids) => (await import('./erase.ts')).eraseObservations(held, ids, now()),

    outbox: (limit) => held.use((db) => outboxRows(db, limit)),
    outboxSize: () => held.use(outboxSize),
    settle: (acknowledged, refused) => settle(held, acknowledged, refused),

    meta: <T>(key: MetaKey<T>) => held.use((db) => db.get('meta', key) as Promise<T | undefined>),
    setMeta: (key, value) =>
      held.transact(['meta'], async (tx, later) => {
        const meta = tx.objectStore('meta');
        later(value === undefined ? meta.delete(key) : meta.put(value, key));
      }),

    feeds: () => held.use((db) => db.getAll('feeds')),
    leaseFeed: (url, at, forMs) => leaseFeed(held, url, at, forMs),
    forgetFeed: (url) =>
      held.transact(['feeds'], async (tx) => {
        await tx.objectStore('feeds').delete(url);
      }),
    seen: (keys) =>
      held.use(async (db) => {
        const { store } = db.transaction('seen');
        const found = await Promise.all(keys.map((key) => store.getKey(key)));
        return new Set(found.filter((key) => key !== undefined));
      }),
    items: (since, feeds) => held.use((db) => itemsSince(db, since, feeds)),
    itemCount: (feed, since) => held.use((db) => itemCount(db, feed, since)),
    alerts: () => held.use((db) => db.getAll('alerts')),
    quarantined: () => held.use((db) => db.count('quarantine')),

    async *allObservations() {
      const { observationsAfter } = await observing();
      for (let after: Id | undefined = ''; after !== undefined; ) {
        const from: Id = after;
        const { rows, last } = await reading((db, aside) => observationsAfter(db, from, BATCH, aside));
        after = last;
        if (rows.length > 0) yield rows;
      }
    },
    close: held.close,
  };
}
