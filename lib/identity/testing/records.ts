import type { Json } from '../../record/json.ts';
import { CandidateIndex } from '../candidates.ts';
import type { RawRecord } from '../match/profile.ts';

/** A person's record, by fields. */
export function personOf(id: string, fields: Record<string, Json>): RawRecord {
  return { id, kind: 'person', fields };
}

/** A company's record, by fields. */
export function accountOf(id: string, fields: Record<string, Json>): RawRecord {
  return { id, kind: 'account', fields };
}

/** An index that holds these records. */
export function indexOf(records: readonly RawRecord[]): CandidateIndex {
  const index = new CandidateIndex(records.length);
  for (const record of records) index.add(record);
  return index;
}
