import { DAY_MS } from '../record/day.ts';
import { type GoldenRecord, reader } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { text } from '../record/kind.ts';

/** A rule that applies, with what shows it; what it is worth is the rules' matter. */
export interface Hit {
  rule: string;
  evidence?: Id;
  /** ISO date or date and time of what happened. */
  at?: string;
  values?: Record<string, string | number>;
}

/** A rule met by the value of a field. */
export function fieldHit(
  record: GoldenRecord,
  field: string,
  rule: string,
  values?: Hit['values'],
): Hit | undefined {
  const from = record.fields[field]?.from ?? record.sets[field]?.[0]?.from;
  if (!from) return undefined;
  return { rule, evidence: from.observation, at: from.at, ...(values && { values }) };
}

/**
 * When something happened: the first of these fields that holds a date not in the future of `now`
 * (a day's grace for time zones), else when we first saw it. A feed that dates its items in 9999
 * makes nothing eternal.
 */
export function happenedAt(record: GoldenRecord, now: number, ...fields: string[]): string {
  for (const field of fields) {
    const date = text(reader(record), field);
    const ms = Date.parse(date);
    if (!Number.isNaN(ms) && ms <= now + DAY_MS) return date;
  }
  return record.firstSeenAt;
}
