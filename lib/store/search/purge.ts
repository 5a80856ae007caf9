import type { Id } from '../../record/id.ts';
import { markRecords } from '../../search/ids.ts';
import { mergeSegments } from '../../search/merge.ts';
import { emptySegment, recordCount } from '../../search/segment.ts';
import type { Later } from '../connection.ts';
import type { WriteTx } from '../schema.ts';
import { BASE, isBase, isState, STATE } from './rows.ts';

/** Takes erased records out of the stored index, with the words that only they held, at once and not some day. */
export async function purgeFromIndex(tx: WriteTx, later: Later, ids: Iterable<Id>): Promise<void> {
  const search = tx.objectStore('search');
  const [state, base] = await Promise.all([search.get(STATE), search.get(BASE)]);
  if (!isState(state) || !isBase(base)) {
    later(search.clear());
    return;
  }
  const gone = new Uint8Array(recordCount(base));
  markRecords(base.ids, ids, gone);
  if (gone.includes(1)) later(search.put(mergeSegments(base, gone, emptySegment()), BASE));
  // Also where the base does not hold them yet: whoever is about to store one that does must look again.
  later(search.put({ ...state, turn: state.turn + 1 }, STATE));
}
