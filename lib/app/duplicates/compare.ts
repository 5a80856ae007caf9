import { CandidateIndex } from '../../identity/candidates.ts';
import { type Proposal, proposalsFor, type RawRecord } from '../../identity/match.ts';
import { type GoldenRecord, reader } from '../../record/fold.ts';
import type { Id } from '../../record/id.ts';
import type { Json } from '../../record/json.ts';
import type { Store } from '../../store/port.ts';
import type { Desk } from '../desk.ts';
import { readSettings } from '../settings.ts';

const found = new WeakMap<Store, Proposal[]>();

/** What the last comparison found. */
export function proposalsOf(desk: Desk): Proposal[] {
  return found.get(desk.store) ?? [];
}

/** Compares every person and account with those it may be the same as. */
export async function findDuplicates(desk: Desk, _forMs: number): Promise<boolean> {
  if ((await readSettings(desk.store)).strictIdentity) {
    found.delete(desk.store);
    return true;
  }
  const records = (await Promise.all(['person', 'account'].map((kind) => desk.store.list({ kind })))).flat();
  const raw = new Map<Id, RawRecord>(records.map((record) => [record.id, rawOf(record)]));
  const index = new CandidateIndex(raw.size);
  for (const one of raw.values()) index.add(one);
  const pairs = new Map<string, Proposal>();
  for (const one of raw.values())
    for (const proposal of await proposalsFor(one, index, (ids) => ids.flatMap((id) => raw.get(id) ?? [])))
      pairs.set([proposal.a, proposal.b].sort().join(' '), proposal);
  found.set(desk.store, [...pairs.values()]);
  return true;
}

/** A record as the matcher reads it. */
export function rawOf(record: GoldenRecord): RawRecord {
  const read = reader(record);
  const names = [...Object.keys(record.fields), ...Object.keys(record.sets)];
  const fields: Record<string, Json | undefined> = {};
  for (const name of names) fields[name] = read(name);
  return { id: record.id, kind: record.kind, fields };
}
