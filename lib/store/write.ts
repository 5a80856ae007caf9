import type { Id } from '../record/id.ts';
import { type Observation, parseObservation } from '../record/observation.ts';
import type { Connection, Later } from './connection.ts';
import { derive } from './derive.ts';
import { keepItems } from './keep-items.ts';
import type { Batch } from './port.ts';
import { quarantineRow } from './quarantine.ts';
import { DERIVED, type QuarantineRow, type StoreName, type WriteTx } from './schema.ts';

/** Writes a batch in one strict transaction; rows that cannot be read are set aside, the others kept. */
export async function writeBatch(
  connection: Connection,
  batch: Batch,
  now: number,
): Promise<{ stored: Id[]; already: Id[] }> {
  const { good, bad } = sorted(batch.observations ?? [], now);
  return connection.transact(storesOf(batch), async (tx, later) => {
    for (const row of bad) later(tx.objectStore('quarantine').put(row));
    const known = good.length > 0 ? await writeObservations(tx, later, good, batch.origin, now) : undefined;
    for (const feed of batch.feeds ?? []) later(tx.objectStore('feeds').put(feed));
    for (const item of batch.seen ?? []) later(tx.objectStore('seen').put(item));
    if (batch.items) await keepItems(tx, later, batch.items, now);
    for (const alert of batch.alerts ?? []) later(tx.objectStore('alerts').put(alert));
    for (const [key, value] of Object.entries(batch.meta ?? {})) {
      const meta = tx.objectStore('meta');
      later(value === undefined ? meta.delete(key) : meta.put(value, key));
    }
    return known ?? { stored: [], already: [] };
  });
}

/** Only what a batch needs, so that reading elsewhere goes on meanwhile. */
function storesOf(batch: Batch): StoreName[] {
  const names: StoreName[] = batch.observations?.length ? [...DERIVED, 'outbox'] : [];
  for (const name of ['feeds', 'seen', 'items', 'alerts', 'meta'] as const) if (batch[name]) names.push(name);
  return names.length > 0 ? names : ['meta'];
}

function sorted(rows: Observation[], now: number): { good: Observation[]; bad: QuarantineRow[] } {
  const good = new Map<Id, Observation>();
  const bad: QuarantineRow[] = [];
  for (const row of rows) {
    const parsed = parseObservation(row);
    if (!parsed.ok) bad.push(quarantineRow(row, parsed.problem, now));
    else if (!good.has(parsed.value.id)) good.set(parsed.value.id, parsed.value);
  }
  return { good: [...good.values()], bad };
}

async function writeObservations(
  tx: WriteTx,
  later: Later,
  observations: Observation[],
  origin: Batch['origin'],
  now: number,
): Promise<{ stored: Id[]; already: Id[] }> {
  const store = tx.objectStore('observations');
  const outbox = tx.objectStore('outbox');
  const held = await Promise.all(observations.map((one) => store.getKey(one.id)));
  const fresh = observations.filter((_, index) => held[index] === undefined);
  const already = observations.filter((_, index) => held[index] !== undefined).map((one) => one.id);
  for (const one of fresh) {
    later(store.put(one));
    if (origin === 'local') later(outbox.put({ id: one.id, state: 0 }));
  }
  // What comes back from the server has arrived there, even if its answer to our push was lost.
  if (origin === 'pulled') for (const id of already) later(outbox.delete(id));
  const bySubject = Map.groupBy(fresh, (one) => one.subject);
  if (fresh.length > 0) await derive(tx, later, bySubject.keys(), bySubject, now);
  return { stored: fresh.map((one) => one.id), already };
}
