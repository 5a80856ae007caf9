import type { Database, UpgradeTx } from './schema.ts';

/**
 * Brings the database from one version to the next, inside the one transaction of the upgrade: it may
 * await nothing but that transaction's requests. Rows are changed, never dropped.
 */
export type Migration = (db: Database, tx: UpgradeTx) => void | Promise<void>;

/** Step n brings version n to n+1. Steps are added at the end and never changed once shipped. */
export const MIGRATIONS: readonly Migration[] = [
  function first(db) {
    const observations = db.createObjectStore('observations', { keyPath: 'id' });
    observations.createIndex('subject', 'subject');
    observations.createIndex('retracts', 'retracts', { multiEntry: true });
    const subjects = db.createObjectStore('subjects', { keyPath: 'id' });
    subjects.createIndex('keys', 'keys', { multiEntry: true });
    subjects.createIndex('links', 'links', { multiEntry: true });
    subjects.createIndex('cluster', 'cluster');
    const records = db.createObjectStore('records', { keyPath: 'id' });
    records.createIndex('order', ['kind', 'sort', 'id']);
    records.createIndex('terms' as never, 'terms', { multiEntry: true });
    records.createIndex('refs', 'refs', { multiEntry: true });
    records.createIndex('due', 'due');
    db.createObjectStore('counts');
    db.createObjectStore('outbox', { keyPath: 'id' }).createIndex('state', 'state');
    db.createObjectStore('feeds', { keyPath: 'url' });
    db.createObjectStore('seen', { keyPath: 'key' });
    db.createObjectStore('alerts', { keyPath: 'id' });
    db.createObjectStore('meta');
    db.createObjectStore('quarantine', { keyPath: 'key' });
  },
  function searchIndex(db, tx) {
    // Search has an index of its own (lib/store/search), made from the records at the first question.
    const records = tx.objectStore('records') as unknown as { deleteIndex(name: string): void };
    records.deleteIndex('terms');
    db.createObjectStore('search');
    db.createObjectStore('changes', { keyPath: 'seq', autoIncrement: true });
  },
  function keptItems(db) {
    const items = db.createObjectStore('items', { keyPath: 'key' });
    items.createIndex('at', 'at');
    items.createIndex('feed', ['feed', 'at']);
  },
  async function proposals(db, tx) {
    db.createObjectStore('proposals', { keyPath: 'id' }).createIndex('records', 'records', {
      multiEntry: true,
    });
    const list = db.createObjectStore('uncompared', { keyPath: 'seq', autoIncrement: true });
    // What is held already was never compared.
    const ids = await tx.objectStore('records').getAllKeys();
    for (let at = 0; at < ids.length; at += 500)
      await list.add({ ids: ids.slice(at, at + 500) } as { seq: number; ids: string[] });
  },
  async function rankedProposals(_db, tx) {
    // Found anew, with their rank: what this version derives anew is compared anew.
    const held = tx.objectStore('proposals');
    await held.clear();
    held.createIndex('rank', ['rank', 'id']);
    await tx.objectStore('uncompared').clear();
  },
];

/** Runs the steps that are missing since `from` (0 for a new database), in order. */
export async function migrate(
  db: Database,
  tx: UpgradeTx,
  from: number,
  steps: readonly Migration[],
): Promise<void> {
  for (const step of steps.slice(from)) await step(db, tx);
}
