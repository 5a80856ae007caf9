import type { Later } from './connection.ts';
import type { WriteTx } from './schema.ts';

/** Under which the length of the list of records to be compared is kept among the counts: no kind has this name. */
export const UNCOMPARED = 'uncompared';

/**
 * How many records there are of each kind, kept beside them: the browser counts an index by walking it,
 * which takes longer than opening a panel may.
 */
export async function changeCounts(tx: WriteTx, later: Later, changes: Map<string, number>): Promise<void> {
  const store = tx.objectStore('counts');
  for (const [kind, change] of changes) {
    if (change !== 0) later(store.put(((await store.get(kind)) ?? 0) + change, kind));
  }
}

/** Counts anew, after rows were found damaged or made anew. */
export async function recount(tx: WriteTx): Promise<void> {
  const store = tx.objectStore('counts');
  for (const kind of await store.getAllKeys()) if (kind !== UNCOMPARED) await store.delete(kind);
  const index = tx.objectStore('records').index('order');
  let cursor = await index.openKeyCursor();
  while (cursor) {
    const [kind] = cursor.key;
    await store.put(await index.count(ofKind(kind)), kind);
    cursor = await cursor.continue([kind, Number.POSITIVE_INFINITY, '']);
  }
}

/** Every key of the order index that begins with this kind: an array sorts after any number. */
export function ofKind(kind: string): IDBKeyRange {
  return IDBKeyRange.bound([kind], [kind, []]);
}
