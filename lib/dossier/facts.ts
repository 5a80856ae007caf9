import type { GoldenRecord } from '../record/fold.ts';
import { kindOf } from '../record/kinds/index.ts';
import type { Fact } from './dossier.ts';

/**
 * What is known of a record, in the order of its kind's fields; fields of a newer version follow by
 * name. A field known to be empty is left out unless a page disagrees.
 */
export function factsOf(record: GoldenRecord): Fact[] {
  const definitions = kindOf(record.kind).fields;
  const seen = [...Object.keys(record.fields), ...Object.keys(record.sets)];
  const unknown = seen.filter((name) => !Object.hasOwn(definitions, name)).sort();
  const names = [...Object.keys(definitions).filter((name) => !definitions[name]?.internal), ...unknown];
  return names.flatMap((field) => {
    const conflict = record.conflicts.find((one) => one.field === field);
    const scalar = record.fields[field];
    const values =
      record.sets[field] ??
      (scalar && scalar.value !== null ? [{ value: scalar.value, from: scalar.from }] : []);
    if (values.length === 0 && !conflict) return [];
    return [{ field, values, ...(conflict && { conflict }) }];
  });
}
