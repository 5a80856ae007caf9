import { kindOf } from '../../lib/record/kinds/index.ts';
import type { Observation } from '../../lib/record/observation.ts';
import type { OutboxRow } from '../../lib/store/port.ts';

export function refusedOf(rows: readonly OutboxRow[]): OutboxRow[] {
  return rows.filter((row) => row.refused !== undefined);
}

/** One JSON object a line: the observation as it is, and why it was refused. */
export function refusedFile(rows: readonly OutboxRow[]): string {
  return rows
    .map(({ observation, refused }) => `${JSON.stringify({ refused: refused ?? '', observation })}\n`)
    .join('');
}

/** What an observation is about, as far as it says so itself. */
export function titleOfObservation(one: Observation): string {
  const title = kindOf(one.kind).title((field) => one.add?.[field] ?? one.set?.[field]);
  return title !== '?' && title !== one.kind
    ? title
    : [...Object.keys(one.set ?? {}), ...Object.keys(one.add ?? {})].join(', ');
}
