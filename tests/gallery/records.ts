import { fold, type GoldenRecord } from '../../lib/record/fold.ts';
import type { Fields } from '../../lib/record/kind.ts';
import { kindOf } from '../../lib/record/kinds/index.ts';
import type { Observation, Source } from '../../lib/record/observation.ts';

let count = 0;

/** An id that says nothing and is never given twice. */
export function freshId(): string {
  count += 1;
  return `01890000-0000-7000-8000-${String(count).padStart(12, '0')}`;
}

/** One thing seen, for invented records. */
export function seen(kind: string, subject: string, fields: Fields, source: Source, at: string): Observation {
  const id = freshId();
  return { id, subject, kind, kv: 1, set: fields, source, seenAt: at, by: 'device' };
}

/** The record that observations of one subject add up to. */
export function recordOf(kind: string, observations: Observation[]): GoldenRecord {
  const record = fold(observations, kindOf(kind));
  if (!record) throw new Error('nothing to fold');
  return record;
}
