import type { Client, PoolClient } from 'pg';
import { migrate, readMigrations } from '../database/migrate.ts';
import { StartupError } from '../startup-error.ts';
import { bar } from '../sync/erase.ts';
import { lockWorkspace } from '../sync/push.ts';
import { checkBackupFile, readBackupFile } from './file.ts';
import type { Erasure } from './journal.ts';
import { SERVER_TABLES, WORKSPACE_TABLES } from './tables.ts';

export interface Restored {
  rows: number;
  workspaces: number;
  /** Erasures that came after the backup and were carried out again. */
  erasures: number;
}

const ROWS = 500;
const TABLES = new Set<string>([...SERVER_TABLES, ...WORKSPACE_TABLES]);

/**
 * Puts a backup into an empty database: checks the file to its end first, brings the schema to where it
 * was, writes all in one transaction, counts, carries out the erasures that came after it, renews each
 * workspace's epoch (devices offer again what came after it), and then brings the schema forward.
 * @throws BadBackup, or StartupError where the database is not empty or the backup is of a newer server
 */
export async function restore(client: Client, path: string, erasures: Erasure[]): Promise<Restored> {
  const { head, rows } = await checkBackupFile(path);
  const migrations = readMigrations();
  if (head.schema > migrations.length)
    throw new StartupError(
      'SCHEMA_NEWER',
      `${path} was made by a newer Vigie (schema ${head.schema}, this one knows ${migrations.length}).`,
    );
  const known = await client.query<{ there: boolean }>(
    "select to_regclass('schema_migration') is not null as there",
  );
  if (known.rows[0]?.there)
    throw new StartupError(
      'BAD_OPTION',
      'This database holds a Vigie already; nothing was changed. Restore into an empty one (another DATA_DIR or DATABASE_URL).',
    );
  await migrate(client, migrations.slice(0, head.schema));
  await client.query('begin');
  try {
    await client.query('alter table organization disable trigger user');
    await client.query('delete from server');
    const written = await write(client, path);
    await client.query('alter table organization enable trigger user');
    if (written !== rows) throw new Error(`${written} rows were written of ${rows}`);
    const done = await settle(client, erasures);
    await client.query('commit');
    await migrate(client, migrations);
    return { rows, ...done };
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function write(client: Client, path: string): Promise<number> {
  let written = 0;
  let table = '';
  let batch: string[] = [];
  const flush = async () => {
    if (batch.length === 0) return;
    const first = JSON.parse(batch[0] ?? '{}') as { id?: string; workspace?: string };
    const rows = `[${batch.join(',')}]`;
    batch = [];
    const name = client.escapeIdentifier(table);
    await client.query("select set_config('app.workspace_id', $1, true)", [
      first.workspace ?? first.id ?? '',
    ]);
    const { rowCount } = await client.query(
      `insert into ${name} select * from json_populate_recordset(null::${name}, $1::json)`,
      [rows],
    );
    written += rowCount ?? 0;
  };
  for await (const part of readBackupFile(path)) {
    if (!('row' in part)) continue;
    if (!TABLES.has(part.table)) throw new Error(`a table that is not kept: ${part.table}`);
    // One workspace a batch: row-level security takes rows of one at a time, and `workspace` begins each.
    if (part.table !== table || part.table === 'workspace' || batch.length >= ROWS) await flush();
    table = part.table;
    batch.push(part.row);
  }
  await flush();
  return written;
}

async function settle(
  client: Client,
  erasures: Erasure[],
): Promise<{ workspaces: number; erasures: number }> {
  const { rows } = await client.query<{ id: string }>('select id from organization');
  let done = 0;
  for (const { id } of rows) {
    await client.query("select set_config('app.workspace_id', $1, true)", [id]);
    // The shared rules take a pool's client; what they use of it, this one has.
    const same = client as unknown as PoolClient;
    for (const erasure of erasures.filter((one) => one.workspace === id)) {
      const { seq } = await lockWorkspace(same, id);
      const { gone, news } = await bar(same, id, seq, erasure);
      if (gone.length + news > 0) done += 1;
    }
    await client.query('update workspace set epoch = gen_random_uuid() where id = $1', [id]);
  }
  return { workspaces: rows.length, erasures: done };
}
