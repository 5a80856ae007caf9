import type { Summary } from '../dossier/dossier.ts';
import type { Desk } from './desk.ts';
import { rank } from './search.ts';

/** Records ranked in memory; more candidates than this say that the query is still too short to tell. */
const CANDIDATES = 1000;

/** What a person types in the search box, best first. */
export async function find(desk: Desk, query: string, limit: number): Promise<Summary[]> {
  if (!query.trim()) return [];
  return rank(query, await desk.store.candidates(query, CANDIDATES), limit);
}
