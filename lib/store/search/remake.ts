import type { Id } from '../../record/id.ts';
import { buildSegment } from '../../search/build.ts';
import { documentOf } from '../../search/document.ts';
import { mergeSegments } from '../../search/merge.ts';
import { emptySegment, recordCount, type Segment } from '../../search/segment.ts';
import type { Connection } from '../connection.ts';
import { isRecordRow } from '../rows.ts';
import { BASE, isBase, isState, STATE, saveBase, VERSION } from './rows.ts';

/** Records read at a time. */
const CHUNK = 2000;
/** Records after which what is done is stored, at the latest; then always as many again. */
const FIRST_STOP = 20_000;

interface Start {
  turn: number;
  through: number;
  after: Id;
  base: Segment;
}

/**
 * Makes the stored index anew from the records, or goes on where a killed page left it. Ends without having
 * finished where another page is at it too: whoever asked looks again.
 */
export async function remake(connection: Connection, now: () => number): Promise<void> {
  const { turn, through, after: from, base } = await begin(connection, now());
  const parts = [base];
  let stop = Math.max(FIRST_STOP, recordCount(base));
  let after: Id | undefined = from;
  for (let current = turn; after !== undefined; ) {
    const range = IDBKeyRange.lowerBound(after, true);
    const rows = await connection.use((db) => db.getAll('records', range, CHUNK));
    parts.push(buildSegment(rows.filter(isRecordRow).map((row) => documentOf(row.record))));
    mergeAlike(parts);
    after = rows.length < CHUNK ? undefined : rows.at(-1)?.id;
    stop -= rows.length;
    if (after !== undefined && stop > 0) continue;
    const all = parts.splice(0).reduce((sum, part) => mergeSegments(sum, undefined, part));
    if (!(await saveBase(connection, current, all, { through, ...(after && { after }) }))) return;
    current += 1;
    stop = recordCount(all);
    parts.push(all);
  }
}

/** Where a remake stands; from the beginning where none is under way. */
function begin(connection: Connection, now: number): Promise<Start> {
  return connection.transact(['search', 'changes'], async (tx, later) => {
    const search = tx.objectStore('search');
    const [state, stored] = await Promise.all([search.get(STATE), search.get(BASE)]);
    if (isState(state) && state.after !== undefined && isBase(stored))
      return { turn: state.turn, through: state.through, after: state.after, base: stored };
    const last = await tx.objectStore('changes').openKeyCursor(null, 'prev');
    const start = {
      turn: Math.max(now, isState(state) ? state.turn + 1 : 0),
      through: last?.key ?? 0,
      after: '',
    };
    const base = emptySegment();
    later(search.put({ version: VERSION, ...start }, STATE));
    later(search.put(base, BASE));
    return { ...start, base };
  });
}

/** Merges the last parts while they are about as large: every record is then moved a few times, not each time. */
function mergeAlike(parts: Segment[]): void {
  for (let last = parts.length - 1; last > 1; last--) {
    const [a, b] = [parts[last - 1], parts[last]];
    if (!a || !b || recordCount(a) > 2 * recordCount(b)) return;
    parts.splice(last - 1, 2, mergeSegments(a, undefined, b));
  }
}
