import type { Id } from '../record/id.ts';
import { canonical } from '../record/json.ts';
import { KINDS } from '../record/kinds/index.ts';
import type { Connection } from './connection.ts';
import { metaKey } from './meta-key.ts';

/** To be raised whenever the same observations should give other records, keys or index entries. */
const DERIVATION = 3;
/** How far the derived rows are. */
export const META = metaKey<Derived>('store.derived');

export interface Derived {
  /** What the rows were made with. */
  by: string;
  /** The last subject done, while a rebuild is under way. */
  after?: Id;
}

/** What the derived rows depend on besides the observations, in words: this code and the kinds it knows. */
export function derivation(): string {
  const kinds = [...KINDS.values()].map(({ name, fields, search, upgrades }) => [
    name,
    fields,
    [...search],
    upgrades.length,
  ]);
  const known = kinds.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  return canonical([DERIVATION, known]);
}

/** Makes what is derived anew where another version made it; loads what that takes only then. */
export async function rebuildIfNeeded(connection: Connection, by: string, now: () => number): Promise<void> {
  const held = (await connection.use((db) => db.get('meta', META))) as Derived | undefined;
  if (held?.by === by && held.after === undefined) return;
  const { rebuild } = await import('./rebuild.ts');
  await rebuild(connection, by, held?.by === by ? held.after : '', now);
}
