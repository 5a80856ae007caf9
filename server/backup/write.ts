import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool, PoolClient } from 'pg';
import { readMigrations } from '../database/migrate.ts';
import { type Made, writeBackupFile } from './file.ts';
import { SERVER_TABLES, WORKSPACE_TABLES } from './tables.ts';

const ROWS = 500;

/**
 * Writes everything that the server keeps into one file, as it was at one moment, while others go on
 * writing. @returns where it is and what it holds
 */
export async function backUp(
  pool: Pool,
  folder: string,
  now: Date,
): Promise<Made & { path: string; file: string }> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = `vigie-${now.toISOString().replace(/[:.]/g, '-')}.backup.gz`;
  const path = join(folder, file);
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const head = {
      vigie: 'backup',
      format: 1,
      schema: readMigrations().length,
      at: now.toISOString(),
    } as const;
    const made = await writeBackupFile(path, head, rowsOf(client));
    await client.query('commit');
    await pool.query('insert into backup (at, file, rows, bytes, sha256) values ($1, $2, $3, $4, $5)', [
      now,
      file,
      made.rows,
      made.bytes,
      made.sha256,
    ]);
    return { ...made, path, file };
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

export interface Backup {
  at: Date;
  file: string;
  rows: number;
  bytes: number;
}

/** The newest backups made of this database. */
export async function lastBackups(pool: Pool, most: number): Promise<Backup[]> {
  const { rows } = await pool.query<{ at: Date; file: string; rows: string; bytes: string }>(
    'select at, file, rows, bytes from backup order by at desc limit $1',
    [most],
  );
  return rows.map((row) => ({ ...row, rows: Number(row.rows), bytes: Number(row.bytes) }));
}

async function* rowsOf(client: PoolClient): AsyncGenerator<string> {
  for (const table of SERVER_TABLES) yield* read(client, table);
  const { rows } = await client.query<{ id: string }>('select id from organization order by id');
  for (const { id } of rows) {
    await client.query("select set_config('app.workspace_id', $1, true)", [id]);
    for (const table of WORKSPACE_TABLES) {
      const column = table === 'workspace' ? 'id' : 'workspace';
      yield* read(client, table, `where ${column} = '${id}'`);
    }
  }
}

/** `table<TAB>row as JSON`, a few hundred rows in memory at a time. */
async function* read(client: PoolClient, table: string, where = ''): AsyncGenerator<string> {
  const name = client.escapeIdentifier(table);
  await client.query(
    `declare kept no scroll cursor for select row_to_json(t)::text as row from ${name} t ${where}`,
  );
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${ROWS} from kept`);
    for (const { row } of rows) yield `${table}\t${row}`;
    if (rows.length < ROWS) break;
  }
  await client.query('close kept');
}
