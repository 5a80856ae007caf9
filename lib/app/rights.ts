import { may, type What, type Who } from '../access/may.ts';
import type { Action } from '../access/roles.ts';
import type { Closed } from '../dossier/dossier.ts';
import { failed, type Result } from '../fault/fault.ts';
import { type GoldenRecord, reader } from '../record/fold.ts';
import { canonical } from '../record/json.ts';
import { text } from '../record/kind.ts';
import { kindOf } from '../record/kinds/index.ts';
import { readAccess } from '../sync/revocation.ts';
import type { Desk } from './desk.ts';
import type { Change } from './edit.ts';
import { authorsHere, teamRow } from './team.ts';

/** This person as lib/access asks for them; undefined for somebody who works alone and may do everything. */
export async function whoAmI({ store }: Pick<Desk, 'store'>): Promise<Who | undefined> {
  const row = await teamRow({ store });
  if (!row) return undefined;
  const [access, ids] = await Promise.all([readAccess(store), authorsHere(store)]);
  return {
    role: access?.role ?? row.role,
    // Owners are written by name too.
    ids: [...ids, row.member],
    teammates: access?.teammates,
    territories: access?.territories,
  };
}

/**
 * A record as lib/access asks for it. The server decides by who wrote of it first; here that is the
 * oldest value that still stands.
 */
export function whatOf(record: GoldenRecord, fields?: readonly string[]): What {
  const read = reader(record);
  const values = [...Object.values(record.fields), ...Object.values(record.sets).flat()];
  const [first] = values.map((one) => one.from).sort((a, b) => (a.observation < b.observation ? -1 : 1));
  const place = text(read, 'country');
  return {
    kind: record.kind,
    ...(fields && { fields }),
    holder: text(read, 'owner') || first?.by,
    ...(place && { place }),
  };
}

/** Whether a change only adds to what colleagues said of a record, or changes it (as lib/access/change.ts judges). */
export function actionOn(
  record: GoldenRecord,
  change: Change,
  own: readonly string[],
): 'complete' | 'correct' {
  const overwrites = Object.entries(change.set ?? {}).some(([name, value]) => {
    const held = record.fields[name];
    return held && !own.includes(held.from.by) && canonical(held.value) !== canonical(value);
  });
  const takesOut = Object.entries(change.drop ?? {}).some(([name, elements]) => {
    const theirs = (record.sets[name] ?? []).filter((one) => !own.includes(one.from.by));
    return elements.some((element) => theirs.some((one) => canonical(one.value) === canonical(element)));
  });
  return overwrites || takesOut ? 'correct' : 'complete';
}

/** NOT_YOURS where this person may not do that with the record; undefined where they may. */
export async function notYours(
  desk: Pick<Desk, 'store'>,
  action: Action,
  record: GoldenRecord,
  fields?: readonly string[],
): Promise<Result<never> | undefined> {
  return may(await whoAmI(desk), action, whatOf(record, fields)).allowed ? undefined : failed('NOT_YOURS');
}

/** What is not offered to this person on a record; undefined for somebody who may do everything there. */
export function closedTo(who: Who | undefined, record: GoldenRecord): Closed | undefined {
  if (!who) return undefined;
  const names = new Set([...Object.keys(kindOf(record.kind).fields), ...Object.keys(record.fields)]);
  const fields = [...names].filter((name) => {
    const by = [record.fields[name], ...(record.sets[name] ?? [])].flatMap((one) => one?.from.by ?? []);
    const action = by.some((one) => !who.ids.includes(one)) ? 'correct' : 'complete';
    return !may(who, action, whatOf(record, [name])).allowed;
  });
  const erase = !may(who, 'erase', whatOf(record)).allowed;
  return fields.length > 0 || erase ? { fields, erase } : undefined;
}
