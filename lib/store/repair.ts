import type { Id } from '../record/id.ts';
import { isId } from '../record/id.ts';
import { parseObservation } from '../record/observation.ts';
import type { Connection } from './connection.ts';
import { recount } from './counts.ts';
import { derive } from './derive.ts';
import { type Damaged, moveAside } from './quarantine.ts';
import { isRecordRow } from './rows.ts';
import { DERIVED } from './schema.ts';

/** Sets damaged rows aside and makes what depends on them anew, in one transaction. */
export async function repair(connection: Connection, damaged: Damaged[], now: number): Promise<void> {
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
