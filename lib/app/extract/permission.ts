import { may, scopeFor } from '../../access/may.ts';
import type { GoldenRecord } from '../../record/fold.ts';
import type { Store } from '../../store/port.ts';
import { whatOf, whoAmI } from '../rights.ts';

/** Says which fields of a record this person may carry away; none means not the record either. */
export type Permission = (record: GoldenRecord, fields: readonly string[]) => string[];

/** Whether this person may carry everything away: who may take every person and every cost. */
export async function mayTakeAll(store: Store): Promise<boolean> {
  const who = await whoAmI({ store });
  return ['person', 'cost'].every((kind) => scopeFor(who, 'extract', kind) === 'all');
}

/** Asks the access table for each record; somebody who works alone carries away what they want. */
export async function permissionOf(store: Store): Promise<Permission> {
  const who = await whoAmI({ store });
  return (record, fields) => {
    const what = whatOf(record);
    if (!may(who, 'extract', what).allowed) return [];
    return fields.filter((field) => may(who, 'read', { ...what, fields: [field] }).allowed);
  };
}
