import type { Id } from '../record/id.ts';
import { metaKey } from '../store/meta-key.ts';
import type { Store } from '../store/port.ts';

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

/** Meta key of the orders. */
export const ERASURES = metaKey<Erasure[]>('erasures');

type Orders = Pick<Store, 'meta' | 'setMeta'>;

/** The orders given here or heard of from a team. */
export async function readErasures(store: Pick<Store, 'meta'>): Promise<Erasure[]> {
  return (await store.meta(ERASURES)) ?? [];
}

/** Queues an order. It comes before the erasing: if we die in between, the server's tombstone does the rest. */
export async function addErasure(store: Orders, order: Erasure): Promise<void> {
  await store.setMeta(ERASURES, [...(await readErasures(store)), order]);
}

/** A team that is left gets no more orders from here, and no other team its; as bars they stay. */
export async function closeErasures(store: Orders): Promise<void> {
  const orders = (await readErasures(store)).map(
    (order): Erasure => (order.of === 'team' ? { ...order, of: 'former-team' } : order),
  );
  await store.setMeta(ERASURES, orders);
}

/** Ids of subjects and observations that were erased, here or in the team. */
export async function erasedIds(store: Pick<Store, 'meta'>): Promise<Set<Id>> {
  const orders = await readErasures(store);
  return new Set(orders.flatMap((order) => [...order.subjects, ...order.observations]));
}
