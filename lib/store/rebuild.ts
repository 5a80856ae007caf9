import type { Id } from '../record/id.ts';
import type { Connection } from './connection.ts';
import { recount } from './counts.ts';
import { META } from './derivation.ts';
import { derive } from './derive.ts';
import { DERIVED } from './schema.ts';

const CHUNK = 200;

/**
 * Makes subject and record rows anew where an older version made them (a kind it did not know, a field
 * that became a key). In chunks, each taken up again where a killed worker left it.
 */
export async function rebuild(
  connection: Connection,
  by: string,
  begin: Id | undefined,
  now: () => number,
): Promise<void> {
  let after = begin;
  while (after !== undefined) {
    const from: Id = after;
    after = await connection.transact([...DERIVED, 'meta'], async (tx, later) => {
      const range = IDBKeyRange.lowerBound(from, true);
      const ids = await tx.objectStore('subjects').getAllKeys(range, CHUNK);
      await derive(tx, later, ids, new Map(), now());
      const last = ids.length < CHUNK ? undefined : ids.at(-1);
      if (last === undefined) await recount(tx);
      later(tx.objectStore('meta').put({ by, ...(last && { after: last }) }, META));
      return last;
    });
  }
}
