import type { Summary } from '../dossier/dossier.ts';
import type { Desk } from './desk.ts';
import { rank } from './search.ts';

/** Read from the store at least: the index proposes the best first. */
const CANDIDATES = 50;

/** What a person types in the search box, best first. */
export async function find(desk: Desk, query: string, limit: number): Promise<Summary[]> {
  if (!query.trim()) return [];
  return rank(query, await desk.store.candidates(query, Math.max(limit, CANDIDATES)), limit);
}
