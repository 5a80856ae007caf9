import type { Fault } from '../fault/fault.ts';
import type { Env } from '../record/env.ts';
import { fold, type GoldenRecord, reader } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { kindOf } from '../record/kinds/index.ts';
import type { Observation } from '../record/observation.ts';
import { refsOf } from '../record/refs.ts';
import type { Store } from '../store/port.ts';
import { erasedIds } from '../sync/orders.ts';
import type { BackupFile } from './backup-file.ts';
import { isOptedOut, readOptOuts } from './opt-out.ts';
import type { ImportReport } from './transfer-types.ts';

/**
 * What a backup may bring back: nothing that was erased since, nobody on the opt-out list, and nothing
 * that is only about such people. Each subject left out is named once, by the row where it begins.
 */
export async function withoutErased(
  store: Store,
  env: Env,
  file: BackupFile,
  problems: ImportReport['problems'],
): Promise<Observation[]> {
  const erased = await erasedIds(store);
  const list = await readOptOuts(store, env);
  if (erased.size + list.hashes.length + list.older.length === 0) return file.observations;
  const bySubject = Map.groupBy(file.observations, (one) => one.subject);
  const records = [...bySubject].flatMap(([subject, observations]) => recordOf(subject, observations) ?? []);
  const people = records.filter((record) => record.kind === 'person');
  const objecting = people.filter((record) => isOptedOut(reader(record), list));
  const barred = new Map<Id, Fault>();
  for (const subject of bySubject.keys()) {
    if (erased.has(subject)) barred.set(subject, { code: 'IMPORT_ERASED' });
  }
  for (const record of objecting) {
    const name = kindOf('person').title(reader(record));
    barred.set(record.id, { code: 'CAPTURE_OPTED_OUT', values: { name } });
  }
  for (const record of records) {
    if (!barred.has(record.id) && onlyAbout(record, barred)) barred.set(record.id, { code: 'IMPORT_ERASED' });
  }
  const named = new Set<Id>();
  return file.observations.filter((one, index) => {
    const row = file.rows[index] ?? 1;
    const fault = barred.get(one.subject);
    if (fault && !named.has(one.subject)) {
      named.add(one.subject);
      problems.push({ row, fault: { ...fault, values: { ...fault.values, row } } });
    }
    return !fault && !erased.has(one.id);
  });
}

function recordOf(subject: Id, observations: Observation[]): GoldenRecord | undefined {
  const kind = observations[0]?.kind ?? '';
  const record = fold(observations, kindOf(kind));
  return record && { ...record, id: subject, kind };
}

/** True for a note or task that names people, none of whom may come back. */
function onlyAbout(record: GoldenRecord, barred: Map<Id, Fault>): boolean {
  const kind = kindOf(record.kind);
  if (record.kind === 'person' || kind.erase !== 'person') return false;
  const about = refsOf(record, kind, 'person');
  return about.length > 0 && about.every((id) => barred.has(id));
}
