import { wrap } from 'idb';
import { faultError, isClosed, openFault, useFault } from './faults.ts';
import { type Migration, migrate } from './migrations.ts';
import type { Database, StoreName, UpgradeTx, WriteTx } from './schema.ts';

export interface ConnectionOptions {
  factory: IDBFactory | undefined;
  name: string;
  migrations: readonly Migration[];
  /** How long another context may hold an older version before we say so, in milliseconds. */
  blockedAfterMs: number;
}

/** A connection that is opened when needed, and again after another context made it close. */
export interface Connection {
  /** @throws FaultError */
  use<T>(work: (db: Database) => Promise<T>): Promise<T>;
  /** All of `work` in one transaction on disk before it resolves, or none of it. @throws FaultError */
  transact<T>(stores: StoreName[], work: (tx: WriteTx, later: Later) => Promise<T>): Promise<T>;
  close(): void;
}

/** Takes a request whose answer nobody needs; the transaction waits for it. */
export type Later = (request: Promise<unknown>) => void;

export function connection(options: ConnectionOptions): Connection {
  let current: Promise<Database> | undefined;
  let closed = false;
  const open = () => {
    if (closed) throw faultError('STORE_NOT_AVAILABLE', 'closed');
    if (!current) {
      const opening = openDatabase(options, () => {
        if (current === opening) current = undefined;
      });
      current = opening;
      opening.catch(() => {
        if (current === opening) current = undefined;
      });
    }
    return current;
  };
  const use = async <T>(work: (db: Database) => Promise<T>): Promise<T> => {
    for (let again = true; ; again = false) {
      const opening = open();
      const db = await opening;
      try {
        return await work(db);
      } catch (cause) {
        if (!again || !isClosed(cause)) throw useFault(cause);
        if (current === opening) current = undefined;
      }
    }
  };
  return {
    use,
    transact: (stores, work) => use((db) => transaction(db, stores, work)),
    close() {
      closed = true;
      current?.then((db) => db.close()).catch(() => undefined);
      current = undefined;
    },
  };
}

async function transaction<T>(
  db: Database,
  stores: StoreName[],
  work: (tx: WriteTx, later: Later) => Promise<T>,
): Promise<T> {
  const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
  const requests: Promise<unknown>[] = [];
  const later: Later = (request) => {
    request.catch(() => undefined);
    requests.push(request);
  };
  tx.done.catch(() => undefined);
  try {
    const result = await work(tx, later);
    await Promise.all(requests);
    await tx.done;
    return result;
  } catch (cause) {
    try {
      tx.abort();
    } catch {
      // It has ended already, by itself.
    }
    await tx.done.catch(() => undefined);
    throw tx.error ?? cause;
  }
}

/** Opens and upgrades; `onGone` is called when the connection had to be given up. */
function openDatabase(
  { factory, name, migrations, blockedAfterMs }: ConnectionOptions,
  onGone: () => void,
): Promise<Database> {
  return new Promise((resolve, reject) => {
    if (!factory) throw faultError('STORE_NOT_AVAILABLE', 'no IndexedDB');
    let request: IDBOpenDBRequest;
    try {
      request = factory.open(name, migrations.length);
    } catch (cause) {
      throw openFault(cause);
    }
    let failure: unknown;
    let givenUp = false;
    const timer = setTimeout(() => {
      givenUp = true;
      reject(faultError('STORE_BLOCKED'));
    }, blockedAfterMs);
    request.onupgradeneeded = (event) => {
      clearTimeout(timer);
      if (!request.transaction) return;
      const tx = wrap(request.transaction) as unknown as UpgradeTx;
      tx.done.catch(() => undefined);
      migrate(wrap(request.result) as unknown as Database, tx, event.oldVersion, migrations).catch(
        (cause) => {
          failure = cause;
          tx.abort();
        },
      );
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(openFault(failure ?? request.error));
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      const db = request.result;
      // Nobody waits for it any more: free the way for the next try.
      if (givenUp) return db.close();
      db.onversionchange = () => {
        db.close();
        onGone();
      };
      db.onclose = onGone;
      resolve(wrap(db) as unknown as Database);
    };
  });
}
