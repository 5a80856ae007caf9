import { type GoldenRecord, reader } from '../../lib/record/fold.ts';
import type { Json } from '../../lib/record/json.ts';
import { kindOf } from '../../lib/record/kinds/index.ts';
import { SEEN, TITLE } from './columns.ts';

export interface Sort {
  /** Field, or one of the two columns that are no field. */
  field: string;
  descending: boolean;
}

/** As the store lists them: the newest change first. */
export const NEWEST: Sort = { field: SEEN, descending: true };

/** The sort after a click on a column's head: its own order first, then the other way. */
export function nextSort(sort: Sort, field: string, datelike: boolean): Sort {
  if (sort.field !== field) return { field, descending: datelike };
  return { field, descending: !sort.descending };
}

/** Records in the order of a field; those without a value last, whatever the direction. */
export function sortRecords(
  records: readonly GoldenRecord[],
  { field, descending }: Sort,
  locale: string,
): GoldenRecord[] {
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const keyed = records.map((record) => ({ record, key: sortKey(record, field) }));
  const turn = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined) return compareMissing(a.key, b.key);
    if (typeof a.key === 'number' && typeof b.key === 'number') return turn * (a.key - b.key);
    return turn * collator.compare(String(a.key), String(b.key));
  });
  return keyed.map(({ record }) => record);
}

function compareMissing(a: unknown, b: unknown): number {
  return (a === undefined ? 1 : 0) - (b === undefined ? 1 : 0);
}

function sortKey(record: GoldenRecord, field: string): string | number | undefined {
  if (field === SEEN) return record.lastSeenAt;
  const read = reader(record);
  const value = field === TITLE ? kindOf(record.kind).title(read) : read(field);
  return plain(Array.isArray(value) ? value[0] : value);
}

function plain(value: Json | undefined): string | number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
