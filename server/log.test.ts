import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { CLIENT, startProvider, type TestProvider, throughProvider } from './accounts/testing/provider.ts';
import { totp } from './accounts/testing/totp.ts';
import { logToStderr } from './log.ts';
import { addMember, api, foundTeam, observation, PASSWORD, pushAs, startTestServer } from './testing.ts';
import { Visitor } from './visitor.ts';

/** Everything the process says, on either stream and through console. */
let said = '';
let provider: TestProvider;
let server: Awaited<ReturnType<typeof startTestServer>>;
const METRICS_TOKEN = 'planted-metrics-token-7Qx';
const AUTH_SECRET = 'planted-auth-secret-7Qx-long-enough-for-it';

beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    vi.spyOn(stream, 'write').mockImplementation(((chunk: string | Uint8Array, ...rest: never[]) => {
      said += String(chunk);
      return write(chunk, ...rest);
    }) as typeof stream.write);
  }
  provider = await startProvider();
  server = await startTestServer({
    log: logToStderr,
    authSecret: AUTH_SECRET,
    metricsToken: METRICS_TOKEN,
    oidc: { issuer: provider.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, name: 'Example ID' },
  });
  provider.admit(server.url);
});
afterAll(async () => {
  await server.stop();
  await provider.close();
  vi.restoreAllMocks();
});

it('says no name, address, secret, token or code, whatever people do and whatever goes wrong', async () => {
  const secrets: string[] = [PASSWORD, METRICS_TOKEN, AUTH_SECRET, CLIENT.secret, server.databaseUrl];
  const nora = await foundTeam(server.url, 'Planteda');
  const omar = await addMember(nora, 'Plantedo', 'manager');
  secrets.push(nora.token, omar.token, nora.email, omar.email, nora.id, nora.workspace, 'Planted');

  const setUp = await nora.visitor.post('/account/second-factor', { password: PASSWORD });
  const key = /<output>([A-Z2-7]+)<\/output>/.exec(setUp.text)?.[1] ?? '';
  const [recovery = ''] = /\w{5}-\w{5}(?=<\/li>)/.exec(setUp.text) ?? [];
  expect(key.length + recovery.length).toBeGreaterThan(30);
  secrets.push(key, recovery);
  await nora.visitor.post('/account/second-factor/confirm', { code: totp(key, Date.now()) });
  const again = new Visitor(server.url);
  await again.post('/sign-in', { email: nora.email, password: PASSWORD, next: '/' });
  await again.post('/two-factor', { code: 'planted-wrong-code', next: '/' });
  await again.post('/two-factor', { code: recovery, next: '/' });
  await again.post('/sign-in', {
    email: 'planted@example.org',
    password: 'planted-wrong-password',
    next: '/',
  });

  const page = await nora.visitor.post('/invitations', { email: 'planted-guest@example.org', role: 'sdr' });
  const [link = ''] = /\/join\/[0-9a-f-]{36}/.exec(page.text) ?? [];
  secrets.push(link.slice(6), 'planted');
  await new Visitor(server.url).get(link);
  await throughProvider(new Visitor(server.url), 'next=%2F', 'planted-stranger@example.org');
  await throughProvider(new Visitor(server.url), 'next=%2F', omar.email);

  await pushAs(nora, [observation(nora.id, { set: { fullName: 'Planted Person' } }), { planted: 'row' }]);
  const call = api(server.url, nora.token);
  await call.post('/v1/sync/push', '{"planted": broken');
  await call.get(`/v1/sync/pull?cursor=planted&token=${nora.token}`);
  await call.get(`/planted/${nora.email}?token=${nora.token}`);
  await api(server.url, 'planted-wrong-token').get('/v1/me');
  await call.post('/v1/sync/erase', {
    subjects: ['planted'],
    observations: [],
    optOuts: ['planted-hash-planted'],
  });
  process.kill(server.databasePid() ?? 0, 'SIGKILL');
  await expect.poll(() => said, { timeout: 30_000 }).toContain('"event":"database.died"');
  await call.get('/v1/me');
  await expect
    .poll(() => fetch(`${server.url}/readyz`).then((one) => one.status), { timeout: 30_000 })
    .toBe(200);

  expect(said).toContain('"route":"/join/:id"');
  expect(said.split('"event":"request"').length).toBeGreaterThan(30);
  for (const secret of secrets) expect(said.includes(secret), secret).toBe(false);
});
