import { ok, type Result } from '../fault/fault.ts';
import type { Id } from '../record/id.ts';
import type { Json } from '../record/json.ts';
import type { Store } from '../store/port.ts';
import type { SyncContext } from './context.ts';
import type { EraseRequest } from './protocol.ts';
import { noteEpoch, SYNC_META } from './state.ts';

/**
 * An order to erase, kept for good (ids and keyed hashes only): a restored server gets it again, and
 * no old backup brings back what it names.
 */
export interface Erasure {
  subjects: Id[];
  /** Those erased by their own id; the bar on a subject covers its observations. */
  observations: Id[];
  hashes: string[];
  /** Who gave it: this device (absent), somebody in the team, or in a team that this device has left. */
  of?: 'team' | 'former-team';
}

/** What was erased, as the server tells it. */
export interface Tombstones {
  subjects: Id[];
  observations: Id[];
}

/** Meta key of the orders. */
export const ERASURES = 'erasures';

type Orders = Pick<Store, 'meta' | 'setMeta'>;

/** The orders given here or heard of from a team. */
export async function readErasures(store: Pick<Store, 'meta'>): Promise<Erasure[]> {
  return ((await store.meta<Json>(ERASURES)) ?? []) as unknown as Erasure[];
}

/** Queues an order. It comes before the erasing: if we die in between, the server's tombstone does the rest. */
export async function addErasure(store: Orders, order: Erasure): Promise<void> {
  await store.setMeta(ERASURES, [...(await readErasures(store)), order] as unknown as Json);
}

/** A team that is left gets no more orders from here, and no other team its; as bars they stay. */
export async function closeErasures(store: Orders): Promise<void> {
  const orders = (await readErasures(store)).map(
    (order): Erasure => (order.of === 'team' ? { ...order, of: 'former-team' } : order),
  );
  await store.setMeta(ERASURES, orders as unknown as Json);
}

/** Sends the orders that this epoch of the server has not taken yet. */
export async function sendErasures({ store, wire }: SyncContext): Promise<Result<void>> {
  const sent = new Set((await store.meta<string[]>(SYNC_META.sent)) ?? []);
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
async function standAgain(store: Orders, order: Erasure, refused: Set<Id>): Promise<void> {
  const key = keyOf(order);
  const orders = (await readErasures(store)).map((one) => (keyOf(one) === key ? leftOf(one, refused) : one));
  await store.setMeta(SYNC_META.cursor, undefined);
  await store.setMeta(ERASURES, orders as unknown as Json);
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
  const sent = (await store.meta<string[]>(SYNC_META.sent)) ?? [];
  await store.write({
    origin: 'pulled',
    meta: { [ERASURES]: [...orders, order] as unknown as Json, [SYNC_META.sent]: [...sent, key] },
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
