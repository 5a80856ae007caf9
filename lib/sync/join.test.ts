import { expect, it } from 'vitest';
import { failed, ok, type Result } from '../fault/fault.ts';
import { awaitJoin, type PendingJoin, pollJoin, startJoin } from './join.ts';
import type { Hello, Me } from './protocol.ts';
import type { JoinWire, TokenAnswer } from './wire.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const HELLO: Hello = { product: 'vigie', server: 's', protocol: 1, min: 1, max: 1 };
const ME: Me = {
  workspace: { id: 'w', name: 'Team' },
  member: { id: 'm', name: 'Nora', email: 'nora@example.org' },
  role: 'ae',
  optOutKey: '0'.repeat(64),
  epoch: 'e',
};

/** A server that gives these answers, one a call; the last again and again. */
function wire(change: { hello?: Result<Hello>; tokens?: Result<TokenAnswer>[]; me?: Result<Me>[] } = {}) {
  const asked: string[] = [];
  const turn = <T>(list: T[], at: number): T => list[Math.min(at, list.length - 1)] as T;
  let tokens = 0;
  let mes = 0;
  const made: JoinWire & { asked: string[] } = {
    asked,
    hello: async () => change.hello ?? ok(HELLO),
    requestCode: async (name) => {
      asked.push(name);
      return ok({ deviceCode: 'secret', userCode: 'ABCD2345', expiresInMs: 600_000, intervalMs: 5_000 });
    },
    requestToken: async () => turn(change.tokens ?? [ok({ error: 'authorization_pending' })], tokens++),
    me: async () => turn(change.me ?? [ok(ME)], mes++),
    signOut: async () => ok(undefined),
  };
  return made;
}

async function pending(change: Partial<PendingJoin> = {}): Promise<PendingJoin> {
  const started = await startJoin('vigie.example.com', 'Chrome', () => wire(), NOW);
  if (!started.ok) throw new Error('not started');
  return { ...started.value, ...change };
}

it('asks for a code in the device’s name and sends the person to the server they named', async () => {
  const asked = wire();
  expect(await startJoin(' vigie.example.com ', 'Chrome on Linux', () => asked, NOW)).toEqual({
    ok: true,
    value: {
      server: 'https://vigie.example.com',
      deviceCode: 'secret',
      userCode: 'ABCD-2345',
      verificationUrl: 'https://vigie.example.com/device?user_code=ABCD2345',
      expiresAt: NOW + 600_000,
      intervalMs: 5_000,
      nextPollAt: NOW + 5_000,
    },
  });
  expect(asked.asked).toEqual(['Chrome on Linux']);
});

it.each([
  ['http://vigie.example.com', {}, 'SERVER_NEEDS_HTTPS'],
  ['vigie.example.com', { hello: ok({ ...HELLO, min: 2, max: 3 }) }, 'SERVER_TOO_NEW'],
  ['vigie.example.com', { hello: ok({ ...HELLO, min: 0, max: 0 }) }, 'SERVER_TOO_OLD'],
  ['vigie.example.com', { hello: failed<Hello>('SERVER_NOT_VIGIE') }, 'SERVER_NOT_VIGIE'],
  ['vigie.example.com', { hello: failed<Hello>('SERVER_UNREACHABLE') }, 'SERVER_UNREACHABLE'],
])('does not ask %s for a code when it cannot join (%j)', async (typed, change, code) => {
  const asked = wire(change);
  expect(await startJoin(typed, 'Chrome', () => asked, NOW)).toMatchObject({ ok: false, fault: { code } });
  expect(asked.asked).toEqual([]);
});

it('waits its turn, then asks, and slows down when told to', async () => {
  const first = await pending();
  const untouched = await pollJoin(first, wire({ tokens: [] }), NOW + 4_999);
  expect(untouched).toEqual({ ok: true, value: { state: 'waiting', pending: first } });
  expect(await pollJoin(first, wire(), NOW + 5_000)).toMatchObject({
    value: { pending: { intervalMs: 5_000, nextPollAt: NOW + 10_000 } },
  });
  const slowed = await pollJoin(first, wire({ tokens: [ok({ error: 'slow_down' })] }), NOW + 5_000);
  expect(slowed).toMatchObject({ value: { pending: { intervalMs: 10_000, nextPollAt: NOW + 15_000 } } });
});

it.each([
  ['access_denied', 'CODE_DENIED'],
  ['expired_token', 'CODE_EXPIRED'],
  ['invalid_grant', 'CODE_WRONG'],
  ['something new', 'CODE_WRONG'],
])('gives up at %s, in words', async (error, code) => {
  expect(await pollJoin(await pending(), wire({ tokens: [ok({ error })] }), NOW + 5_000)).toMatchObject({
    ok: false,
    fault: { code, values: { host: 'vigie.example.com' } },
  });
});

it('lets a code expire by our own clock too', async () => {
  const late = await pollJoin(await pending(), wire(), NOW + 600_000);
  expect(late).toMatchObject({ ok: false, fault: { code: 'CODE_EXPIRED' } });
});

it('outlives a server that goes away, even between the approval and its name', async () => {
  const away = failed<TokenAnswer>('SERVER_UNREACHABLE');
  const lost = await pollJoin(await pending(), wire({ tokens: [away] }), NOW + 5_000);
  expect(lost).toMatchObject({ ok: true, value: { state: 'waiting' } });
  const nameless = wire({ tokens: [ok({ token: 't' })], me: [failed('SERVER_BUSY')] });
  const approved = await pollJoin(await pending(), nameless, NOW + 5_000);
  if (!approved.ok || approved.value.state !== 'waiting') throw new Error('expected to wait');
  // The code is used up: it must not be asked for again.
  const after = wire({ tokens: [ok({ error: 'invalid_grant' })] });
  expect(await pollJoin(approved.value.pending, after, NOW + 20_000)).toEqual({
    ok: true,
    value: { state: 'joined', token: 't', me: ME },
  });
});

it('asks on until the person has approved, or the caller gives up', async () => {
  let now = NOW;
  const sleep = async (ms: number) => {
    now += ms;
  };
  const env = { now: () => now, sleep };
  const waiting = ok<TokenAnswer>({ error: 'authorization_pending' });
  const tokens = [waiting, ok<TokenAnswer>({ error: 'slow_down' }), waiting, ok<TokenAnswer>({ token: 't' })];
  expect(await awaitJoin(await pending(), wire({ tokens }), env)).toMatchObject({
    ok: true,
    value: { state: 'joined' },
  });
  expect(now).toBe(NOW + 5_000 + 5_000 + 10_000 + 10_000);
  const cancelled = await awaitJoin(await pending(), wire(), { ...env, cancelled: () => true });
  expect(cancelled).toMatchObject({ ok: true, value: { state: 'waiting' } });
});
