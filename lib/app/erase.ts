import { failed, ok, type Result } from '../fault/fault.ts';
import { type GoldenRecord, reader } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { addErasure } from '../sync/orders.ts';
import { changed } from './changed.ts';
import type { Desk } from './desk.ts';
import { hashesOf, isOptedOut, readOptOuts, withHashes, writeOptOuts } from './opt-out.ts';
import { dropClip, pendingClip } from './pending.ts';
import { showBadge } from './watches.ts';

const PAGE = 500;

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
  await eraseHere(desk, record, hashes);
  await forgetOnScreen(desk);
  changed(desk);
  return ok(undefined);
}

/**
 * Erases people who are on the opt-out list and held all the same: an objection that a colleague took
 * reaches the clips that this device made of them under another subject. `only` looks at these records
 * alone. How many were erased; the orders wait for the next exchange.
 */
export async function eraseObjecting(desk: Desk, only?: Id[]): Promise<number> {
  const list = await readOptOuts(desk.store, desk.env);
  if (list.hashes.length + list.older.length === 0) return 0;
  const objecting: GoldenRecord[] = [];
  for await (const people of only ? [await desk.store.records(only)] : everybody(desk)) {
    objecting.push(...people.filter((one) => one.kind === 'person' && isOptedOut(reader(one), list)));
  }
  for (const record of objecting) await eraseHere(desk, record, []);
  return objecting.length;
}

/** What the waiting preview and the badge still show of what was just erased. */
export async function forgetOnScreen(desk: Desk): Promise<void> {
  const items = (await pendingClip(desk.store))?.items ?? [];
  const known = new Set(items.flatMap((item) => item.known?.summary.id ?? []));
  const held = await desk.store.records([...known]);
  if (held.length < known.size) await dropClip(desk);
  await showBadge(desk);
}

async function eraseHere({ store }: Desk, { id }: GoldenRecord, hashes: string[]): Promise<void> {
  const { subjects } = await store.traces(id);
  await addErasure(store, { subjects, observations: [], hashes });
  await store.erase(id);
}

async function* everybody({ store }: Desk): AsyncGenerator<GoldenRecord[]> {
  for (let offset = 0; ; offset += PAGE) {
    const people = await store.list({ kind: 'person', limit: PAGE, offset });
    if (people.length === 0) return;
    yield people;
  }
}
