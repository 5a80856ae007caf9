import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Client } from 'pg';
import { StartupError } from '../startup-error.ts';

export interface Migration {
  version: number;
  name: string;
  sql: string;
}

/** Any number that nobody else uses in this database. */
const LOCK = 7_164_091;

/** The files of `migrations/`, `0001-name.sql` and on without a gap. */
export function readMigrations(dir = fileURLToPath(new URL('./migrations/', import.meta.url))): Migration[] {
  return readdirSync(dir)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file, index) => {
      const version = Number.parseInt(file, 10);
      if (version !== index + 1) throw new Error(`migration ${file} is not number ${index + 1}`);
      return { version, name: file.slice(5, -4), sql: readFileSync(`${dir}/${file}`, 'utf8') };
    });
}

/**
 * Brings the schema forward, each migration in a transaction of its own, one server at a time. It never
 * goes back. @throws StartupError SCHEMA_NEWER where a newer server has been here.
 */
export async function migrate(client: Client, migrations = readMigrations()): Promise<number> {
  await client.query('select pg_advisory_lock($1)', [LOCK]);
  try {
    await client.query(
      'create table if not exists schema_migration (version integer primary key, name text not null, applied_at timestamptz not null default current_timestamp)',
    );
    const { rows } = await client.query<{ version: number }>(
      'select max(version) as version from schema_migration',
    );
    const at = rows[0]?.version ?? 0;
    const newest = migrations.length;
    if (at > newest) {
      throw new StartupError(
        'SCHEMA_NEWER',
        `The database was written by a newer Vigie (schema ${at}, this server knows ${newest}). Start that version again; nothing was changed.`,
      );
    }
    for (const migration of migrations.slice(at)) await apply(client, migration);
    return newest - at;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]);
  }
}

async function apply(client: Client, { version, name, sql }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into schema_migration (version, name) values ($1, $2)', [version, name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
