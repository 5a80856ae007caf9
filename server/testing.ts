import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { stampId } from '../lib/record/clock.ts';
import type { Observation } from '../lib/record/observation.ts';
import type { PullAnswer, PushAnswer } from '../lib/sync/protocol.ts';
import { noLog } from './log.ts';
import type { ServerOptions } from './options.ts';
import { type RunningServer, startServer } from './start.ts';
import { invite, joinDevice, signUp, type Visitor } from './visitor.ts';

/** A fresh folder; `remove` takes it away. */
export function temporaryDir(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'vigie-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A server on a free port with a database of its own. */
export async function startTestServer(
  options: ServerOptions = {},
): Promise<RunningServer & { dataDir: string; stop(): Promise<void> }> {
  const dir = temporaryDir();
  const server = await startServer({
    port: 0,
    dataDir: dir.path,
    signUp: 'open',
    log: noLog,
    trustProxy: true,
    twoFactor: 'optional',
    ...options,
  });
  return {
    ...server,
    dataDir: dir.path,
    async stop() {
      await server.stop();
      dir.remove();
    },
  };
}

/** Connections to a test server's database, for what no route shows; one that ends with the server is no fault. */
export function poolOf({ databaseUrl }: { databaseUrl: string }, max = 4): pg.Pool {
  const pool = new pg.Pool({ connectionString: databaseUrl, max });
  pool.on('error', () => undefined);
  return pool;
}

export const PASSWORD = 'correct horse battery';

export interface TestMember {
  visitor: Visitor;
  token: string;
  id: string;
  workspace: string;
  email: string;
  device: string;
}

/** The founder of a workspace of their own, with a device. */
export async function foundTeam(url: string, name = 'Nora'): Promise<TestMember> {
  const email = `${name.toLowerCase()}.${randomUUID()}@example.org`;
  const founder = { name, email, password: PASSWORD, workspace: `Team of ${name}` };
  return withDevice(await signUp(url, founder, { 'x-forwarded-for': someAddress() }), email);
}

/** A colleague invited by the founder, with a device. */
export async function addMember(admin: TestMember, name: string, role = 'sdr'): Promise<TestMember> {
  const email = `${name.toLowerCase()}.${randomUUID()}@example.org`;
  return withDevice(await invite(admin.visitor, { name, email, password: PASSWORD, role }), email);
}

/** Limits are per address: each team sits behind its own. */
function someAddress(): string {
  return `203.0.${randomBytes(1)[0]}.${randomBytes(1)[0]}`;
}

async function withDevice(visitor: Visitor, email: string): Promise<TestMember> {
  const token = await joinDevice(visitor, 'Test browser');
  const me = (await api(visitor.url, token).get('/v1/me')).json;
  return { visitor, token, email, id: me.member.id, workspace: me.workspace.id, device: randomUUID() };
}

export interface ApiAnswer {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests read any answer
  json: any;
}

/** The API as curl would use it. */
export function api(url: string, token?: string) {
  const call = async (path: string, init: RequestInit = {}): Promise<ApiAnswer> => {
    const headers = {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(init.headers as Record<string, string>),
    };
    const answer = await fetch(url + path, { ...init, headers });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, json: parse(text) };
  };
  const post = (path: string, body: unknown) =>
    call(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return { call, get: (path: string) => call(path), post };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

let counter = 0;

/** An observation with a stamp of now. */
export function observation(by: string, change: Partial<Observation> = {}): Observation {
  counter = (counter + 1) % 4096;
  return {
    id: stampId({ ms: Date.now(), counter }, (length) => randomBytes(length)),
    subject: randomUUID(),
    kind: 'person',
    kv: 1,
    set: { fullName: 'Ada Exemple' },
    source: { type: 'manual' },
    seenAt: new Date().toISOString(),
    by,
    ...change,
  };
}

export async function pushAs(member: TestMember, observations: unknown[]): Promise<PushAnswer> {
  const answer = await api(member.visitor.url, member.token).post('/v1/sync/push', {
    device: member.device,
    observations,
  });
  if (answer.status !== 200) throw new Error(`push answered ${answer.status}: ${answer.text}`);
  return answer.json;
}

export async function pullAs(
  member: TestMember,
  cursor?: string,
  limit = 500,
): Promise<Omit<PullAnswer, 'observations'> & { observations: Observation[] }> {
  const query = new URLSearchParams({ limit: String(limit), ...(cursor && { cursor }) });
  const answer = await api(member.visitor.url, member.token).get(`/v1/sync/pull?${query}`);
  if (answer.status !== 200) throw new Error(`pull answered ${answer.status}: ${answer.text}`);
  return answer.json;
}
