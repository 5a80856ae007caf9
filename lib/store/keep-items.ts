import { KEEP_MOST, KEEP_MS, type StoredItem } from '../watch/stored-item.ts';
import type { Later } from './connection.ts';
import type { WriteTx } from './schema.ts';

/** Old rows removed in one transaction; the rest goes with the next. */
const SWEEP = 500;

/** Keeps what was met, and lets go of what is too old or too much, the oldest first. */
export async function keepItems(
  tx: WriteTx,
  later: Later,
  items: readonly StoredItem[],
  now: number,
): Promise<void> {
  const store = tx.objectStore('items');
  for (const item of items) later(store.put(item));
  const index = store.index('at');
  const over = (await store.count()) - KEEP_MOST;
  const most = over > 0 ? await index.getAllKeys(null, over) : [];
  const old = await index.getAllKeys(IDBKeyRange.upperBound(now - KEEP_MS), SWEEP);
  for (const key of new Set([...most, ...old])) later(store.delete(key));
}

/** Lets go of items that hold one of these words: the names and addresses of a person who is erased. */
export async function purgeItems(tx: WriteTx, later: Later, words: readonly string[]): Promise<void> {
  const wanted = words.map((word) => word.toLowerCase()).filter((word) => word.length > 4);
  const store = tx.objectStore('items');
  if (wanted.length === 0 || (await store.count()) === 0) return;
  for (const { key, item } of await store.getAll()) {
    const text = `${item.title} ${item.text} ${item.author}`.toLowerCase();
    if (wanted.some((word) => text.includes(word))) later(store.delete(key));
  }
}
