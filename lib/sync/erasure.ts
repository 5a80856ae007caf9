import { ok, type Result } from '../fault/fault.ts';
import type { Id } from '../record/id.ts';
import type { Json } from '../record/json.ts';
import type { SyncContext } from './context.ts';
import { noteEpoch, SYNC_META } from './state.ts';

/** An order to erase, kept here for good (ids and keyed hashes only) so that a restored server gets it again. */
export interface Erasure {
  subjects: Id[];
  observations: Id[];
  hashes: string[];
}

/** Meta key of the orders given on this device. */
export const ERASURES = 'erasures';

/** Sends the orders that this epoch of the server has not taken yet. */
export async function sendErasures({ store, wire }: SyncContext): Promise<Result<void>> {
  const orders = await readErasures(store);
  const sent = new Set((await store.meta<string[]>(SYNC_META.sent)) ?? []);
  for (const order of orders) {
    const key = keyOf(order);
    if (sent.has(key)) continue;
    // The bar on their subjects covers the observations.
    const answer = await wire.erase({ subjects: order.subjects, observations: [], optOuts: order.hashes });
    if (!answer.ok) return answer;
    await noteEpoch(store, answer.value.epoch);
    sent.add(key);
    await store.setMeta(SYNC_META.sent, [...sent]);
  }
  return ok(undefined);
}

/**
 * Removes what the server erased. Where this device had joined an erased subject to others (the same
 * person, met again before the order arrived), those go too, and the server is told of them.
 */
export async function applyTombstones({ store }: SyncContext, subjects: Id[]): Promise<number> {
  const told = new Set(subjects);
  let erased = 0;
  for (const subject of subjects) {
    const held = await store.observations(subject);
    if (held.length === 0) continue;
    const more = held.filter((one) => !told.has(one.subject));
    if (more.length > 0) {
      const order: Erasure = {
        subjects: [...new Set(more.map((one) => one.subject))].sort(),
        observations: more.map((one) => one.id),
        hashes: [],
      };
      // Queued first: if we die here, the order still goes out.
      await store.setMeta(ERASURES, [...(await readErasures(store)), order] as unknown as Json);
    }
    const gone = await store.erase(subject);
    erased += gone.observations.length;
  }
  return erased;
}

async function readErasures(store: SyncContext['store']): Promise<Erasure[]> {
  return ((await store.meta<Json>(ERASURES)) ?? []) as unknown as Erasure[];
}

function keyOf(order: Erasure): string {
  return [...order.subjects, ...order.hashes].sort().join(' ');
}
