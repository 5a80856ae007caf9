import { type Fault, failed, ok, type Result } from '../fault/fault.ts';
import { hostOf, serverOrigin } from './address.ts';
import { type Hello, type Me, MIN_PROTOCOL_VERSION, PROTOCOL_VERSION } from './protocol.ts';
import type { JoinWire } from './wire.ts';

/** RFC 8628, 3.5. */
const SLOW_DOWN_MS = 5_000;

/** A device waiting to be approved; plain data, so that it outlives the worker that asked. */
export interface PendingJoin {
  server: string;
  deviceCode: string;
  /** Shown here and on the server's page: the person compares them. */
  userCode: string;
  verificationUrl: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
  intervalMs: number;
  /** Not to be asked again before. */
  nextPollAt: number;
  /** Approved, but the server went away before it said which team this is. */
  token?: string;
}

export type JoinState =
  | { state: 'waiting'; pending: PendingJoin }
  | { state: 'joined'; token: string; me: Me };

/** Fault where this server and this extension do not understand each other. */
export function checkHello(hello: Hello, server: string): Result<void> {
  if (hello.max < MIN_PROTOCOL_VERSION) return failed('SERVER_TOO_OLD', { host: hostOf(server) });
  if (hello.min > PROTOCOL_VERSION) return failed('SERVER_TOO_NEW', { host: hostOf(server) });
  return ok(undefined);
}

/**
 * Asks a server for a code (RFC 8628). The address to approve it at is made from the server the person
 * named, never taken from the answer.
 */
export async function startJoin(
  typed: string,
  deviceName: string,
  wireTo: (server: string) => JoinWire,
  now: number,
): Promise<Result<PendingJoin>> {
  const origin = serverOrigin(typed);
  if (!origin.ok) return origin;
  const server = origin.value;
  const wire = wireTo(server);
  const hello = await wire.hello();
  if (!hello.ok) return hello;
  const understood = checkHello(hello.value, server);
  if (!understood.ok) return understood;
  const code = await wire.requestCode(deviceName);
  if (!code.ok) return code;
  const { deviceCode, userCode, expiresInMs, intervalMs } = code.value;
  return ok({
    server,
    deviceCode,
    userCode: inHalves(userCode),
    verificationUrl: `${server}/device?user_code=${encodeURIComponent(userCode)}`,
    expiresAt: now + expiresInMs,
    intervalMs,
    nextPollAt: now + intervalMs,
  });
}

/**
 * Asks once whether the person has approved. Call it again at `pending.nextPollAt`. A server that
 * cannot be reached for a moment is waited for until the code expires.
 */
export async function pollJoin(
  pending: PendingJoin,
  wire: JoinWire,
  now: number,
): Promise<Result<JoinState>> {
  const { server } = pending;
  const later = (change: Partial<PendingJoin> = {}): Result<JoinState> => {
    const next = { ...pending, ...change };
    return ok({ state: 'waiting', pending: { ...next, nextPollAt: now + next.intervalMs } });
  };
  if (now >= pending.expiresAt) return failed('CODE_EXPIRED', { host: hostOf(server) });
  if (now < pending.nextPollAt) return ok({ state: 'waiting', pending });
  const answer = pending.token ? ok({ token: pending.token }) : await wire.requestToken(pending.deviceCode);
  if (!answer.ok) return passing(answer.fault) ? later() : answer;
  if ('token' in answer.value) {
    const { token } = answer.value;
    const me = await wire.me(token);
    if (me.ok) return ok({ state: 'joined', token, me: me.value });
    return passing(me.fault) ? later({ token }) : me;
  }
  switch (answer.value.error) {
    case 'authorization_pending':
      return later();
    case 'slow_down':
      return later({ intervalMs: pending.intervalMs + SLOW_DOWN_MS });
    case 'access_denied':
      return failed('CODE_DENIED', { host: hostOf(server) });
    case 'expired_token':
      return failed('CODE_EXPIRED', { host: hostOf(server) });
    default:
      return failed('CODE_WRONG', { host: hostOf(server) });
  }
}

/** Two halves, as on the server's page: easier to compare. */
function inHalves(code: string): string {
  return code.length === 8 ? `${code.slice(0, 4)}-${code.slice(4)}` : code;
}

function passing(fault: Fault): boolean {
  return fault.code === 'SERVER_UNREACHABLE' || fault.code === 'SERVER_BUSY';
}

/** Polls until the person decided or the code expired. `sleep` ends early when the caller gives up. */
export async function awaitJoin(
  first: PendingJoin,
  wire: JoinWire,
  env: { now(): number; sleep(ms: number): Promise<void>; cancelled?(): boolean },
): Promise<Result<JoinState>> {
  let pending = first;
  for (;;) {
    await env.sleep(Math.max(0, pending.nextPollAt - env.now()));
    if (env.cancelled?.()) return ok({ state: 'waiting', pending });
    const state = await pollJoin(pending, wire, env.now());
    if (!state.ok || state.value.state === 'joined') return state;
    pending = state.value.pending;
  }
}
