import type { Id } from '../record/id.ts';
import { type Observation, parseObservation } from '../record/observation.ts';
import type { Aside } from './read.ts';
import type { Database } from './schema.ts';

/** The observations of a record, of all its members, by stamp. */
export async function observationsOf(db: Database, id: Id, aside: Aside): Promise<Observation[]> {
  const tx = db.transaction(['subjects', 'observations']);
  const subjects = tx.objectStore('subjects');
  const row = await subjects.get(id);
  if (!row) return [];
  const members = await subjects.index('cluster').getAllKeys(row.cluster);
  const index = tx.objectStore('observations').index('subject');
  const rows = await Promise.all(members.map((member) => index.getAll(member)));
  return parsed(rows.flat(), aside).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Observations by their own ids, those that are held. */
export async function observationsById(db: Database, ids: Id[], aside: Aside): Promise<Observation[]> {
  const { store } = db.transaction('observations');
  const rows = await Promise.all(ids.map((id) => store.get(id)));
  return parsed(
    rows.filter((row) => row !== undefined),
    aside,
  );
}

/** Up to `limit` observations after an id, by stamp; `last` is the last one looked at. */
export async function observationsAfter(
  db: Database,
  after: Id,
  limit: number,
  aside: Aside,
): Promise<{ rows: Observation[]; last: Id | undefined }> {
  const rows = await db.getAll('observations', IDBKeyRange.lowerBound(after, true), limit);
  return { rows: parsed(rows, aside), last: rows.at(-1)?.id };
}

function parsed(rows: Observation[], aside: Aside): Observation[] {
  return rows.filter((row) => {
    const result = parseObservation(row);
    if (!result.ok) aside({ key: row.id, from: 'observations', problem: result.problem, row });
    return result.ok;
  });
}
