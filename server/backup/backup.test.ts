import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand } from '../commands.ts';
import { readMigrations } from '../database/migrate.ts';
import { noLog } from '../log.ts';
import { startServer } from '../start.ts';
import {
  addMember,
  api,
  foundTeam,
  observation,
  pullAs,
  pushAs,
  startTestServer,
  type TestMember,
  temporaryDir,
} from '../testing.ts';
import { Visitor } from '../visitor.ts';
import { BadBackup, checkBackupFile } from './file.ts';
import { LEFT_OUT, SERVER_TABLES, WORKSPACE_TABLES } from './tables.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
let nora: TestMember;
let omar: TestMember;
beforeAll(async () => {
  server = await startTestServer();
  nora = await foundTeam(server.url);
  omar = await addMember(nora, 'Omar');
});
afterAll(() => server.stop());

async function command(
  name: 'backup' | 'verify' | 'restore' | 'audit',
  file?: string,
  dataDir = server.dataDir,
) {
  const lines: string[] = [];
  const status = await runCommand(name, file, { dataDir }, (line) => lines.push(line));
  return { status, text: lines.join('\n') };
}

async function backup(): Promise<string> {
  const made = await command('backup');
  expect(made.status).toBe(0);
  return made.text.slice(0, made.text.indexOf(': '));
}

it('keeps or leaves out every table of the schema, knowingly', async () => {
  const client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' order by 1",
  );
  await client.end();
  const known = [...SERVER_TABLES, ...WORKSPACE_TABLES, ...LEFT_OUT].sort();
  // The app's login is not shown what it may not read.
  expect([...rows.map((row) => row.name), 'schema_migration'].sort()).toEqual(known);
});

it('brings a whole server back elsewhere: people, sessions, records, audit; devices offer what came later', async () => {
  await pushAs(nora, [observation(nora.id), observation(nora.id, { set: { note: 'tab\tand\nline “é”' } })]);
  await pushAs(omar, [observation(omar.id)]);
  const before = await pullAs(nora);
  const file = await backup();
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await command('verify', file)).toMatchObject({
    status: 0,
    text: expect.stringContaining('is whole'),
  });
  const elsewhere = temporaryDir();
  chmodSync(elsewhere.path, 0o711);
  try {
    const done = await command('restore', file, elsewhere.path);
    expect(done).toMatchObject({
      status: 0,
      text: expect.stringMatching(/^Put back \d+ rows of \d+ workspaces/),
    });
    const again = await startServer({ port: 0, dataDir: elsewhere.path, log: noLog, trustProxy: true });
    try {
      const there = { ...nora, visitor: new Visitor(again.url) };
      const after = await pullAs(there);
      expect(after.observations).toEqual(before.observations);
      expect(after.epoch).not.toBe(before.epoch);
      expect((await pushAs(there, [before.observations[0], observation(nora.id)])).verdicts).toMatchObject([
        { verdict: 'already' },
        { verdict: 'stored' },
      ]);
      expect((await command('audit', undefined, elsewhere.path)).text).toContain('whole');
    } finally {
      await again.stop();
    }
    const twice = command('restore', file, elsewhere.path);
    await expect(twice).rejects.toMatchObject({ message: expect.stringContaining('nothing was changed') });
  } finally {
    elsewhere.remove();
  }
});

it('brings nobody back who was erased after the backup was made', async () => {
  const person = observation(nora.id, { set: { fullName: 'Marker Erased' } });
  await pushAs(nora, [person]);
  const file = await backup();
  await api(server.url, nora.token).post('/v1/sync/erase', {
    subjects: [person.subject],
    observations: [],
    optOuts: ['o'.repeat(64)],
  });
  const elsewhere = temporaryDir();
  chmodSync(elsewhere.path, 0o711);
  try {
    expect((await command('restore', file, elsewhere.path)).text).toContain('1 later erasures');
    const again = await startServer({ port: 0, dataDir: elsewhere.path, log: noLog, trustProxy: true });
    try {
      const page = await pullAs({ ...nora, visitor: new Visitor(again.url) });
      expect(JSON.stringify(page)).not.toContain('Marker Erased');
      expect(page.tombstones.subjects).toContain(person.subject);
      expect(page.optOuts).toContain('o'.repeat(64));
    } finally {
      await again.stop();
    }
  } finally {
    elsewhere.remove();
  }
  const journal = readFileSync(join(server.dataDir, 'backups', 'erased.ndjson'), 'utf8');
  expect(journal).not.toContain('Marker');
});

it('is one moment of a team that goes on writing', async () => {
  const zoe = await foundTeam(server.url, 'Zoe');
  const max = await addMember(zoe, 'Max');
  await pushAs(zoe, [observation(zoe.id)]);
  let writing = true;
  const writers = [zoe, max].map(async (one) => {
    while (writing) await pushAs(one, [observation(one.id), observation(one.id)]);
  });
  const file = await backup();
  writing = false;
  await Promise.all(writers);
  const rows = gunzipSync(readFileSync(file)).toString().split('\n');
  const of = (table: string) =>
    rows.filter((row) => row.startsWith(`${table}\t`)).map((row) => JSON.parse(row.slice(table.length + 1)));
  const numbers = of('entry')
    .filter((row) => row.workspace === zoe.workspace)
    .map((row) => row.seq);
  const last = of('workspace').find((row) => row.id === zoe.workspace).seq;
  // Every number up to the workspace's own, once: neither cut in a push nor ahead of its count.
  expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: last }, (_, index) => index + 1));
});

it('takes no file that was cut, changed, or is something else, and leaves the database alone', async () => {
  const file = await backup();
  const dir = temporaryDir();
  const place = (name: string, bytes: Buffer) => {
    writeFileSync(join(dir.path, name), bytes);
    return join(dir.path, name);
  };
  const whole = readFileSync(file);
  const text = gunzipSync(whole).toString();
  const bad = [
    place('half', whole.subarray(0, whole.length / 2)),
    place('changed', gzipSync(text.replace('Omar', 'Omas'))),
    place('less', gzipSync(text.replace(/\nentry\t[^\n]*/, ''))),
    place('endless', gzipSync(text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1))),
    place('more', gzipSync(`${text}{"rows":0}\n`)),
    place('other', gzipSync('{"vigie":"something"}\n')),
    place('plain', Buffer.from('not gzip at all')),
    place('empty', Buffer.alloc(0)),
    join(dir.path, 'missing'),
  ];
  const empty = temporaryDir();
  try {
    for (const one of bad) {
      await expect(checkBackupFile(one), one).rejects.toBeInstanceOf(BadBackup);
      expect((await command('restore', one, empty.path)).status, one).toBe(1);
    }
    expect(readdirSync(empty.path)).toEqual([]);
  } finally {
    dir.remove();
    empty.remove();
  }
});

it('refuses a backup of a newer server in words', async () => {
  const file = await backup();
  const dir = temporaryDir();
  chmodSync(dir.path, 0o711);
  try {
    const { createHash } = await import('node:crypto');
    const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n');
    lines.pop();
    lines[0] = JSON.stringify({ ...JSON.parse(lines[0] ?? ''), schema: readMigrations().length + 1 });
    const body = lines.map((line) => `${line}\n`).join('');
    const end = JSON.stringify({
      rows: lines.length - 1,
      sha256: createHash('sha256').update(body).digest('hex'),
    });
    writeFileSync(join(dir.path, 'newer'), gzipSync(`${body}${end}\n`));
    await expect(command('restore', join(dir.path, 'newer'), dir.path)).rejects.toMatchObject({
      code: 'SCHEMA_NEWER',
    });
  } finally {
    dir.remove();
  }
});
