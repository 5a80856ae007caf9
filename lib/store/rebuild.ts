import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Id } from '../record/id.ts';
import { canonical, type Json } from '../record/json.ts';
import { KINDS } from '../record/kinds/index.ts';
import type { Connection } from './connection.ts';
import { recount } from './counts.ts';
import { derive } from './derive.ts';
import { DERIVED } from './schema.ts';

/** To be raised whenever the same observations should give other records, keys or index entries. */
const DERIVATION = 2;
const META = 'store.derived';
const CHUNK = 200;

interface Derived {
  /** What the rows were made with. */
  by: string;
  /** The last subject done, while a rebuild is under way. */
  after?: Id;
}

/** A hash of what the derived rows depend on besides the observations: this code and the kinds it knows. */
export function derivation(): string {
  const kinds = [...KINDS.values()].map(({ name, fields, search, upgrades }) => [
    name,
    fields as unknown as Json,
    [...search],
    upgrades.length,
  ]);
  const known = kinds.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)) as Json;
  return bytesToHex(sha256(utf8ToBytes(canonical([DERIVATION, known])))).slice(0, 32);
}

/**
 * Makes subject and record rows anew where an older version made them (a kind it did not know, a field
 * that became a key). In chunks, each taken up again where a killed worker left it.
 */
export async function rebuildIfNeeded(connection: Connection, by: string, now: () => number): Promise<void> {
  const held = (await connection.use((db) => db.get('meta', META))) as unknown as Derived | undefined;
  if (held?.by === by && held.after === undefined) return;
  let after = held?.by === by ? held.after : '';
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
