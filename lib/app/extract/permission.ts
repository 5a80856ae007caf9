import { may, scopeFor, type Who } from '../../access/may.ts';
import { type GoldenRecord, reader } from '../../record/fold.ts';
import type { Id } from '../../record/id.ts';
import { text } from '../../record/kind.ts';
import type { Store } from '../../store/port.ts';
import type { TeamRow } from '../team.ts';

/** Says which fields of a record this person may carry away; none means not the record either. */
export type Permission = (record: GoldenRecord, fields: readonly string[]) => string[];

/** Whether this person may carry everything away: who may take every person and every cost. */
export async function mayTakeAll(store: Store): Promise<boolean> {
  const team = (await store.meta('team')) as unknown as TeamRow | undefined;
  const who = team && { role: team.role, ids: [team.memberId] };
  return ['person', 'cost'].every((kind) => scopeFor(who, 'extract', kind) === 'all');
}

/** Asks the access table for each record; somebody who works alone carries away what they want. */
export async function permissionOf(store: Store): Promise<Permission> {
  const team = (await store.meta('team')) as unknown as TeamRow | undefined;
  if (!team) return (_, fields) => [...fields];
  const device = await store.meta<Id>('device');
  const who: Who = { role: team.role, ids: device ? [team.memberId, device] : [team.memberId] };
  return (record, fields) => {
    const place = text(reader(record), 'country');
    const what = { kind: record.kind, holder: holderOf(record, team), ...(place && { place }) };
    if (!may(who, 'extract', what).allowed) return [];
    return fields.filter((field) => may(who, 'read', { ...what, fields: [field] }).allowed);
  };
}

/** The record's owner, where it names this member by id or by name; else who wrote of it first. */
function holderOf(record: GoldenRecord, team: TeamRow): string {
  const owner = text(reader(record), 'owner');
  if (owner) return owner === team.member ? team.memberId : owner;
  const values = [...Object.values(record.fields), ...Object.values(record.sets).flat()];
  const first = values.reduce<(typeof values)[number] | undefined>(
    (best, one) => (!best || one.from.observation < best.from.observation ? one : best),
    undefined,
  );
  return first?.from.by ?? '';
}
