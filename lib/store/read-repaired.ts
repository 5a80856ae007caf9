import type { Connection } from './connection.ts';
import type { Damaged } from './quarantine.ts';
import type { Aside } from './read.ts';
import type { Database } from './schema.ts';

/**
 * Reads; where that met damaged rows, sets them aside, makes what depends on them anew and reads again.
 * A reading that fails writes nothing, and a repair that fails leaves what could be read.
 */
export async function readRepaired<T>(
  connection: Connection,
  read: (db: Database, aside: Aside) => Promise<T>,
  now: () => number,
): Promise<T> {
  const damaged: Damaged[] = [];
  const result = await connection.use((db) => read(db, (row) => damaged.push(row)));
  if (damaged.length === 0) return result;
  try {
    const { repair } = await import('./repair.ts');
    await repair(connection, damaged, now());
    return await connection.use((db) => read(db, () => undefined));
  } catch {
    return result;
  }
}
