import type { Id } from '../record/id.ts';
import type { Connection } from './connection.ts';
import type { OutboxRow } from './port.ts';
import type { Database } from './schema.ts';

/** The most rows that IndexedDB can be asked for. */
const ALL = 0xffff_ffff;

/** Rows to send, by stamp, then refused ones. */
export async function outboxRows(db: Database, limit: number): Promise<OutboxRow[]> {
  const tx = db.transaction(['outbox', 'observations']);
  const entries = await tx.objectStore('outbox').index('state').getAll(undefined, Math.min(limit, ALL));
  const observations = await Promise.all(entries.map(({ id }) => tx.objectStore('observations').get(id)));
  return entries.flatMap(({ id, refused }, index) => {
    const observation = observations[index];
    return observation ? [{ id, observation, ...(refused !== undefined && { refused }) }] : [];
  });
}

export async function outboxSize(db: Database): Promise<{ waiting: number; refused: number }> {
  const index = db.transaction('outbox').store.index('state');
  const [waiting, refused] = await Promise.all([index.count(0), index.count(1)]);
  return { waiting, refused };
}

/** Takes out what the server has; a refusal of what is no longer here (erased meanwhile) leaves no trace. */
export function settle(
  connection: Connection,
  acknowledged: Id[],
  refused: { id: Id; reason: string }[],
): Promise<void> {
  return connection.transact(['outbox', 'observations'], async (tx, later) => {
    const store = tx.objectStore('outbox');
    for (const id of acknowledged) later(store.delete(id));
    const held = await Promise.all(refused.map(({ id }) => tx.objectStore('observations').getKey(id)));
    for (const [index, { id, reason }] of refused.entries()) {
      if (held[index] !== undefined) later(store.put({ id, state: 1, refused: reason }));
    }
  });
}
