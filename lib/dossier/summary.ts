import { type GoldenRecord, reader } from '../record/fold.ts';
import { kindOf } from '../record/kinds/index.ts';
import type { Summary } from './dossier.ts';

/** A record as a line in a list: its kind's title and detail. */
export function summarise(record: GoldenRecord): Summary {
  const kind = kindOf(record.kind);
  const read = reader(record);
  return {
    id: record.id,
    kind: record.kind,
    title: kind.title(read),
    detail: kind.detail(read),
    lastSeenAt: record.lastSeenAt,
  };
}
