import type { Id } from '../../record/id.ts';
import type { Connection, Later } from '../connection.ts';
import type { ProposalRow } from '../port.ts';
import type { Database, WriteTx } from '../schema.ts';

/** Rows of the list read at a time. */
const ROWS = 40;

/** Notes records whose likeness to others is to be looked at again, in the transaction that changes them. */
export function logUncompared(tx: WriteTx, later: Later, ids: Iterable<Id>): void {
  const list = [...ids];
  // The database itself numbers the row.
  if (list.length > 0) later(tx.objectStore('uncompared').add({ ids: list } as { seq: number; ids: Id[] }));
}

/** Up to `limit` records not compared since they changed, the longest waiting first, and how many there are. */
export async function uncompared(db: Database, limit: number): Promise<{ ids: Id[]; waiting: number }> {
  const { store } = db.transaction('uncompared');
  const ids = new Set<Id>();
  let waiting = 0;
  for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue()) {
    waiting += cursor.value.ids.length;
    for (const id of cursor.value.ids) if (ids.size < limit) ids.add(id);
  }
  return { ids: [...ids], waiting };
}

/** What was found for the records compared takes the place of what was; they leave the list, wherever they stand. */
export function saveProposals(
  connection: Connection,
  compared: readonly Id[],
  found: readonly ProposalRow[],
): Promise<void> {
  return connection.transact(['uncompared', 'proposals'], async (tx, later) => {
    await dropProposals(tx, later, compared);
    for (const row of found) later(tx.objectStore('proposals').put(row));
    const done = new Set(compared);
    const list = tx.objectStore('uncompared');
    for (const row of await list.getAll(undefined, ROWS)) {
      const left = row.ids.filter((id) => !done.has(id));
      if (left.length === 0) later(list.delete(row.seq));
      else if (left.length < row.ids.length) later(list.put({ ...row, ids: left }));
    }
  });
}

/** Removes the proposals that name any of these records. */
export async function dropProposals(tx: WriteTx, later: Later, ids: readonly Id[]): Promise<void> {
  const store = tx.objectStore('proposals');
  const keys = await Promise.all(ids.map((id) => store.index('records').getAllKeys(id)));
  for (const key of new Set(keys.flat())) later(store.delete(key));
}
