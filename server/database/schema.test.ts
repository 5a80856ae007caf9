import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer } from '../testing.ts';

/**
 * Tables without a workspace: people sign in before it is known which team they belong to, and one
 * account may hold one membership. They are small (by member, session or device code), and stay on the
 * coordinating node or become reference tables where the rest is distributed (docs/scaling.md).
 */
const OF_THE_SERVER = [
  'account',
  'attempt',
  'backup',
  'departed_session',
  'deviceCode',
  'device_request',
  'device_session',
  'invitation',
  'member',
  'organization',
  'schema_migration',
  'server',
  'session',
  'twoFactor',
  'user',
  'verification',
];

let server: Awaited<ReturnType<typeof startTestServer>>;
let client: pg.Client;
beforeAll(async () => {
  server = await startTestServer();
  client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await server.stop();
});

async function names(sql: string): Promise<string[]> {
  return (await client.query<{ name: string }>(sql)).rows.map((row) => row.name);
}

it('begins every key with the workspace, besides accounts’ own tables', async () => {
  // pg_catalog shows every table, whoever asks.
  const keys = await client.query<{ name: string; first: string | null }>(
    `select c.relname as name, a.attname as first from pg_class c
       left join pg_index i on i.indrelid = c.oid and i.indisprimary
       left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`,
  );
  const teams = keys.rows.filter((row) => !OF_THE_SERVER.includes(row.name));
  expect(teams.map((row) => row.name).sort()).toEqual(
    ['audit', 'device', 'entry', 'feed_lease', 'member_reach', 'subject', 'workspace'].sort(),
  );
  for (const { name, first } of teams)
    expect({ name, first }).toEqual({ name, first: name === 'workspace' ? 'id' : 'workspace' });
});

it('begins every unique index of the team’s tables with the workspace too, so that a node alone can hold it', async () => {
  const { rows } = await client.query<{ index: string; first: string; table: string }>(
    `select i.indexrelid::regclass::text as index, c.relname as table, a.attname as first from pg_index i
       join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where i.indisunique`,
  );
  const astray = rows.filter(
    (row) =>
      !OF_THE_SERVER.includes(row.table) && row.first !== (row.table === 'workspace' ? 'id' : 'workspace'),
  );
  expect(astray).toEqual([]);
});

it('counts nothing for all workspaces together', async () => {
  expect(
    await names(
      `select relname as name from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace`,
    ),
  ).toEqual([]);
});

it('lets row-level security bind every table of the team, its owner included', async () => {
  const open = await names(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       and not (relrowsecurity and relforcerowsecurity) order by 1`,
  );
  expect(open).toEqual([...OF_THE_SERVER].sort());
});

it('refers from one team’s row to another’s never: each reference between them names the workspace', async () => {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select conrelid::regclass::text as name, pg_get_constraintdef(oid) as definition from pg_constraint
      where contype = 'f' and connamespace = 'public'::regnamespace`,
  );
  const between = rows.filter((row) =>
    ['device', 'entry', 'feed_lease', 'member_reach', 'subject'].includes(row.name),
  );
  expect(between.length).toBeGreaterThan(3);
  for (const row of between)
    expect(row.definition).toMatch(/^FOREIGN KEY \(workspace\) REFERENCES workspace\(id\)/);
});
