import { afterAll, beforeAll, expect, it } from 'vitest';
import { totp } from '../accounts/testing/totp.ts';
import { addMember, foundTeam, PASSWORD, startTestServer, type TestMember } from '../testing.ts';
import { Visitor } from '../visitor.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  server = await startTestServer({ twoFactor: 'optional' });
});
afterAll(() => server.stop());

/** Sets a second factor up as a person does, with the code of `ms`. */
async function enrol(member: TestMember, ms = Date.now()): Promise<{ key: string; codes: string[] }> {
  const page = await member.visitor.post('/account/second-factor', { password: PASSWORD });
  const key = /<output>([A-Z2-7]+)<\/output>/.exec(page.text)?.[1] ?? '';
  const codes = [...page.text.matchAll(/<li>(\w{5}-\w{5})<\/li>/g)].map((found) => found[1] ?? '');
  expect(page.text).toContain('src="data:image/svg+xml;base64,');
  const done = await member.visitor.post('/account/second-factor/confirm', { code: totp(key, ms) });
  expect(done).toMatchObject({ status: 200, text: expect.stringContaining('The second factor is on') });
  return { key, codes };
}

async function passwordOnly(member: TestMember, next = '/'): Promise<Visitor> {
  const visitor = new Visitor(server.url);
  const answer = await visitor.post('/sign-in', { email: member.email, password: PASSWORD, next });
  expect(answer.location).toBe(`/two-factor?next=${encodeURIComponent(next)}`);
  return visitor;
}

it('computes the codes of RFC 6238, appendix B', () => {
  // The secret of the RFC, “12345678901234567890”, in base32.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  expect([59_000, 1111111109_000, 20000000000_000].map((ms) => totp(secret, ms))).toEqual([
    '287082',
    '081804',
    '353130',
  ]);
});

it('asks for a code after the password once the second factor is on, and goes on to where it was asked', async () => {
  const nora = await foundTeam(server.url);
  const { key } = await enrol(nora, Date.now() - 30_000);
  const visitor = await passwordOnly(nora, '/account');
  expect((await visitor.get('/')).location).toBe('/sign-in');
  const done = await visitor.post('/two-factor', { code: totp(key, Date.now()), next: '/account' });
  expect(done).toMatchObject({ status: 303, location: '/account' });
  expect((await visitor.get('/')).text).toContain('Team of Nora');
});

it('takes a code once, be it the app’s or a recovery code', async () => {
  const nora = await foundTeam(server.url);
  const { key, codes } = await enrol(nora, Date.now() - 30_000);
  expect(codes).toHaveLength(10);
  for (const code of [totp(key, Date.now()), codes[0] ?? '']) {
    const first = await passwordOnly(nora);
    expect((await first.post('/two-factor', { code, next: '/' })).status).toBe(303);
    const again = await passwordOnly(nora);
    expect(await again.post('/two-factor', { code, next: '/' })).toMatchObject({
      status: 403,
      text: expect.stringContaining('used already'),
    });
    expect((await again.get('/')).location).toBe('/sign-in');
  }
});

it('takes one code given twenty times at once for one sign-in only', async () => {
  const nora = await foundTeam(server.url);
  const { codes } = await enrol(nora);
  const visitors = await Promise.all([1, 2, 3, 4].map(() => passwordOnly(nora)));
  const tries = visitors.flatMap((one) => Array.from({ length: 5 }, () => one));
  const answers = await Promise.all(
    tries.map((one) => one.post('/two-factor', { code: codes[3] ?? '', next: '/' })),
  );
  expect(answers.filter((one) => one.status === 303)).toHaveLength(1);
});

it('slows guesses at a code for one account, however often the password is given anew', async () => {
  const nora = await foundTeam(server.url);
  await enrol(nora);
  const statuses: number[] = [];
  for (let n = 0; n < 6; n++) {
    const visitor = await passwordOnly(nora);
    statuses.push((await visitor.post('/two-factor', { code: `00000${n}`, next: '/' })).status);
  }
  expect(statuses).toEqual([403, 403, 403, 403, 403, 429]);
});

it('gives new recovery codes for the password, and the earlier ones open nothing', async () => {
  const nora = await foundTeam(server.url);
  const { codes } = await enrol(nora);
  const wrong = await nora.visitor.post('/account/recovery-codes', { password: 'not the password' });
  expect(wrong.status).toBe(400);
  const page = await nora.visitor.post('/account/recovery-codes', { password: PASSWORD });
  const fresh = [...page.text.matchAll(/<li>(\w{5}-\w{5})<\/li>/g)].map((found) => found[1] ?? '');
  expect(fresh).toHaveLength(10);
  const visitor = await passwordOnly(nora);
  expect((await visitor.post('/two-factor', { code: codes[1] ?? '', next: '/' })).status).toBe(403);
  expect((await visitor.post('/two-factor', { code: fresh[1] ?? '', next: '/' })).status).toBe(303);
});

it('sets nothing up and turns nothing off without the password', async () => {
  const nora = await foundTeam(server.url);
  expect((await nora.visitor.post('/account/second-factor', { password: 'wrong password' })).status).toBe(
    400,
  );
  await enrol(nora);
  await nora.visitor.post('/account/second-factor/stop', { password: 'wrong password' });
  await passwordOnly(nora);
  await nora.visitor.post('/account/second-factor/stop', { password: PASSWORD });
  const plain = new Visitor(server.url);
  expect((await plain.post('/sign-in', { email: nora.email, password: PASSWORD, next: '/' })).location).toBe(
    '/',
  );
});

it('lets managers and admins do nothing before theirs is on, where it is required, and others all they may', async () => {
  const strict = await startTestServer({ twoFactor: 'required' });
  try {
    const visitor = new Visitor(strict.url);
    await visitor.post('/sign-up', {
      name: 'Nora',
      email: 'nora@example.org',
      password: PASSWORD,
      workspace: 'Team of Nora',
    });
    const nora = { visitor } as TestMember;
    for (const path of ['/', '/device', '/device?user_code=ABCDEFGH'])
      expect((await visitor.get(path)).location).toBe('/account');
    const invite = () => visitor.post('/invitations', { email: 'omar@example.org', role: 'sdr' });
    expect(await invite()).toMatchObject({ status: 303, location: '/account' });
    expect((await visitor.get('/account')).text).toContain('needs a second factor');
    await enrol(nora);
    const link = /\/join\/[0-9a-f-]{36}/.exec((await invite()).text)?.[0] ?? '';
    const stop = await visitor.post('/account/second-factor/stop', { password: PASSWORD });
    expect(stop.status).toBe(400);
    const omar = new Visitor(strict.url);
    await omar.post(link, { name: 'Omar', password: PASSWORD });
    expect((await omar.get('/')).text).toContain('Team of Nora');
  } finally {
    await strict.stop();
  }
});

it('shows a colleague’s account page to nobody who is not signed in', async () => {
  const nora = await foundTeam(server.url);
  await addMember(nora, 'Omar');
  expect((await new Visitor(server.url).get('/account')).location).toBe('/sign-in?next=%2Faccount');
});
