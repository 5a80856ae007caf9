import { afterAll, beforeAll, expect, it } from 'vitest';
import { CLIENT_ID } from '../../lib/sync/protocol.ts';
import { addMember, api, foundTeam, PASSWORD, startTestServer, type TestMember } from '../testing.ts';
import { decideDevice, invite, joinDevice, signIn, signUp, Visitor } from '../visitor.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  server = await startTestServer({ deviceCode: { expiresIn: '2s', interval: '1s' } });
});
afterAll(() => server.stop());

const GRANT = 'urn:ietf:params:oauth:grant-type:device_code';

async function requestCode(name = 'Edge on Windows'): Promise<{ device_code: string; user_code: string }> {
  const answer = await api(server.url).call('/api/auth/device/code', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': '198.51.100.7' },
    body: JSON.stringify({ client_id: CLIENT_ID, device_name: name }),
  });
  return answer.json;
}

const requestToken = (device_code: string, client_id: string = CLIENT_ID) =>
  api(server.url).post('/api/auth/device/token', { grant_type: GRANT, device_code, client_id });

it('shows who asks before a device is connected, and connects it only then', async () => {
  const nora = await foundTeam(server.url);
  const code = await requestCode('Chrome <b>on</b> Linux\u202e\n');
  const page = await nora.visitor.get(`/device?user_code=${code.user_code.toLowerCase()}`);
  expect(page.text).toContain(`${code.user_code.slice(0, 4)}-${code.user_code.slice(4)}`);
  expect(page.text).toContain('Chrome &lt;b&gt;on&lt;/b&gt; Linux</dd>');
  expect(page.text).toContain('198.51.100.7');
  expect(page.text).toContain('Team of Nora');
  expect((await requestToken(code.device_code)).json).toMatchObject({ error: 'authorization_pending' });
  expect((await requestToken(code.device_code)).json).toMatchObject({ error: 'slow_down' });
  expect(
    (await nora.visitor.post('/device', { user_code: code.user_code, decision: 'approve' })).text,
  ).toContain('Connected');
  await new Promise((resolve) => setTimeout(resolve, 1_050));
  const token = await requestToken(code.device_code);
  expect(token.json).toMatchObject({ token_type: 'Bearer', access_token: expect.any(String) });
  expect(token.headers.get('set-cookie')).toBeNull();
  expect((await api(server.url, token.json.access_token).get('/v1/me')).json).toMatchObject({
    member: { id: nora.id },
    role: 'admin',
    workspace: { name: 'Team of Nora' },
  });
  expect((await requestToken(code.device_code)).json).toMatchObject({ error: 'invalid_grant' });
  expect((await nora.visitor.get('/')).text).toContain('Chrome &lt;b&gt;on&lt;/b&gt; Linux');
});

it('tells a device that it was refused, that its code is wrong and that it ran out', async () => {
  const nora = await foundTeam(server.url);
  const denied = await requestCode();
  expect((await decideDevice(nora.visitor, denied.user_code, 'deny')).text).toContain('Refused');
  expect(await requestToken(denied.device_code)).toMatchObject({
    status: 400,
    json: { error: 'access_denied' },
  });
  expect((await requestToken('nonsense')).json).toMatchObject({ error: 'invalid_grant' });
  expect((await requestToken(denied.device_code, 'another-client')).json).toMatchObject({
    error: 'invalid_client',
  });
  const late = await requestCode();
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  expect(await decideDevice(nora.visitor, late.user_code)).toMatchObject({
    status: 400,
    text: expect.stringContaining('not valid'),
  });
  expect((await requestToken(late.device_code)).json).toMatchObject({ error: 'expired_token' });
});

it('lets only the member who looked at a code decide on it', async () => {
  const nora = await foundTeam(server.url);
  const eve = await foundTeam(server.url, 'Eve');
  const code = await requestCode();
  expect((await nora.visitor.get(`/device?user_code=${code.user_code}`)).status).toBe(200);
  expect((await eve.visitor.get(`/device?user_code=${code.user_code}`)).status).toBe(400);
  expect((await eve.visitor.post('/device', { user_code: code.user_code, decision: 'approve' })).status).toBe(
    400,
  );
  expect((await requestToken(code.device_code)).json).toMatchObject({ error: 'authorization_pending' });
});

it('stops somebody who tries codes at random', async () => {
  const nora = await foundTeam(server.url);
  const statuses: number[] = [];
  for (let n = 0; n < 6; n++) statuses.push((await nora.visitor.get(`/device?user_code=WRONG${n}AA`)).status);
  expect(statuses).toEqual([400, 400, 400, 400, 400, 429]);
});

it('slows password guesses at one account from any number of addresses, and nobody else', async () => {
  const nora = await foundTeam(server.url);
  const guess = (n: number, password: string) =>
    new Visitor(server.url, { 'x-forwarded-for': `198.51.100.${n}` }).post('/sign-in', {
      email: nora.email,
      password,
      next: '/',
    });
  const together = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((n) => guess(n, `wrong password ${n}`)));
  expect(together.map((page) => page.status).sort()).toEqual([403, 403, 403, 403, 403, 429, 429, 429]);
  const blocked = await guess(9, PASSWORD);
  expect(blocked).toMatchObject({ status: 429, text: expect.stringContaining('Too many tries') });
  const omar = await foundTeam(server.url, 'Omar');
  await signIn(server.url, { email: omar.email, password: PASSWORD });
});

it('answers a wrong e-mail as it answers a wrong password', async () => {
  const nora = await foundTeam(server.url);
  const visitor = new Visitor(server.url);
  const wrong = await visitor.post('/sign-in', { email: nora.email, password: 'wrong password', next: '/' });
  const unknown = await visitor.post('/sign-in', {
    email: 'nobody@example.org',
    password: 'wrong password',
    next: '/',
  });
  expect(unknown).toEqual(wrong);
});

it('takes a colleague in by an invitation link that works once', async () => {
  const nora = await foundTeam(server.url);
  const page = await nora.visitor.post('/invitations', { email: 'Lea@Example.org', role: 'ae' });
  const link = /\/join\/[0-9a-f-]{36}/.exec(page.text)?.[0] ?? '';
  const lea = new Visitor(server.url);
  expect((await lea.get(link)).text).toMatch(
    /Join Team of Nora[\s\S]*Account executive[\s\S]*lea@example\.org/,
  );
  expect((await lea.post(link, { name: 'Léa', password: 'short' })).status).toBe(400);
  expect((await lea.post(link, { name: 'Léa', password: PASSWORD })).status).toBe(303);
  expect((await lea.get('/')).text).toContain('Team of Nora');
  expect((await new Visitor(server.url).get(link)).status).toBe(404);
  expect((await new Visitor(server.url).post(link, { name: 'Eve', password: PASSWORD })).status).toBe(404);
  const token = await joinDevice(lea, 'Firefox');
  expect((await api(server.url, token).get('/v1/me')).json).toMatchObject({
    role: 'ae',
    workspace: { id: nora.workspace },
  });
});

it('gives an invitation to nobody but the invited', async () => {
  const nora = await foundTeam(server.url);
  const eve = await foundTeam(server.url, 'Eve');
  const page = await nora.visitor.post('/invitations', { email: 'guest@example.org', role: 'sdr' });
  const link = /\/join\/[0-9a-f-]{36}/.exec(page.text)?.[0] ?? '';
  expect(await eve.visitor.get(link)).toMatchObject({
    status: 409,
    text: expect.stringContaining('guest@example.org'),
  });
  expect((await eve.visitor.post(link, {})).status).toBe(409);
  expect((await eve.visitor.get('/')).text).toContain('Team of Eve');
});

it('lets admins and managers invite, and nobody above their own role', async () => {
  const nora = await foundTeam(server.url);
  const manager = await addMember(nora, 'Mona', 'manager');
  const rep = await addMember(nora, 'Rita', 'sdr');
  const asks = (visitor: Visitor, role: string) =>
    visitor.post('/invitations', { email: `x${Math.random()}@example.org`, role });
  expect((await asks(manager.visitor, 'ae')).text).toContain('/join/');
  expect((await asks(manager.visitor, 'admin')).status).toBe(400);
  expect((await asks(rep.visitor, 'sdr')).status).toBe(400);
  expect((await rep.visitor.get('/')).text).not.toContain('/invitations');
});

it('signs a device out at once, one’s own or as the admin anybody’s, and no other', async () => {
  const nora = await foundTeam(server.url);
  const omar = await addMember(nora, 'Omar');
  const eve = await foundTeam(server.url, 'Eve');
  const idOf = async (visitor: Visitor, name: string) =>
    new RegExp(`devices/([0-9a-f-]{36})/revoke"><button class="quiet" aria-label="Sign out ${name}"`).exec(
      (await visitor.get('/')).text,
    )?.[1] ?? '';
  const id = await idOf(omar.visitor, 'Test browser');
  expect(id).toHaveLength(36);
  await eve.visitor.post(`/devices/${id}/revoke`, {});
  expect((await api(server.url, omar.token).get('/v1/me')).status).toBe(200);
  expect((await omar.visitor.get('/')).text).not.toContain('Nora</td><td>20');
  await nora.visitor.post(`/devices/${id}/revoke`, {});
  expect((await api(server.url, omar.token).get('/v1/me')).status).toBe(401);
  expect((await omar.visitor.get('/')).text).toContain('Team of Nora');
});

it('takes a colleague out with all their sessions, but not the admin themselves', async () => {
  const nora = await foundTeam(server.url);
  const omar = await addMember(nora, 'Omar');
  await omar.visitor.post(`/members/${nora.id}/remove`, {});
  await nora.visitor.post(`/members/${nora.id}/remove`, {});
  expect((await api(server.url, nora.token).get('/v1/me')).status).toBe(200);
  expect((await nora.visitor.post(`/members/${omar.id}/remove`, {})).text).toContain('Removed');
  // Their device hears why, so that it empties itself.
  expect(await api(server.url, omar.token).get('/v1/me')).toMatchObject({
    status: 403,
    json: { error: { code: 'removed' } },
  });
  expect((await omar.visitor.get('/')).location).toBe('/sign-in');
});

it('lets admins and managers set roles, teams and territories, and keeps the last admin', async () => {
  const nora = await foundTeam(server.url);
  const max = await addMember(nora, 'Max', 'manager');
  const omar = await addMember(nora, 'Omar');
  const set = (by: TestMember, who: TestMember, role: string, more = {}) =>
    by.visitor.post(`/members/${who.id}/reach`, { role, teams: '', territories: '', ...more });
  const role = async (one: TestMember) => (await api(server.url, one.token).get('/v1/me')).json.role;
  const reach = { teams: 'Nord,  Nord, Grands comptes', territories: 'fr' };
  const page = await set(max, omar, 'ae', reach);
  expect(page.text).toContain('value="Nord, Grands comptes"');
  expect(page.text).toContain('value="FR"');
  expect(await role(omar)).toBe('ae');
  for (const [by, who, wanted] of [
    [omar, omar, 'admin'],
    [max, omar, 'admin'],
    [max, nora, 'sdr'],
    [nora, nora, 'manager'],
    [nora, omar, 'emperor'],
  ] as const) {
    expect((await set(by, who, wanted)).text).toContain('Nothing was changed');
  }
  expect(await Promise.all([nora, max, omar].map(role))).toEqual(['admin', 'manager', 'ae']);
  const stranger = await foundTeam(server.url, 'Zoe');
  expect((await set(stranger, omar, 'sdr')).text).toContain('Nothing was changed');
  expect(await role(omar)).toBe('ae');
});

it('takes forms from its own pages only', async () => {
  const nora = await foundTeam(server.url);
  const forged: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
  ];
  for (const headers of forged) {
    const forger = new Visitor(server.url, headers);
    Object.assign(forger, { cookies: Reflect.get(nora.visitor, 'cookies') });
    for (const path of ['/sign-out', '/invitations', '/device', '/sign-in', '/sign-up']) {
      expect((await forger.post(path, { email: 'x@example.org' })).status).toBe(403);
    }
  }
  expect((await nora.visitor.get('/')).status).toBe(200);
});

it('sends nobody to another site after signing in', async () => {
  const nora = await foundTeam(server.url);
  for (const next of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
  ]) {
    const page = await new Visitor(server.url).post('/sign-in', {
      email: nora.email,
      password: PASSWORD,
      next,
    });
    expect(page).toMatchObject({ status: 303, location: '/' });
  }
  const visitor = new Visitor(server.url);
  const asked = await visitor.get('/device?user_code=ABCD2345');
  expect(asked.location).toBe('/sign-in?next=%2Fdevice%3Fuser_code%3DABCD2345');
  const signedIn = await visitor.post('/sign-in', {
    email: nora.email,
    password: PASSWORD,
    next: '/device?user_code=ABCD2345',
  });
  expect(signedIn.location).toBe('/device?user_code=ABCD2345');
});

it('speaks French to whom asks for it and writes names as text', async () => {
  const visitor = await signUp(
    server.url,
    {
      name: '<script>alert(1)</script>',
      email: `f${Math.random()}@example.org`,
      password: PASSWORD,
      workspace: '"><img src=x onerror=alert(1)>',
    },
    { 'accept-language': 'fr-FR,fr;q=0.9,en;q=0.8', 'x-forwarded-for': '198.51.100.9' },
  );
  const home = await visitor.get('/');
  expect(home.text).toContain('<html lang="fr">');
  expect(home.text).toContain('Appareils');
  expect(home.text).not.toMatch(/<script|<img|onerror="?=/);
  expect(home.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});

it('runs no script and lets no page frame it', async () => {
  const answer = await fetch(`${server.url}/sign-in`);
  expect(answer.headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
  expect(await answer.text()).not.toMatch(/<script|style=|\son\w+=/);
  expect((await fetch(`${server.url}/style.css`)).headers.get('content-type')).toContain('text/css');
});

it('closes sign-up once a server has its team, even for founders who hurry', async () => {
  const closed = await startTestServer({ signUp: 'first' });
  try {
    const founders = [1, 2, 3].map((n) =>
      signUp(closed.url, {
        name: `F${n}`,
        email: `f${n}@example.org`,
        password: PASSWORD,
        workspace: `W${n}`,
      }),
    );
    const done = await Promise.allSettled(founders);
    const first = done.find((one) => one.status === 'fulfilled')?.value;
    expect(done.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect((await new Visitor(closed.url).get('/sign-up')).status).toBe(403);
    expect((await new Visitor(closed.url).get('/sign-in')).text).not.toContain('/sign-up');
    if (!first) throw new Error('nobody founded a team');
    await invite(first, { name: 'Guest', email: 'guest@example.org', password: PASSWORD, role: 'sdr' });
  } finally {
    await closed.stop();
  }
});
