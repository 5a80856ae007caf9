import type { Summary } from '../dossier/dossier.ts';
import type { Desk } from './desk.ts';
import { rank } from './search.ts';

/** Read from the store at least: the index proposes the best first. */
const CANDIDATES = 50;

/** Kinds that are settings of the team, not what anybody looks for. */
const SETTINGS: readonly string[] = ['segment', 'hint', 'adapter-switch'];

/** What a person types in the search box, best first. */
export async function find(desk: Desk, query: string, limit: number): Promise<Summary[]> {
  if (!query.trim()) return [];
  const candidates = await desk.store.candidates(query, Math.max(limit, CANDIDATES));
  return rank(
    query,
    candidates.filter(({ kind }) => !SETTINGS.includes(kind)),
    limit,
  );
}
