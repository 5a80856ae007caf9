import type { GoldenRecord } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { ofKind } from './counts.ts';
import type { ListQuery } from './port.ts';
import type { Damaged } from './quarantine.ts';
import { isRecordRow, refKey } from './rows.ts';
import type { Database, RecordRow } from './schema.ts';

/** Where a reading puts rows that it found damaged and left out. */
export type Aside = (damaged: Damaged) => void;

/** The record row as far as it can be read. */
export function checked(rows: (RecordRow | undefined)[], aside: Aside): RecordRow[] {
  return rows.filter((row): row is RecordRow => {
    if (row === undefined || isRecordRow(row)) return row !== undefined;
    aside({ key: (row as { id: Id }).id, from: 'records', problem: 'not a record', row });
    return false;
  });
}

/** The records of these subjects, in their order, each once. */
export async function recordsOf(db: Database, ids: Id[], aside: Aside): Promise<GoldenRecord[]> {
  const tx = db.transaction(['subjects', 'records']);
  const subjects = await Promise.all(ids.map((id) => tx.objectStore('subjects').get(id)));
  const clusters = new Set(subjects.flatMap((row) => row?.cluster ?? []));
  const rows = await Promise.all([...clusters].map((id) => tx.objectStore('records').get(id)));
  return checked(rows, aside).map((row) => row.record);
}

/** The records that stand under these very ids, in their order. */
export async function recordsStanding(db: Database, ids: Id[], aside: Aside): Promise<GoldenRecord[]> {
  const { store } = db.transaction('records');
  const rows = await Promise.all(ids.map((id) => store.get(id)));
  return checked(rows, aside).map((row) => row.record);
}

/** Records of a kind on which something is due by that ISO date, longest due first. */
export async function recordsDue(
  db: Database,
  { kind, until, limit }: { kind: string; until: string; limit: number },
  aside: Aside,
): Promise<GoldenRecord[]> {
  const range = IDBKeyRange.bound(`${kind} `, `${kind} ${until}\uffff`);
  const rows = await db.getAllFromIndex('records', 'due', range, limit);
  return checked(rows, aside).map((row) => row.record);
}

export async function recordsWithKeys(db: Database, keys: string[], aside: Aside): Promise<GoldenRecord[]> {
  const tx = db.transaction(['subjects', 'records']);
  const index = tx.objectStore('subjects').index('keys');
  const subjects = await Promise.all([...new Set(keys)].map((key) => index.getAll(key)));
  const clusters = new Set(subjects.flat().map((row) => row.cluster));
  const rows = await Promise.all([...clusters].map((id) => tx.objectStore('records').get(id)));
  return checked(rows, aside).map((row) => row.record);
}

/** Newest change first. */
export async function listRecords(
  db: Database,
  { kind, limit, offset = 0 }: ListQuery,
  aside: Aside,
): Promise<GoldenRecord[]> {
  const index = db.transaction('records').store.index('order');
  let range = ofKind(kind);
  if (offset > 0) {
    const cursor = await (await index.openKeyCursor(range))?.advance(offset);
    if (!cursor) return [];
    range = IDBKeyRange.bound(cursor.key, range.upper);
  }
  // A limit of 0 would ask the browser for all.
  const rows = limit === 0 ? [] : await index.getAll(range, limit);
  return checked(rows, aside).map((row) => row.record);
}

/** Records of a kind whose refs name any member of the cluster, newest change first. */
export async function recordsReferring(
  db: Database,
  id: Id,
  kind: string,
  aside: Aside,
): Promise<GoldenRecord[]> {
  const tx = db.transaction(['subjects', 'records']);
  const subjects = tx.objectStore('subjects');
  const row = await subjects.get(id);
  const members = row ? await subjects.index('cluster').getAllKeys(row.cluster) : [id];
  const index = tx.objectStore('records').index('refs');
  const found = await Promise.all(members.map((member) => index.getAll(refKey(kind, member))));
  const rows = new Map(checked(found.flat(), aside).map((one) => [one.id, one]));
  return [...rows.values()]
    .sort((a, b) => a.sort - b.sort || (a.id < b.id ? -1 : 1))
    .map((one) => one.record);
}
