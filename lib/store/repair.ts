import type { Id } from '../record/id.ts';
import { isId } from '../record/id.ts';
import { parseObservation } from '../record/observation.ts';
import type { Connection } from './connection.ts';
import { recount } from './counts.ts';
import { derive } from './derive.ts';
import { type Damaged, moveAside } from './quarantine.ts';
import type { Aside } from './read.ts';
import { isRecordRow } from './rows.ts';
import { type Database, DERIVED } from './schema.ts';

/**
 * Reads; where that met damaged rows, sets them aside, makes what depends on them anew and reads again.
 * A reading that fails writes nothing, and a repair that fails leaves what could be read.
 */
export async function readRepaired<T>(
  connection: Connection,
  read: (db: Database, aside: Aside) => Promise<T>,
  now: () => number,
): Promise<T> {
  const damaged: Damaged[] = [];
  const result = await connection.use((db) => read(db, (row) => damaged.push(row)));
  if (damaged.length === 0) return result;
  try {
    await repair(connection, damaged, now());
    return await connection.use((db) => read(db, () => undefined));
  } catch {
    return result;
  }
}

async function repair(connection: Connection, damaged: Damaged[], now: number): Promise<void> {
  await connection.transact(DERIVED, async (tx, later) => {
    const start = new Set<Id>();
    for (const one of damaged) {
      // Somebody else may have repaired it meanwhile.
      const row: unknown = await tx.objectStore(one.from).get(one.key);
      if (row === undefined || sound(one.from, row)) continue;
      await moveAside(tx, [{ ...one, row }], now);
      if (one.from === 'records') {
        for (const id of await tx.objectStore('subjects').index('cluster').getAllKeys(one.key)) start.add(id);
      } else {
        const subject = (row as { subject?: unknown }).subject;
        if (isId(subject)) start.add(subject);
      }
    }
    await derive(tx, later, start, new Map(), now);
    await recount(tx);
  });
}

function sound(from: Damaged['from'], row: unknown): boolean {
  return from === 'records' ? isRecordRow(row) : parseObservation(row).ok;
}
