import { type GoldenRecord, reader } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { kindOf } from '../record/kinds/index.ts';
import { refsOf } from '../record/refs.ts';
import type { RecordRow } from './schema.ts';

/** Longer ones are no identifiers; the index need not carry them. */
const MAX_KEY = 500;

/** The row of a record, with what lists and references find it by. `now` in milliseconds since 1970. */
export function recordRow(record: GoldenRecord, now: number): RecordRow {
  const kind = kindOf(record.kind);
  const seen = Date.parse(record.lastSeenAt);
  const due = kind.due?.(reader(record), record.firstSeenAt);
  return {
    id: record.id,
    kind: record.kind,
    sort: Number.isNaN(seen) ? 0 : -Math.min(seen, now),
    record,
    ...(due && { due: `${record.kind} ${due}` }),
    refs: refsOf(record, kind).map((id) => refKey(record.kind, id)),
  };
}

export function refKey(kind: string, target: Id): string {
  return `${kind}>${target}`;
}

/** The hard keys of a subject as the index holds them: `kind/prefix:value`. */
export function hardKeys(record: GoldenRecord): string[] {
  const keys = kindOf(record.kind).keys(reader(record));
  return [
    ...new Set(keys.filter((key) => key.length <= MAX_KEY).map((key) => `${record.kind}/${key}`)),
  ].sort();
}

/** `prefix:value` of a key as the index holds it. */
export function bareKey(key: string): string {
  return key.slice(key.indexOf('/') + 1);
}

/** True when a row read back is what `recordRow` wrote; anything else is made anew from observations. */
export function isRecordRow(row: unknown): row is RecordRow {
  if (!isObject(row) || !isObject(row.record)) return false;
  const { record } = row;
  return (
    record.id === row.id &&
    record.kind === row.kind &&
    typeof row.kind === 'string' &&
    typeof row.sort === 'number' &&
    isIds(record.members) &&
    isObject(record.fields) &&
    isObject(record.sets) &&
    typeof record.firstSeenAt === 'string' &&
    typeof record.lastSeenAt === 'string' &&
    Object.values(record.fields).every((field) => isValue(field) && isIds(field.heads)) &&
    [record.sets, record.gone ?? {}].every(
      (sets) =>
        isObject(sets) && Object.values(sets).every((list) => Array.isArray(list) && list.every(isValue)),
    ) &&
    Array.isArray(record.conflicts) &&
    record.conflicts.every(
      (one) => isObject(one) && typeof one.field === 'string' && isValue(one.now) && isValue(one.new),
    )
  );
}

function isValue(value: unknown): value is Record<string, unknown> {
  return (
    isObject(value) &&
    value.value !== undefined &&
    isObject(value.from) &&
    typeof value.from.observation === 'string' &&
    typeof value.from.at === 'string' &&
    isObject(value.from.source) &&
    typeof value.from.source.type === 'string'
  );
}

function isIds(value: unknown): value is Id[] {
  return Array.isArray(value) && value.every((id) => typeof id === 'string');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
