import { afterAll, beforeAll, expect, it } from 'vitest';
import { api, foundTeam, observation, pushAs, startTestServer } from '../testing.ts';
import { createMetrics } from './metrics.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

it('counts requests by pattern and what became of observations, and names nobody', async () => {
  const nora = await foundTeam(server.url);
  await pushAs(nora, [observation(nora.id), { broken: true }]);
  await nora.visitor.get('/join/0197a0b0-0000-7000-8000-000000000000');
  const { text, headers } = await api(server.url).get('/metrics');
  expect(headers.get('content-type')).toContain('version=0.0.4');
  expect(text).toContain('vigie_requests_total{method="POST",route="/v1/sync/push",status="200"} 1');
  expect(text).toContain('route="/join/:id",status="404"');
  expect(text).toMatch(/^vigie_observations_stored_total 1$/m);
  expect(text).toMatch(/^vigie_observations_refused_total 1$/m);
  expect(text).toMatch(/^vigie_database_connections \d+$/m);
  for (const word of [nora.email, nora.id, nora.workspace, nora.token, '0197a0b0'])
    expect(text).not.toContain(word);
});

it('has one line a value, each of a type that was said, whatever method a client makes up', async () => {
  await fetch(`${server.url}/healthz`, { method: 'EVIL"} 1' }).catch(() => undefined);
  await fetch(`${server.url}/healthz`, { method: 'BREW' });
  const { text } = await api(server.url).get('/metrics');
  expect(text).not.toContain('BREW');
  for (const line of text.trim().split('\n')) {
    expect(line).toMatch(
      /^(# TYPE \w+ (counter|gauge|histogram)|vigie_\w+(\{\w+="[^"]*"(,\w+="[^"]*")*\})? [\d.e+-]+)$/,
    );
  }
});

it('keeps its histogram’s buckets cumulative', () => {
  const metrics = createMetrics();
  for (const seconds of [0.001, 0.01, 0.2, 3, 60]) metrics.count('GET', '/', 200, seconds);
  const of = (le: string) =>
    Number(metrics.text({}).match(new RegExp(`bucket\\{le="${le.replace('+', '\\+')}"\\} (\\d+)`))?.[1]);
  expect(['0.005', '0.025', '0.25', '2.5', '10', '+Inf'].map(of)).toEqual([1, 2, 3, 3, 4, 5]);
});

it('shows metrics to its token only, or without one to this machine and through no proxy', async () => {
  const proxied = { headers: { 'x-forwarded-for': '127.0.0.1' } };
  expect((await api(server.url).call('/metrics', proxied)).status).toBe(401);
  const closed = await startTestServer({ metricsToken: 'scrape-me' });
  try {
    const ask = async (authorization?: string) =>
      (await fetch(`${closed.url}/metrics`, { headers: authorization ? { authorization } : {} })).status;
    expect([await ask(), await ask('Bearer wrong'), await ask('Bearer scrape-me')]).toEqual([401, 401, 200]);
  } finally {
    await closed.stop();
  }
});

it('is alive but not ready while its database is away', async () => {
  const pid = server.databasePid();
  process.kill(pid ?? 0, 'SIGKILL');
  const status = async (path: string) => (await fetch(server.url + path)).status;
  expect(await status('/healthz')).toBe(200);
  await expect.poll(() => status('/readyz'), { timeout: 20_000, interval: 20 }).toBe(503);
  await expect.poll(() => status('/readyz'), { timeout: 30_000, interval: 100 }).toBe(200);
});
