import { afterAll, beforeAll, expect, it } from 'vitest';
import { foundTeam, observation, pushAs, startTestServer } from '../testing.ts';

/**
 * Every route and who may call it. `open`: anybody, and it tells nothing of a team; `token`: a member's
 * device, by lib/access where records are concerned; `visit`: a signed-in person by our own forms. A new
 * route without a row fails.
 */
const ROUTES: Record<string, 'open' | 'token' | 'visit'> = {
  'GET /healthz': 'open',
  'GET /readyz': 'open',
  // From this machine, or by its own token (http/health.test.ts).
  'GET /metrics': 'open',
  'GET /v1/hello': 'open',
  'POST /api/auth/device/code': 'open',
  'POST /api/auth/device/token': 'open',
  'GET /v1/me': 'token',
  'POST /v1/sign-out': 'token',
  'POST /v1/sync/push': 'token',
  'GET /v1/sync/pull': 'token',
  'POST /v1/sync/erase': 'token',
  'GET /v1/events': 'token',
  'POST /v1/feeds/lease': 'token',
  'POST /v1/feeds/fetch': 'token',
  'GET /style.css': 'open',
  'GET /': 'visit',
  'POST /invitations': 'visit',
  'POST /devices/:id/revoke': 'visit',
  'POST /members/:id/remove': 'visit',
  'POST /members/:id/reach': 'visit',
  'GET /sign-in': 'open',
  'POST /sign-in': 'open',
  'POST /sign-out': 'open',
  'GET /sign-up': 'open',
  'POST /sign-up': 'open',
  'GET /join/:id': 'open',
  'POST /join/:id': 'open',
  'GET /admin': 'visit',
  'POST /admin/sites': 'visit',
  'POST /admin/retention': 'visit',
  'POST /admin/retention/erase': 'visit',
  'POST /admin/backup': 'visit',
  'GET /account': 'visit',
  'POST /account/second-factor': 'visit',
  'POST /account/second-factor/confirm': 'visit',
  'POST /account/second-factor/stop': 'visit',
  'POST /account/recovery-codes': 'visit',
  'GET /two-factor': 'open',
  'POST /two-factor': 'open',
  'GET /sign-in/own': 'open',
  'GET /api/auth/callback/oidc': 'open',
  'GET /device': 'visit',
  'POST /device': 'visit',
};

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

it('has a row for each route, and no route has none', () => {
  expect([...server.routes].sort()).toEqual(Object.keys(ROUTES).sort());
});

it('lets nobody in without what the route asks for, and says nothing of a team', async () => {
  const nora = await foundTeam(server.url);
  await pushAs(nora, [observation(nora.id, { set: { fullName: 'Zq-secret-marker' } })]);
  for (const [route, guard] of Object.entries(ROUTES)) {
    const [method = '', pattern = ''] = route.split(' ');
    const answer = await fetch(server.url + pattern.replace(':id', nora.id), {
      method,
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: server.url },
      ...(method === 'POST' && { body: '' }),
    });
    const text = await answer.text();
    expect(text, route).not.toMatch(/Zq-secret-marker|Team of Nora|nora\./);
    if (guard === 'token') expect(answer.status, route).toBe(401);
    if (guard === 'visit') {
      expect(answer.status, route).toBe(303);
      expect(answer.headers.get('location'), route).toMatch(/^\/sign-(in|up)/);
    }
  }
});
