import { type Answer, may, type What, type Who } from '../access/may.ts';
import type { Action } from '../access/roles.ts';
import { type GoldenRecord, reader } from '../record/fold.ts';
import { text } from '../record/kind.ts';
import { readAccess } from '../sync/revocation.ts';
import type { Desk } from './desk.ts';
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

/** Whether this person may do that with a record, or with fields of it, and why not. */
export async function mayDo(
  desk: Pick<Desk, 'store'>,
  action: Action,
  record: GoldenRecord,
  fields?: readonly string[],
): Promise<Answer> {
  return may(await whoAmI(desk), action, whatOf(record, fields));
}
