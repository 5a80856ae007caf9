import { type GoldenRecord, reader } from './fold.ts';
import { type Id, isId } from './id.ts';
import { own } from './json.ts';
import type { KindDefinition } from './kind.ts';

/** Ids in the record's ref fields; in fields that this version does not know, whatever is an id. */
export function refsOf(record: GoldenRecord, kind: KindDefinition, to?: string): Id[] {
  const names = new Set([...Object.keys(record.fields), ...Object.keys(record.sets)]);
  const ids = new Set<Id>();
  const read = reader(record);
  for (const name of names) {
    const definition = own(kind.fields, name);
    if (definition && (definition.type !== 'ref' || (to && definition.to && definition.to !== to))) continue;
    for (const value of [read(name)].flat()) if (isId(value)) ids.add(value);
  }
  return [...ids].sort();
}
