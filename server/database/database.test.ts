import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { noLog } from '../log.ts';
import { temporaryDir } from '../testing.ts';
import { connect } from './connect.ts';
import { type EmbeddedDatabase, startEmbedded } from './embedded.ts';
import { migrate, readMigrations } from './migrate.ts';

const SECRET = 'a secret of the test, long enough';
let dir: ReturnType<typeof temporaryDir>;
let database: EmbeddedDatabase;
beforeAll(async () => {
  dir = temporaryDir();
  chmodSync(dir.path, 0o711);
  database = await startEmbedded(dir.path, 'a password: with/odd @ signs', noLog);
});
afterAll(async () => {
  await database.stop();
  dir.remove();
});

/** A new database in the same server. */
async function newDatabase(name: string): Promise<string> {
  const client = await open(database.url);
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(database.url);
  url.pathname = `/${name}`;
  return url.href;
}

async function open(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

it('is a PostgreSQL 18 that writes through to disk and listens on this machine alone', async () => {
  const client = await open(database.url);
  const show = async (name: string) => (await client.query(`show ${name}`)).rows[0][name];
  expect(await show('server_version')).toMatch(/^18\./);
  expect(await show('fsync')).toBe('on');
  expect(await show('synchronous_commit')).toBe('on');
  expect(await show('listen_addresses')).toBe('127.0.0.1');
  await client.end();
  const url = new URL(database.url);
  url.password = 'wrong';
  await expect(open(url.href)).rejects.toMatchObject({ code: '28P01' });
});

it('migrates once, each step whole or not at all', async () => {
  const client = await open(await newDatabase('steps'));
  const good = { version: 1, name: 'good', sql: 'create table one (a int)' };
  const bad = { version: 2, name: 'bad', sql: 'create table two (a int); insert into nowhere values (1)' };
  await expect(migrate(client, [good, bad])).rejects.toMatchObject({ code: '42P01' });
  const tables = await client.query("select tablename from pg_tables where schemaname = 'public' order by 1");
  expect(tables.rows.map((row) => row.tablename)).toEqual(['one', 'schema_migration']);
  expect(await migrate(client, [good, { ...bad, sql: 'create table two (a int)' }])).toBe(1);
  expect(await migrate(client, [good, bad])).toBe(0);
  await client.end();
});

it('lets several servers start on one empty database at once', async () => {
  const url = await newDatabase('crowd');
  const all = await Promise.all([1, 2, 3].map(() => connect(url, SECRET, noLog)));
  for (const one of all)
    expect((await one.pool.query('select count(*)::int as n from server')).rows).toEqual([{ n: 1 }]);
  expect(new Set(all.map((one) => one.url)).size).toBe(1);
  for (const one of all) await one.close();
});

it('refuses a database that a newer server has written, and changes nothing', async () => {
  const url = await newDatabase('newer');
  await (await connect(url, SECRET, noLog)).close();
  const client = await open(url);
  await client.query("insert into schema_migration (version, name) values (999, 'from the future')");
  await expect(connect(url, SECRET, noLog)).rejects.toMatchObject({ code: 'SCHEMA_NEWER' });
  expect((await client.query('select count(*)::int as n from schema_migration')).rows).toEqual([
    { n: readMigrations().length + 1 },
  ]);
  await client.end();
});

it('uses an ordinary login as it is, and row-level security binds it though it owns the tables', async () => {
  const url = await newDatabase('ordinary');
  const admin = await open(url);
  await admin.query("create role plain login password 'plain'; grant all on schema public to plain");
  await admin.end();
  const plain = new URL(url);
  plain.username = 'plain';
  plain.password = 'plain';
  const { pool, url: used, close } = await connect(plain.href, SECRET, noLog);
  expect(used).toBe(plain.href);
  const organization = `insert into organization (name, slug, "createdAt") values ('W', $1, now())`;
  await pool.query(organization, ['a']);
  await pool.query(organization, ['b']);
  expect((await pool.query('select * from workspace')).rows).toEqual([]);
  await close();
});

it('says in words that a database does not answer', async () => {
  await expect(connect('postgres://nobody:x@127.0.0.1:1/none', SECRET, noLog)).rejects.toMatchObject({
    code: 'DATABASE_NOT_STARTED',
  });
});

it('starts the database again when it is killed, on the same address and with what was committed', async () => {
  const url = await newDatabase('killed');
  const { pool, close } = await connect(url, SECRET, noLog);
  for (let round = 0; round < 2; round++) {
    await pool.query('insert into attempt (key, failures, last_at) values ($1, 1, now())', [
      `round ${round}`,
    ]);
    const pid = database.pid();
    // A connection in use breaks too: its query fails, and this process goes on.
    const busy = await pool.connect();
    const asked = busy.query('select pg_sleep(30)').then(
      () => 'answered',
      () => 'failed',
    );
    process.kill(pid ?? 0, 'SIGKILL');
    expect(await asked).toBe('failed');
    busy.release(true);
    await expect
      .poll(
        () =>
          pool
            .query('select 1')
            .then(() => database.pid() !== pid)
            .catch(() => false),
        { timeout: 60_000, interval: 100 },
      )
      .toBe(true);
  }
  expect((await pool.query('select key from attempt order by key')).rows).toEqual([
    { key: 'round 0' },
    { key: 'round 1' },
  ]);
  await close();
});

it('starts over a pid file whose number belongs to another program now, and leaves that alone', async () => {
  const folder = temporaryDir();
  const other = spawn('sleep', ['60']);
  chmodSync(folder.path, 0o711);
  try {
    const first = await startEmbedded(folder.path, 'secret', noLog);
    await first.stop();
    const pidFile = join(folder.path, 'postgres', 'postmaster.pid');
    writeFileSync(pidFile, `${other.pid}\n/nowhere\n1\n5432\n\n127.0.0.1\n`);
    chmodSync(pidFile, 0o666);
    const second = await startEmbedded(folder.path, 'secret', noLog);
    expect(second.pid()).toBeGreaterThan(0);
    expect(other.exitCode ?? other.signalCode).toBeNull();
    await second.stop();
  } finally {
    other.kill();
    folder.remove();
  }
});

it('stops an orphan of a killed server and takes its folder over', async () => {
  const folder = temporaryDir();
  chmodSync(folder.path, 0o711);
  try {
    const script = `import { startEmbedded } from ${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)};
      const database = await startEmbedded(${JSON.stringify(folder.path)}, 'secret', () => {});
      console.log(database.pid());
      process.kill(process.pid, 'SIGKILL');`;
    let orphan = 0;
    try {
      execFileSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    } catch (error) {
      orphan = Number(String((error as { stdout?: Buffer }).stdout));
    }
    expect(() => process.kill(orphan, 0)).not.toThrow();
    const next = await startEmbedded(folder.path, 'secret', noLog);
    expect(() => process.kill(orphan, 0)).toThrowError(/ESRCH/);
    await next.stop();
  } finally {
    folder.remove();
  }
});

it.runIf(process.getuid?.() === 0)(
  'finds a place for the database where root keeps its own folders closed',
  async () => {
    const closed = mkdtempSync('/root/vigie-test-');
    try {
      const { databaseDir, databaseUser } = await import('./binaries.ts');
      const place = databaseDir(closed, databaseUser());
      expect(place).toMatch(/^\/var\/lib\/vigie\/[0-9a-f]{12}$/);
      const started = await startEmbedded(closed, 'secret', noLog);
      await (await open(started.url)).end();
      await started.stop();
      expect(databaseDir(closed, databaseUser())).toBe(place);
      rmSync(place, { recursive: true });
    } finally {
      rmSync(closed, { recursive: true });
    }
  },
);
