import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { inWorkspace } from '../database/scope.ts';
import {
  addMember,
  api,
  foundTeam,
  observation,
  poolOf,
  pullAs,
  pushAs,
  startTestServer,
  type TestMember,
} from '../testing.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
let nora: TestMember;
let omar: TestMember;
let other: TestMember;
beforeAll(async () => {
  server = await startTestServer({ rate: { burst: 100_000, perSecond: 100_000 } });
  nora = await foundTeam(server.url);
  omar = await addMember(nora, 'Omar');
  other = await foundTeam(server.url, 'Zoe');
});
afterAll(() => server.stop());

const MARKER = 'belongs-to-zoe';
let secret: ReturnType<typeof observation>;
beforeEach(async () => {
  secret = observation(other.id, { set: { note: MARKER } });
  await pushAs(other, [secret]);
});

/** Sends bytes as they are and gives what comes back until the server closes or answers. */
function raw(head: string, body: Buffer[] = []): Promise<{ answer: string; sent: number }> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    let answer = '';
    let sent = 0;
    const socket = connect(Number(port), hostname, () => {
      socket.write(head.replaceAll('\n', '\r\n'));
      const next = () => {
        const piece = body.shift();
        if (!piece || socket.destroyed) return;
        sent += piece.length;
        socket.write(piece, next);
      };
      next();
    });
    socket.setTimeout(10_000, () => socket.destroy());
    socket.on('data', (bytes) => {
      answer += bytes;
      if (answer.includes('\r\n\r\n')) socket.end();
    });
    socket.on('error', () => resolve({ answer, sent }));
    socket.on('close', () => (answer ? resolve({ answer, sent }) : reject(new Error('no answer'))));
  });
}

const head = (member: TestMember, extra: string) =>
  `POST /v1/sync/push HTTP/1.1\nHost: x\nAuthorization: Bearer ${member.token}\nContent-Type: application/json\n${extra}\n\n`;

it('refuses a body that claims a gigabyte before it is sent', async () => {
  const { answer } = await raw(head(nora, 'Content-Length: 1073741824'), [Buffer.from('{"device"')]);
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toMatch(/"code":"too-big"/);
  expect(answer.toLowerCase()).toContain('connection: close');
});

it('stops reading a body that never says how long it is', async () => {
  const chunk = Buffer.from(`10000\r\n${'x'.repeat(65_536)}\r\n`);
  const { answer, sent } = await raw(head(nora, 'Transfer-Encoding: chunked'), Array(400).fill(chunk));
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(sent).toBeLessThan(26_000_000);
  expect((await api(server.url).get('/healthz')).status).toBe(200);
});

it.each([
  ['HTML', 'text/html', '<html></html>', 415, 'not-json'],
  ['a form', 'application/x-www-form-urlencoded', 'a=1', 415, 'not-json'],
  ['HTML that says it is JSON', 'application/json', '<html></html>', 400, 'bad-json'],
  ['nothing', 'application/json', '', 400, 'bad-json'],
  ['null', 'application/json', 'null', 400, 'bad-request'],
  ['a list', 'application/json', '[]', 400, 'bad-request'],
  [
    '501 rows',
    'application/json',
    JSON.stringify({ device: randomUUID(), observations: Array(501).fill(1) }),
    400,
    'bad-request',
  ],
  [
    'a device that is none',
    'application/json',
    JSON.stringify({ device: "'; drop table entry --", observations: [] }),
    400,
    'bad-request',
  ],
  ['more than 1 MB', 'application/json', `{"device":"${'x'.repeat(1_100_000)}"}`, 413, 'too-big'],
  ['300,000 brackets', 'application/json', '['.repeat(300_000) + ']'.repeat(300_000), 400, 'bad-request'],
])('answers %s in the API’s own shape', async (_what, type, body, status, code) => {
  const answer = await api(server.url, nora.token).call('/v1/sync/push', {
    method: 'POST',
    headers: { 'content-type': type },
    body,
  });
  expect(answer).toMatchObject({ status, json: { error: { code, message: expect.stringMatching(/\w+/) } } });
});

it('keeps to one row’s harm what hides in JSON', async () => {
  const rows = [
    '{"__proto__":{"by":"x"}}',
    '{"constructor":{"prototype":{"admin":true}}}',
    '['.repeat(5_000) + ']'.repeat(5_000),
  ];
  const good = JSON.stringify(observation(nora.id)).replace('"set":{', '"set":{"__proto__":{"admin":true},');
  const answer = await api(server.url, nora.token).post(
    '/v1/sync/push',
    `{"device":"${nora.device}","observations":[${rows.join(',')},${good}]}`,
  );
  expect(answer.json.verdicts.map((one: { verdict: string }) => one.verdict)).toEqual([
    'refused',
    'refused',
    'refused',
    'stored',
  ]);
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
});

it('keeps SQL in any field as the text it is', async () => {
  const sql = "'); drop table entry; set role postgres; -- $1 \\'; select pg_sleep(9)";
  const row = observation(nora.id, {
    set: { [sql]: sql },
    add: { [sql]: [sql] },
    source: { type: sql, url: sql, site: sql, adapter: sql, evidence: { [sql]: sql } },
  });
  const { cursor } = await pullAs(nora);
  await pushAs(nora, [row]);
  expect((await pullAs(nora, cursor)).observations).toEqual([row]);
  for (const path of ['/v1/sync/pull?cursor=', '/join/', '/device?user_code=']) {
    expect((await nora.visitor.get(path + encodeURIComponent(sql))).status).toBeLessThan(500);
  }
  expect((await nora.visitor.post(`/devices/${encodeURIComponent(sql)}/revoke`, {})).status).toBe(200);
});

it('shows nothing of another workspace, whatever is asked for', async () => {
  const ids = [secret.id, secret.subject];
  const client = api(server.url, nora.token);
  const { cursor } = await pullAs(other);
  const answers = [
    await client.get('/v1/sync/pull'),
    await client.get(`/v1/sync/pull?cursor=${cursor}`),
    await client.get(`/v1/sync/pull?workspace=${other.workspace}&cursor=${cursor}`),
    await client.post('/v1/sync/push', {
      device: nora.device,
      workspace: other.workspace,
      observations: [{ ...secret, by: nora.id }],
    }),
    await client.post('/v1/sync/erase', {
      subjects: [secret.subject],
      observations: [secret.id],
      workspace: other.workspace,
    }),
    await client.get('/v1/me'),
    { text: (await nora.visitor.get('/')).text },
    { text: (await nora.visitor.post(`/members/${other.id}/remove`, {})).text },
  ];
  for (const { text } of answers) {
    expect(text).not.toContain(MARKER);
    expect(text).not.toContain(other.email);
  }
  // What was tried on them changed nothing: the ids are free in our workspace and theirs is whole.
  const theirs = await pullAs(other);
  expect(theirs.observations.map((one) => one.id)).toContain(ids[0]);
  expect(theirs.tombstones.subjects).toEqual([]);
  expect((await api(server.url, other.token).get('/v1/me')).status).toBe(200);
});

it('lets the app’s login see one workspace even where a query forgets to say which', async () => {
  const pool = poolOf(server, 2);
  try {
    const rows = (sql: string) =>
      inWorkspace(
        pool,
        nora.workspace,
        async (client) => (await client.query<Record<string, string>>(sql)).rows,
      );
    await pushAs(nora, [observation(nora.id)]);
    for (const table of ['entry', 'device']) {
      const seen = await rows(`select distinct workspace::text from ${table}`);
      expect(seen).toEqual([{ workspace: nora.workspace }]);
    }
    expect(await rows('select id::text from workspace')).toEqual([{ id: nora.workspace }]);
    expect((await pool.query('select * from entry')).rows).toEqual([]);
    expect(
      await rows("update entry set body = '{}' where type = 'observation' returning workspace::text"),
    ).not.toContainEqual({
      workspace: other.workspace,
    });
    await expect(
      rows(
        `insert into entry (workspace, seq, type, key) values ('${other.workspace}', 999, 'opt-out', 'x')`,
      ),
    ).rejects.toMatchObject({ code: '42501' });
    for (const sql of [
      'alter table entry disable row level security',
      'drop policy own on entry',
      'set role vigie_owner',
      'drop table entry',
      'select * from schema_migration',
    ]) {
      await expect(pool.query(sql)).rejects.toMatchObject({ code: '42501' });
    }
    const { rows: login } = await pool.query(
      'select rolsuper, rolbypassrls from pg_roles where rolname = current_user',
    );
    expect(login).toEqual([{ rolsuper: false, rolbypassrls: false }]);
  } finally {
    await pool.end();
  }
});

it('takes no cookie for a token', async () => {
  const paths = ['/v1/me', '/v1/sync/pull', '/v1/events'];
  for (const path of paths) expect((await nora.visitor.get(path)).status).toBe(401);
  for (const token of ['', 'x', 'null', "' or 1=1", `${nora.token}x`]) {
    const answer = await api(server.url).call('/v1/me', { headers: { authorization: `Bearer ${token}` } });
    expect(answer).toMatchObject({ status: 401, json: { error: { code: 'signed-out' } } });
  }
  expect(
    (await api(server.url).call('/v1/me', { headers: { authorization: `Basic ${nora.token}` } })).status,
  ).toBe(401);
});

it('answers extensions’ origins only, and never with credentials', async () => {
  const ask = (origin: string) => api(server.url, omar.token).call('/v1/me', { headers: { origin } });
  for (const origin of ['chrome-extension://abcdefghijklmnop', `moz-extension://${randomUUID()}`]) {
    const { headers } = await ask(origin);
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('vary')).toContain('Origin');
  }
  for (const origin of ['https://evil.example', 'null', server.url, 'https://x.chrome-extension.example']) {
    expect((await ask(origin)).headers.get('access-control-allow-origin')).toBeNull();
  }
  const preflight = await api(server.url).call('/v1/sync/push', {
    method: 'OPTIONS',
    headers: {
      origin: 'chrome-extension://abcdefghijklmnop',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type,vigie-protocol',
    },
  });
  expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
});

it('has nothing else of the accounts library on the network', async () => {
  for (const path of [
    '/sign-up/email',
    '/sign-in/email',
    '/get-session',
    '/organization/list',
    '/list-sessions',
    '/device/approve',
    '/ok',
  ]) {
    for (const method of ['GET', 'POST']) {
      const answer = await api(server.url, nora.token).call(`/api/auth${path}`, { method });
      expect([403, 404]).toContain(answer.status);
    }
  }
});

it('names no person and no secret in its log', async () => {
  const lines: string[] = [];
  const logging = await startTestServer({
    log: (level, event, fields) => lines.push(JSON.stringify({ level, event, ...fields })),
  });
  try {
    const eve = await foundTeam(logging.url, 'Evelyne');
    await pushAs(eve, [observation(eve.id, { set: { note: 'confidential' } }), { broken: 'confidential' }]);
    await eve.visitor.post('/invitations', { email: 'guest@example.org', role: 'ae' });
    await api(logging.url, eve.token).post('/v1/sync/push', '{"confidential');
    const all = lines.join('\n');
    expect(lines.length).toBeGreaterThan(10);
    for (const word of [
      eve.token,
      eve.email,
      'Evelyne',
      'guest@example.org',
      'confidential',
      '203.0.',
      eve.id,
    ]) {
      expect(all).not.toContain(word);
    }
    expect(all).toMatch(/"route":"\/join\/:id"|"route":"\/invitations"/);
  } finally {
    await logging.stop();
  }
});

it('slows a member who asks too often, and says until when', async () => {
  const limited = await startTestServer({ rate: { burst: 10, perSecond: 0.1 } });
  try {
    const ben = await foundTeam(limited.url, 'Ben');
    const client = api(limited.url, ben.token);
    let answer = await client.get('/v1/me');
    for (let n = 0; n < 12 && answer.status === 200; n++) answer = await client.get('/v1/me');
    expect(answer).toMatchObject({
      status: 429,
      json: { error: { code: 'too-many', message: expect.stringContaining('seconds') } },
    });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Date.parse(answer.json.error.retryAt)).toBeGreaterThan(Date.now());
    const zed = await foundTeam(limited.url, 'Zed');
    expect((await api(limited.url, zed.token).get('/v1/me')).status).toBe(200);
  } finally {
    await limited.stop();
  }
});
