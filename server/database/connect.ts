import { createHmac } from 'node:crypto';
import pg from 'pg';
import { errorFields, type Log } from '../log.ts';
import { StartupError } from '../startup-error.ts';
import { migrate } from './migrate.ts';

export interface Database {
  /** Connections of the app's login, which row-level security binds. */
  pool: pg.Pool;
  /** Where that login connects, for the listener's own connection. */
  url: string;
  close(): Promise<void>;
}

const CONNECT_MS = 10_000;

/**
 * Migrates the database as the login of `url` and opens a pool as a login that is neither superuser nor
 * exempt from row-level security: the given one if it is such, else one made here, whose password is
 * derived from `secret` so that several servers of one database agree.
 */
export async function connect(url: string, secret: string, log: Log): Promise<Database> {
  const owner = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
  try {
    await owner.connect();
  } catch (cause) {
    throw new StartupError('DATABASE_NOT_STARTED', 'The database does not answer or refuses the login.', {
      cause,
    });
  }
  owner.on('error', () => undefined);
  let appUrl: string;
  try {
    const applied = await migrate(owner);
    if (applied > 0) log('info', 'database.migrated', { applied });
    appUrl = (await isExempt(owner)) ? await makeLogin(owner, url, secret) : url;
  } finally {
    await owner.end();
  }
  const pool = new pg.Pool({
    connectionString: appUrl,
    max: 20,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
  });
  // An idle connection that breaks is dropped by the pool; without a listener it would end the process.
  let closing = false;
  pool.on('error', (error) => {
    if (!closing) log('warn', 'database.connection', errorFields(error));
  });
  // One that breaks in use fails its query; without a listener of its own it would end the process too.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  const close = () => {
    closing = true;
    return pool.end();
  };
  return { pool, url: appUrl, close };
}

async function isExempt(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ exempt: boolean }>(
    'select rolsuper or rolbypassrls as exempt from pg_roles where rolname = current_user',
  );
  return rows[0]?.exempt ?? true;
}

async function makeLogin(client: pg.Client, url: string, secret: string): Promise<string> {
  const { rows } = await client.query<{ database: string }>('select current_database() as database');
  const database = rows[0]?.database ?? '';
  const name = `vigie_app_${database}`.slice(0, 63);
  const password = createHmac('sha256', secret).update(`database login ${name}`).digest('base64url');
  const login = client.escapeIdentifier(name);
  const attributes = `login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password ${client.escapeLiteral(password)}`;
  await client.query('begin');
  // Two servers starting at once would both make the role.
  await client.query('select pg_advisory_xact_lock(hashtext($1))', [name]);
  const known = await client.query('select 1 from pg_roles where rolname = $1', [name]);
  await client.query(`${known.rowCount ? 'alter' : 'create'} role ${login} ${attributes}`);
  await client.query(`grant usage on schema public to ${login}`);
  await client.query(`grant select, insert, update, delete on all tables in schema public to ${login}`);
  await client.query(`revoke all on schema_migration from ${login}`);
  await client.query(`revoke update, delete on audit from ${login}`);
  await client.query('commit');
  const app = new URL(url);
  app.username = encodeURIComponent(name);
  app.password = encodeURIComponent(password);
  return app.href;
}
