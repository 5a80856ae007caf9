import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { api, foundTeam, observation, pullAs, pushAs, type TestMember, temporaryDir } from './testing.ts';
import { Visitor } from './visitor.ts';

let dir: ReturnType<typeof temporaryDir>;
const children: ChildProcess[] = [];
beforeAll(() => {
  dir = temporaryDir();
  // As for any folder that people keep data in: others may pass, not look.
  chmodSync(dir.path, 0o711);
});
afterAll(async () => {
  for (const child of children) if (child.exitCode === null && child.signalCode === null) await stop(child);
  dir.remove();
});

interface Run {
  child: ChildProcess;
  /** Undefined where it did not start. */
  url: string | undefined;
  errors(): string;
}

/** The server as a person runs it. */
async function run(env: Record<string, string> = {}, ...args: string[]): Promise<Run> {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url));
  const child = spawn(process.execPath, [main, ...args], {
    env: {
      PATH: process.env.PATH,
      DATA_DIR: join(dir.path, 'data'),
      PORT: '0',
      SIGN_UP: 'open',
      TWO_FACTOR: 'optional',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let errors = '';
  child.stderr.on('data', (bytes) => {
    errors += bytes;
  });
  const exited = once(child, 'exit').then(() => undefined);
  const said = await Promise.race([once(child.stdout, 'data').then(([bytes]) => String(bytes)), exited]);
  return { child, url: said?.match(/http:\S+/)?.[0], errors: () => errors };
}

async function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  const exited = once(child, 'exit');
  child.kill(signal);
  return (await exited)[0];
}

it('keeps everything it acknowledged through kill -9 in the middle of writing, and refuses a second server meanwhile', async () => {
  let server = await run();
  expect(server.errors()).toContain('"server.started"');
  const nora: TestMember = await foundTeam(server.url ?? '');
  const acknowledged: string[] = [];
  for (let kill = 0; kill < 3; kill++) {
    const at = { ...nora, visitor: new Visitor(server.url ?? '') };
    const second = await run();
    expect(second.url).toBeUndefined();
    expect(second.child.exitCode).toBe(1);
    expect(second.errors()).toMatch(
      new RegExp(`^LOCKED_DATA_DIR: .*process ${server.child.pid} .*${dir.path}`),
    );
    let writing = true;
    const writers = Array.from({ length: 4 }, async () => {
      while (writing) {
        const batch = [observation(nora.id), observation(nora.id)];
        const answer = await pushAs(at, batch).catch(() => undefined);
        if (answer) acknowledged.push(...batch.map((one) => one.id));
      }
    });
    const before = acknowledged.length;
    await expect
      .poll(() => acknowledged.length, { timeout: 20_000, interval: 5 })
      .toBeGreaterThan(before + 20);
    await stop(server.child, 'SIGKILL');
    writing = false;
    await Promise.all(writers);
    server = await run();
    const held = new Set<string>();
    const reader = { ...nora, visitor: new Visitor(server.url ?? '') };
    for (let cursor: string | undefined, more = true; more; ) {
      const page = await pullAs(reader, cursor);
      for (const one of page.observations) {
        expect(held.has(one.id)).toBe(false);
        held.add(one.id);
      }
      ({ cursor, more } = page);
    }
    expect(acknowledged.filter((id) => !held.has(id))).toEqual([]);
  }
  expect(acknowledged.length).toBeGreaterThan(60);
  expect(await stop(server.child)).toBe(0);
  expect(server.errors()).toContain('"event":"server.stopped"');
});

it('stops cleanly on Ctrl-C, with an event stream open, and lets the folder go', async () => {
  const server = await run();
  const nora = await foundTeam(server.url ?? '');
  const stream = await fetch(`${server.url}/v1/events`, {
    headers: { authorization: `Bearer ${nora.token}` },
  });
  expect(stream.status).toBe(200);
  expect(await stop(server.child, 'SIGINT')).toBe(0);
  const again = await run();
  expect((await api(again.url ?? '', nora.token).get('/v1/me')).status).toBe(200);
  expect(await stop(again.child)).toBe(0);
});

it('has every device offer again what it has when it is told that a backup was put back', async () => {
  const before = await run();
  const nora = await foundTeam(before.url ?? '');
  const epoch = (await pullAs(nora)).epoch;
  await stop(before.child);
  const after = await run({}, '--restored');
  const page = await pullAs({ ...nora, visitor: new Visitor(after.url ?? '') }, `${epoch}.0`);
  expect(page.epoch).not.toBe(epoch);
  await stop(after.child);
});

it('backs up beside a running server, checks a file, and says what it cannot do', async () => {
  const server = await run();
  const words = async (...args: string[]) => {
    const { child, errors } = await run({}, ...args);
    if (child.exitCode === null) await once(child, 'exit');
    return { status: child.exitCode, errors: errors() };
  };
  expect(await words('backup')).toMatchObject({ status: 0 });
  const backups = join(dir.path, 'data', 'backups');
  const [file = ''] = readdirSync(backups).filter((name) => name.endsWith('.backup.gz'));
  expect(await words('verify', join(backups, file))).toMatchObject({ status: 0 });
  expect(await words('audit')).toMatchObject({ status: 0 });
  expect(await words('verify', join(backups, 'missing'))).toMatchObject({ status: 1 });
  expect((await words('restore', join(backups, file))).errors).toMatch(/^LOCKED_DATA_DIR/m);
  expect((await words('restroe')).errors).toMatch(/^BAD_OPTION: “restroe” is none of: backup, verify/);
  await stop(server.child);
});

it.each([
  [{ DATA_DIR: fileURLToPath(new URL('./main.ts/data', import.meta.url)) }, /^DATA_DIR_NOT_USABLE/],
  [{ DATABASE_URL: 'postgres://x:y@127.0.0.1:1/z' }, /^DATABASE_NOT_STARTED/],
])('says what is wrong with %j and ends 1', async (env, words) => {
  const { child, url, errors } = await run(env as Record<string, string>);
  expect(url).toBeUndefined();
  expect(child.exitCode).toBe(1);
  expect(errors()).toMatch(words);
});
