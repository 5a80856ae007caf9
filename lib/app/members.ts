import { fold, type GoldenRecord, reader } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { kindOf } from '../record/kinds/index.ts';
import { liveOnes } from '../record/live.ts';
import type { Observation } from '../record/observation.ts';
import type { Store } from '../store/port.ts';
import type { Known } from './identify.ts';

/** Each subject of a record by itself, in the order of its members; those of which nothing stands are left out. */
export function membersOf(record: GoldenRecord, live: readonly Observation[]): GoldenRecord[] {
  const own = Map.groupBy(live, (one) => one.subject);
  return record.members.flatMap((id) => {
    const alone = fold(own.get(id) ?? [], kindOf(record.kind));
    return alone ? [{ ...alone, id }] : [];
  });
}

/**
 * The member of a known record that a draft goes to: the one whose own key made it known, so that taking that
 * member out later takes along all that was read of it.
 */
export async function memberFor(store: Store, { record, key }: Known): Promise<Id> {
  if (record.members.length === 1) return record.id;
  const members = membersOf(record, liveOnes(await store.observations(record.id)));
  const { keys } = kindOf(record.kind);
  return members.find((alone) => keys(reader(alone)).includes(key))?.id ?? record.id;
}
