import { chmodSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type EmbeddedDatabase, startEmbedded } from './database/embedded.ts';
import { noLog } from './log.ts';
import type { ServerOptions } from './options.ts';
import { type RunningServer, startServer } from './start.ts';
import {
  addMember,
  api,
  foundTeam,
  observation,
  pullAs,
  pushAs,
  type TestMember,
  temporaryDir,
} from './testing.ts';
import { Visitor } from './visitor.ts';

/** Two processes' worth of server on one database, with nothing else in common but the secret. */
const SECRET = 'shared by both of the test, long enough';
let dir: ReturnType<typeof temporaryDir>;
let database: EmbeddedDatabase;
let one: RunningServer;
let two: RunningServer;
let nora: TestMember;
let omar: TestMember;

beforeAll(async () => {
  dir = temporaryDir();
  chmodSync(dir.path, 0o711);
  database = await startEmbedded(dir.path, 'a password of the test', noLog);
  const options: ServerOptions = {
    port: 0,
    databaseUrl: database.url,
    authSecret: SECRET,
    signUp: 'open',
    trustProxy: true,
    log: noLog,
    heartbeatMs: 60_000,
  };
  // Both find an empty database and migrate it, one after the other.
  [one, two] = await Promise.all([startServer(options), startServer(options)]);
  nora = await foundTeam(one.url);
  omar = await addMember(nora, 'Omar');
});
afterAll(async () => {
  await Promise.all([one.stop(), two.stop()]);
  await database.stop();
  dir.remove();
});

const at = (member: TestMember, { url }: RunningServer): TestMember => ({
  ...member,
  visitor: new Visitor(url),
});

it('takes a member’s token at either, and gives at one what was pushed at the other', async () => {
  const row = observation(nora.id);
  await pushAs(at(nora, one), [row]);
  const { observations } = await pullAs(at(omar, two));
  expect(observations.map((each) => each.id)).toContain(row.id);
  expect((await pushAs(at(nora, two), [row])).verdicts).toEqual([{ verdict: 'already' }]);
});

it('tells a device at one process at once of what came in at the other', async () => {
  const stream = await fetch(`${two.url}/v1/events`, { headers: { authorization: `Bearer ${omar.token}` } });
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new Error('no stream');
  expect((await reader.read()).value).toContain('event: news');
  // The heartbeat is a minute away: what comes next was brought by the other process's notification.
  await pushAs(at(nora, one), [observation(nora.id)]);
  expect((await reader.read()).value).toContain('event: news');
  await reader.cancel();
});

it('numbers what both take in at once without a gap or a double', async () => {
  const mine = await foundTeam(one.url, 'Zoe');
  const batches = Array.from({ length: 30 }, (_, n) => ({
    where: n % 2 ? one : two,
    rows: [observation(mine.id), observation(mine.id)],
  }));
  await Promise.all(batches.map(({ where, rows }) => pushAs(at(mine, where), rows)));
  const seen: string[] = [];
  for (let cursor: string | undefined, more = true; more; ) {
    const page = await pullAs(at(mine, two), cursor, 7);
    seen.push(...page.observations.map((each) => each.id));
    ({ cursor, more } = page);
  }
  expect(seen).toHaveLength(60);
  expect(new Set(seen)).toEqual(new Set(batches.flatMap(({ rows }) => rows.map((each) => each.id))));
});

it('counts wrong passwords and revoked sessions for both', async () => {
  const guess = (where: RunningServer, n: number) =>
    new Visitor(where.url, { 'x-forwarded-for': `198.51.100.${n}` }).post('/sign-in', {
      email: omar.email,
      password: `wrong password ${n}`,
      next: '/',
    });
  const statuses: number[] = [];
  for (let n = 0; n < 6; n++) statuses.push((await guess(n % 2 ? one : two, n)).status);
  expect(statuses).toEqual([403, 403, 403, 403, 403, 429]);
  expect((await api(two.url, omar.token).get('/v1/me')).status).toBe(200);
  await api(one.url, omar.token).post('/v1/sign-out', {});
  expect((await api(two.url, omar.token).get('/v1/me')).status).toBe(401);
});
