import type { App } from '../../lib/app/app.ts';
import type { Id } from '../../lib/record/id.ts';
import { useQuery } from './use-query.ts';

/** The titles of records, by id; empty until they are read. */
export function useNames(app: App, ids: readonly Id[]): Readonly<Record<Id, string>> {
  const wanted = [...new Set(ids)].sort();
  const { value } = useQuery(app, async () => (wanted.length > 0 ? await app.summaries(wanted) : []), [
    wanted.join(' '),
  ]);
  return Object.fromEntries((value ?? []).map((summary) => [summary.id, summary.title]));
}
