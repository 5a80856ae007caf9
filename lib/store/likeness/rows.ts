import type { Id } from '../../record/id.ts';
import type { Connection, Later } from '../connection.ts';
import { changeCounts, UNCOMPARED } from '../counts.ts';
import type { ProposalQuery, ProposalRow } from '../port.ts';
import type { Database, WriteTx } from '../schema.ts';

/** Rows of the list read at a time. */
const ROWS = 40;
/** Kinds whose records may be alike; others are one by their keys alone. */
const COMPARED = new Set(['person', 'account']);

/** Notes records (with their kinds) whose likeness to others is to be looked at again, in the transaction that changes them. */
export async function logUncompared(tx: WriteTx, later: Later, changed: Map<Id, string>): Promise<void> {
  const ids = [...changed].flatMap(([id, kind]) => (COMPARED.has(kind) ? id : []));
  if (ids.length === 0) return;
  // The database itself numbers the row.
  later(tx.objectStore('uncompared').add({ ids } as { seq: number; ids: Id[] }));
  await changeCounts(tx, later, new Map([[UNCOMPARED, ids.length]]));
}

/** Up to `limit` records not compared since they changed, the longest waiting first. */
export async function uncompared(db: Database, limit: number): Promise<Id[]> {
  const ids = new Set<Id>();
  for (const row of await db.getAll('uncompared', undefined, ROWS))
    for (const id of row.ids) {
      ids.add(id);
      if (ids.size === limit) return [...ids];
    }
  return [...ids];
}

/** How many changes wait to be compared. */
export async function uncomparedCount(db: Database): Promise<number> {
  return (await db.get('counts', UNCOMPARED)) ?? 0;
}

/** Pairs that may be one, the most worth first. */
export function proposals(db: Database, { after, limit }: ProposalQuery): Promise<ProposalRow[]> {
  const range = after && IDBKeyRange.lowerBound([after.rank, after.id], true);
  return db.getAllFromIndex('proposals', 'rank', range, limit);
}

/** What was found for the records compared takes the place of what was; they leave the first rows of the list. */
export function saveProposals(
  connection: Connection,
  compared: readonly Id[],
  found: readonly ProposalRow[],
): Promise<void> {
  return connection.transact(['uncompared', 'proposals', 'counts'], async (tx, later) => {
    await dropProposals(tx, later, compared);
    for (const row of found) later(tx.objectStore('proposals').put(row));
    const done = new Set(compared);
    const list = tx.objectStore('uncompared');
    let gone = 0;
    for (const row of await list.getAll(undefined, ROWS)) {
      const left = row.ids.filter((id) => !done.has(id));
      gone += row.ids.length - left.length;
      if (left.length === 0) later(list.delete(row.seq));
      else if (left.length < row.ids.length) later(list.put({ ...row, ids: left }));
    }
    await changeCounts(tx, later, new Map([[UNCOMPARED, -gone]]));
  });
}

/** Removes the proposals that name any of these records. */
export async function dropProposals(tx: WriteTx, later: Later, ids: readonly Id[]): Promise<void> {
  const store = tx.objectStore('proposals');
  const keys = await Promise.all(ids.map((id) => store.index('records').getAllKeys(id)));
  for (const key of new Set(keys.flat())) later(store.delete(key));
}
