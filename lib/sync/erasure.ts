import { ok, type Result } from '../fault/fault.ts';
import type { Id } from '../record/id.ts';
import type { SyncContext } from './context.ts';
import { addErasure, ERASURES, type Erasure, readErasures } from './orders.ts';
import type { EraseRequest } from './protocol.ts';
import { noteEpoch, SYNC_META } from './state.ts';

/** What was erased, as the server tells it. */
export interface Tombstones {
  subjects: Id[];
  observations: Id[];
}

/** Sends the orders that this epoch of the server has not taken yet. */
export async function sendErasures({ store, wire }: SyncContext): Promise<Result<void>> {
  const sent = new Set((await store.meta(SYNC_META.sent)) ?? []);
  for (const order of await readErasures(store)) {
    const key = keyOf(order);
    if (order.of === 'former-team' || sent.has(key)) continue;
    const { subjects, observations, hashes } = order;
    const request: EraseRequest = { subjects, observations, optOuts: hashes };
    const answer = await wire.erase(request);
    if (!answer.ok) return answer;
    await noteEpoch(store, answer.value.epoch);
    const refused = new Set(answer.value.refused);
    if (refused.size > 0) await standAgain(store, order, refused);
    sent.add(refused.size > 0 ? keyOf(leftOf(order, refused)) : key);
    await store.setMeta(SYNC_META.sent, [...sent]);
  }
  return ok(undefined);
}

/** What the server did not let this member erase comes back: it bars nothing, and the stream is read again. */
async function standAgain(store: SyncContext['store'], order: Erasure, refused: Set<Id>): Promise<void> {
  const key = keyOf(order);
  const orders = (await readErasures(store)).map((one) => (keyOf(one) === key ? leftOf(one, refused) : one));
  await store.setMeta(SYNC_META.cursor, undefined);
  await store.setMeta(ERASURES, orders);
}

function leftOf(order: Erasure, refused: Set<Id>): Erasure {
  const kept = (ids: Id[]) => ids.filter((id) => !refused.has(id));
  return { ...order, subjects: kept(order.subjects), observations: kept(order.observations) };
}

/**
 * Keeps what the server says was erased beside the orders given here: any device of the team can then
 * tell a restored server again, even where the one that gave the order is gone.
 */
export async function noteErased(
  { store }: SyncContext,
  told: Tombstones & { optOuts: string[] },
): Promise<void> {
  const orders = await readErasures(store);
  const fresh = (ids: string[], name: 'subjects' | 'observations' | 'hashes') => {
    const known = new Set(orders.flatMap((order) => order[name]));
    return ids.filter((id) => !known.has(id));
  };
  const order: Erasure = {
    subjects: fresh(told.subjects, 'subjects'),
    observations: fresh(told.observations, 'observations'),
    hashes: fresh(told.optOuts, 'hashes'),
    of: 'team',
  };
  const key = keyOf(order);
  if (key === '') return;
  const sent = (await store.meta(SYNC_META.sent)) ?? [];
  await store.write({
    origin: 'pulled',
    meta: { [ERASURES]: [...orders, order], [SYNC_META.sent]: [...sent, key] },
  });
}

/**
 * Removes what the server erased. Where this device knew more that goes with it (the same person under
 * another subject, a note only about them, both met before the order arrived), that goes too, and the
 * server is told.
 */
export async function applyTombstones({ store }: SyncContext, tombstones: Tombstones): Promise<number> {
  const told = new Set(tombstones.subjects);
  let erased = 0;
  for (const subject of tombstones.subjects) {
    const traces = await store.traces(subject);
    if (traces.observations.length === 0) continue;
    const more = traces.subjects.filter((one) => !told.has(one));
    if (more.length > 0) await addErasure(store, { subjects: more, observations: [], hashes: [] });
    erased += (await store.erase(subject)).observations.length;
  }
  if (tombstones.observations.length > 0) erased += await store.eraseObservations(tombstones.observations);
  return erased;
}

function keyOf(order: Erasure): string {
  return [...order.subjects, ...order.observations, ...order.hashes].sort().join(' ');
}
