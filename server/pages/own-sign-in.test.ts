import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  CLIENT,
  passProvider,
  startProvider,
  type TestProvider,
  throughProvider,
} from '../accounts/testing/provider.ts';
import { addMember, foundTeam, startTestServer, type TestMember } from '../testing.ts';
import { Visitor } from '../visitor.ts';

let provider: TestProvider;
let server: Awaited<ReturnType<typeof startTestServer>>;
let nora: TestMember;
beforeAll(async () => {
  provider = await startProvider();
  // Its discovery document is asked for when the server starts, and again at the first sign-in.
  server = await startTestServer({
    signUp: 'first',
    twoFactor: 'optional',
    oidc: { issuer: provider.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, name: 'Example ID' },
  });
  provider.admit(server.url);
  nora = await foundTeam(server.url);
});
afterAll(async () => {
  await server.stop();
  await provider.close();
});

async function linkFor(email: string): Promise<string> {
  const page = await nora.visitor.post('/invitations', { email, role: 'ae' });
  return /\/join\/([0-9a-f-]{36})/.exec(page.text)?.[1] ?? '';
}

it('opens an account for somebody invited, signs them in again, and asks for no password', async () => {
  const id = await linkFor('lea@example.org');
  const lea = new Visitor(server.url);
  const page = await lea.get(`/join/${id}`);
  expect(page.text).toContain(`href="/sign-in/own?invitation=${id}"`);
  expect(await throughProvider(lea, `invitation=${id}`, 'lea@example.org')).toMatchObject({
    location: `/join/${id}`,
  });
  expect((await lea.post(`/join/${id}`, {})).location).toBe('/');
  expect((await lea.get('/')).text).toContain('Team of Nora');
  const again = new Visitor(server.url);
  expect(await throughProvider(again, 'next=%2Faccount', 'lea@example.org')).toMatchObject({
    location: '/account',
  });
  expect((await again.get('/account')).text).toContain('through your company');
});

it('lets a member with a password in by the same e-mail, and only where the provider vouches for it', async () => {
  const omar = await addMember(nora, 'Omar');
  const visitor = new Visitor(server.url);
  await throughProvider(visitor, 'next=%2F', omar.email);
  expect((await visitor.get('/')).text).toContain('Team of Nora');
  const doubtful = await addMember(nora, 'Unverified');
  const eve = new Visitor(server.url);
  const answer = await throughProvider(eve, 'next=%2F', doubtful.email);
  expect(answer.location).toMatch(/^\/sign-in\?error=account_not_linked/);
  expect((await eve.get('/')).location).toBe('/sign-in');
});

it('opens no account for a stranger, and says in words what to do', async () => {
  const eve = new Visitor(server.url);
  const answer = await throughProvider(eve, 'next=%2F', 'stranger@example.org');
  expect(answer.location).toMatch(/^\/sign-in\?error=signup_disabled/);
  expect((await eve.get(answer.location ?? '')).text).toContain('Ask for an invitation');
  expect((await throughProvider(eve, 'invitation=nonsense', 'stranger@example.org')).location).toMatch(
    /signup_disabled/,
  );
  expect((await eve.get('/')).location).toBe('/sign-in');
});

it('gives an invitation to nobody else who comes with its link', async () => {
  const id = await linkFor('guest@example.org');
  const eve = new Visitor(server.url);
  await throughProvider(eve, `invitation=${id}`, 'eve@example.org');
  expect((await eve.post(`/join/${id}`, {})).status).toBe(409);
  expect((await eve.get('/')).text).not.toContain('Team of Nora');
});

it('takes the provider’s answer once, in the browser that asked, and unchanged', async () => {
  await linkFor('lea@example.org');
  const visitor = new Visitor(server.url);
  const start = await visitor.get('/sign-in/own?next=%2F');
  const asked = new URL(start.location ?? '');
  expect(asked.searchParams.get('code_challenge_method')).toBe('S256');
  expect(asked.searchParams.get('nonce')).toMatch(/.{16}/);
  const back = (await passProvider(asked.href, 'lea@example.org')).slice(server.url.length);
  const elsewhere = new Visitor(server.url);
  for (const [who, path] of [
    [elsewhere, back],
    [visitor, back.replace(/code=[^&]+/, 'code=forged')],
    [visitor, back.replace(/state=[^&]+/, 'state=forged')],
    [visitor, '/api/auth/callback/oidc'],
    [visitor, '/api/auth/callback/oidc?error=access_denied'],
  ] as const) {
    const answer = await who.get(path);
    expect(answer.location, path).toMatch(/^\/sign-in\?error=/);
    expect((await who.get('/')).location).toBe('/sign-in');
  }
  expect((await visitor.get('/sign-in?error=access_denied')).text).toContain('did not end well');
});

it('goes to no other site, whatever the way back is said to be', async () => {
  const visitor = new Visitor(server.url);
  const answer = await throughProvider(visitor, 'next=https%3A%2F%2Fevil.example', nora.email);
  expect(answer.location).toBe('/');
});

it('offers no such button where the team has no provider', async () => {
  const plain = await startTestServer({ twoFactor: 'optional' });
  try {
    expect((await new Visitor(plain.url).get('/sign-in')).text).not.toContain('/sign-in/own');
    expect((await new Visitor(plain.url).get('/sign-in/own')).location).toBe('/sign-in');
  } finally {
    await plain.stop();
  }
});
