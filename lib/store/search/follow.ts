import type { Id } from '../../record/id.ts';
import { buildSegment } from '../../search/build.ts';
import { documentOf, type SearchDocument } from '../../search/document.ts';
import { markRecords } from '../../search/ids.ts';
import type { Part } from '../../search/query.ts';
import { recordCount, type Segment } from '../../search/segment.ts';
import { isRecordRow } from '../rows.ts';
import type { Database } from '../schema.ts';
import { BASE, isBase, isState, STATE } from './rows.ts';

/** The index in memory: what is stored, and beside it what has changed since. */
export interface Held {
  turn: number;
  base: Segment;
  /** Records of the base that have changed or gone since. */
  gone: Uint8Array;
  /** What changed records are now; undefined for those that are gone. */
  changed: Map<Id, SearchDocument | undefined>;
  delta: Segment;
  /** The last change taken in. */
  seq: number;
}

/** Changes taken in one by one; with more, reading all records in their order is quicker. */
const FEW = 5000;

/**
 * Brings what is held up to date, in one reading of the database; undefined where the stored index is missing,
 * damaged, unfinished or too far behind, and has to be made anew.
 */
export async function follow(db: Database, held: Held | undefined): Promise<Held | undefined> {
  const tx = db.transaction(['search', 'changes', 'records']);
  const search = tx.objectStore('search');
  const state = await search.get(STATE);
  if (!isState(state) || state.after !== undefined) return undefined;
  let now = held;
  if (now?.turn !== state.turn) {
    const base = await search.get(BASE);
    if (!isBase(base)) return undefined;
    now = fresh(base, state.turn, state.through);
  }
  const rows = await tx.objectStore('changes').getAll(IDBKeyRange.lowerBound(now.seq, true));
  const ids = [...new Set(rows.flatMap((row) => row.ids))];
  if (ids.length === 0) return now;
  if (ids.length + now.changed.size > Math.max(FEW, recordCount(now.base) / 4)) return undefined;
  const records = await Promise.all(ids.map((id) => tx.objectStore('records').get(id)));
  const changed = new Map(now.changed);
  for (const [at, id] of ids.entries()) {
    const row = records[at];
    changed.set(id, isRecordRow(row) ? documentOf(row.record) : undefined);
  }
  const gone = now.gone.slice();
  markRecords(now.base.ids, ids, gone);
  const documents = [...changed.values()].filter((one) => one !== undefined);
  return { ...now, changed, gone, delta: buildSegment(documents), seq: rows.at(-1)?.seq ?? now.seq };
}

export function fresh(base: Segment, turn: number, seq: number): Held {
  return {
    turn,
    base,
    gone: new Uint8Array(recordCount(base)),
    changed: new Map(),
    delta: buildSegment([]),
    seq,
  };
}

export function partsOf({ delta, base, gone }: Held): Part[] {
  return [{ segment: delta }, { segment: base, gone }];
}
