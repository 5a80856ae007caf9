import type { Id } from '../../record/id.ts';
import { DOCUMENT_VERSION } from '../../search/document.ts';
import { isSegment, type Segment } from '../../search/segment.ts';
import type { Connection, Later } from '../connection.ts';
import type { WriteTx } from '../schema.ts';

/** Raised whenever rows written before are to be made anew. */
const LAYOUT = 1;
export const VERSION = `${LAYOUT}.${DOCUMENT_VERSION}`;

export const STATE = 'state';
export const BASE = 'base';

/** What the stored index holds; whoever changes the base gives it another `turn`. */
export interface SearchState {
  version: string;
  turn: number;
  /** The last change that the base has taken in. */
  through: number;
  /** While the index is made anew: the last record that the base holds. */
  after?: Id;
}

/** Records that one transaction changed or removed; what they are now stands in their rows. */
export interface ChangeRow {
  seq: number;
  ids: Id[];
}

/** Notes changed records in the transaction that changes them: no index is ever behind without knowing. */
export function logChanges(tx: WriteTx, later: Later, ids: Iterable<Id>): void {
  const list = [...ids];
  // The database itself numbers the row.
  if (list.length > 0) later(tx.objectStore('changes').add({ ids: list } as ChangeRow));
}

export function isState(value: unknown): value is SearchState {
  if (typeof value !== 'object' || value === null) return false;
  const { version, turn, through, after } = value as SearchState;
  return (
    version === VERSION &&
    Number.isSafeInteger(turn) &&
    Number.isSafeInteger(through) &&
    (after === undefined || typeof after === 'string')
  );
}

export function isBase(value: unknown): value is Segment {
  return isSegment(value);
}

/** Puts another base in place of the one of `turn`; false where somebody else has done so meanwhile. */
export function saveBase(
  connection: Connection,
  turn: number,
  base: Segment,
  state: Omit<SearchState, 'version' | 'turn'>,
): Promise<boolean> {
  return connection.transact(['search', 'changes'], async (tx, later) => {
    const search = tx.objectStore('search');
    const stored = await search.get(STATE);
    if (!isState(stored) || stored.turn !== turn) return false;
    later(search.put(base, BASE));
    later(search.put({ version: VERSION, turn: turn + 1, ...state }, STATE));
    later(tx.objectStore('changes').delete(IDBKeyRange.upperBound(state.through)));
    return true;
  });
}
