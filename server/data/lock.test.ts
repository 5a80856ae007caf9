import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { temporaryDir } from '../testing.ts';
import { lockDataDir } from './lock.ts';
import { startMark } from './process.ts';

let dir: ReturnType<typeof temporaryDir>;
beforeEach(() => {
  dir = temporaryDir();
});
afterEach(() => dir.remove());

const script = `import { lockDataDir } from ${JSON.stringify(new URL('./lock.ts', import.meta.url).href)};`;

it('refuses a second holder, naming the process and the folder, and lets go at the end', () => {
  const lock = lockDataDir(dir.path);
  expect(() => lockDataDir(dir.path)).toThrowError(
    expect.objectContaining({
      code: 'LOCKED_DATA_DIR',
      message: expect.stringMatching(new RegExp(`process ${process.pid} .*started .*${dir.path}`)),
    }),
  );
  lock.release();
  expect(existsSync(join(dir.path, 'lock'))).toBe(false);
  lockDataDir(dir.path).release();
});

it('takes over from a process that was killed', async () => {
  const child = spawn(
    process.execPath,
    [
      '--input-type=module-typescript',
      '-e',
      `${script} lockDataDir(${JSON.stringify(dir.path)}); console.log('held'); setInterval(() => {}, 1000);`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(child.stdout, 'data');
  expect(() => lockDataDir(dir.path)).toThrowError(new RegExp(`process ${child.pid}`));
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  lockDataDir(dir.path).release();
});

it('is not fooled by a new process that got a dead holder’s number', () => {
  const mark = startMark(process.pid);
  if (mark === undefined) return expect(process.platform).not.toBe('linux');
  const dead = {
    pid: process.pid,
    mark: `${Number(mark) - 1}`,
    host: hostname(),
    startedAt: '2026-01-01T00:00:00.000Z',
  };
  writeFileSync(join(dir.path, 'lock'), JSON.stringify(dead));
  lockDataDir(dir.path).release();
});

it('believes the heartbeat of a holder on another machine, for half a minute', () => {
  const path = join(dir.path, 'lock');
  writeFileSync(path, JSON.stringify({ pid: 1, host: 'elsewhere', startedAt: '2026-01-01T00:00:00.000Z' }));
  expect(() => lockDataDir(dir.path)).toThrowError(/process 1 on elsewhere/);
  utimesSync(path, new Date(), new Date(Date.now() - 31_000));
  lockDataDir(dir.path).release();
});

it('takes over a lock that was cut while it was written, once it is old', () => {
  const path = join(dir.path, 'lock');
  writeFileSync(path, '{"pi');
  expect(() => lockDataDir(dir.path)).toThrowError(/just starting/);
  utimesSync(path, new Date(), new Date(Date.now() - 31_000));
  lockDataDir(dir.path).release();
  writeFileSync(
    join(dir.path, 'lock.takeover'),
    JSON.stringify({ pid: 2 ** 22 - 1, host: hostname(), startedAt: '' }),
  );
  writeFileSync(path, JSON.stringify({ pid: 2 ** 22 - 1, host: hostname(), startedAt: '' }));
  lockDataDir(dir.path).release();
});

it('gives a dead holder’s folder to one of many who come at once', async () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  writeFileSync(join(dir.path, 'lock'), JSON.stringify({ pid: dead, host: hostname(), startedAt: '' }));
  const source = `${script} try { lockDataDir(${JSON.stringify(dir.path)}); console.log('mine'); setTimeout(() => {}, 1500); } catch (error) { console.log(error.code); }`;
  const said = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', source], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [bytes] = await once(child.stdout, 'data');
      await once(child, 'exit');
      return String(bytes).trim();
    }),
  );
  expect(said.filter((one) => one === 'mine')).toHaveLength(1);
  expect(said.filter((one) => one === 'LOCKED_DATA_DIR')).toHaveLength(3);
});

it('leaves alone a lock that is not its own any more', () => {
  const lock = lockDataDir(dir.path);
  const path = join(dir.path, 'lock');
  const other = JSON.stringify({ pid: 1, host: 'elsewhere', startedAt: 'x' });
  writeFileSync(path, other);
  lock.release();
  expect(readFileSync(path, 'utf8')).toBe(other);
});
