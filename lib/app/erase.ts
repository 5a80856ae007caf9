import { failed, ok, type Result } from '../fault/fault.ts';
import { reader } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { addErasure } from '../sync/erasure.ts';
import { changed } from './changed.ts';
import type { Desk } from './desk.ts';
import { hashesOf, readOptOuts, withHashes, writeOptOuts } from './opt-out.ts';
import { showBadge } from './watches.ts';

/**
 * Removes a person (or any record) from this device at once and queues the order for the server, which
 * hands it to every other device. With `optOut` their keyed hashes stay on the list that bars a return.
 */
export async function erase(desk: Desk, id: Id, { optOut }: { optOut: boolean }): Promise<Result<void>> {
  const record = await desk.store.record(id);
  if (!record) return failed('RECORD_GONE');
  const list = await readOptOuts(desk.store, desk.env);
  const hashes = optOut && record.kind === 'person' ? hashesOf(reader(record), list.key) : [];
  if (optOut) await writeOptOuts(desk.store, withHashes(list, hashes));
  const traces = await desk.store.traces(record.id);
  await addErasure(desk.store, { subjects: traces.subjects, observations: [], hashes });
  await desk.store.erase(record.id);
  await desk.store.setMeta('clip', undefined);
  await showBadge(desk);
  changed(desk);
  return ok(undefined);
}
