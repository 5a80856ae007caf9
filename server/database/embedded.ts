import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../log.ts';
import { StartupError } from '../startup-error.ts';
import { type Binaries, databaseDir, databaseUser, findBinaries, type RunAs } from './binaries.ts';
import { clearOrphan } from './orphan.ts';

export interface EmbeddedDatabase {
  /** Of its superuser. */
  url: string;
  /** The running process, for tests that kill it. */
  pid(): number | undefined;
  stop(): Promise<void>;
}

const START_MS = 30_000;
const SUPERUSER = 'vigie_owner';

/**
 * Starts a real PostgreSQL on this machine alone (127.0.0.1, a free port, scram password), with its
 * files under `dataDir`. Should it die it is started again on the same port. The caller holds the
 * folder's lock. The npm package brings the program; we run it ourselves, as the package's own runner
 * ends our process on a signal before requests are done and cannot take over after a crash.
 * @throws StartupError DATABASE_NOT_STARTED with the last lines that PostgreSQL said.
 */
export async function startEmbedded(dataDir: string, password: string, log: Log): Promise<EmbeddedDatabase> {
  const runAs = databaseUser();
  const binaries = findBinaries(runAs);
  const dir = databaseDir(dataDir, runAs);
  if (!existsSync(join(dir, 'PG_VERSION'))) initialise(binaries, runAs, dir, password);
  await clearOrphan(dir, binaries, runAs, log);
  const port = await freePort();
  let stopping = false;
  let failures = 0;
  const launch = () => patiently(() => run(binaries, runAs, dir, port));
  let child = await launch();
  const watch = () => {
    child.once('exit', (code, signal) => {
      if (stopping) return;
      failures += 1;
      log('error', 'database.died', { code: code ?? undefined, signal: signal ?? undefined, failures });
      setTimeout(restart, Math.min(10_000, 100 * 2 ** failures)).unref();
    });
  };
  const restart = async () => {
    if (stopping) return;
    try {
      await clearOrphan(dir, binaries, runAs, log);
      child = await launch();
      failures = 0;
      log('info', 'database.restarted');
      watch();
    } catch {
      failures += 1;
      setTimeout(restart, Math.min(10_000, 100 * 2 ** failures)).unref();
    }
  };
  watch();
  return {
    url: `postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
    pid: () => child.pid,
    async stop() {
      stopping = true;
      await end(child);
    },
  };
}

/** The backends of a killed PostgreSQL take a moment to notice; until then it does not start. */
async function patiently<T>(start: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await start();
    } catch (error) {
      if (tries >= 20 || !/shared memory block/.test(String(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

function initialise(binaries: Binaries, runAs: RunAs, dir: string, password: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-'));
  try {
    const passwordFile = join(folder, 'password');
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (runAs.uid !== undefined && runAs.gid !== undefined) {
      for (const path of [folder, passwordFile]) chownSync(path, runAs.uid, runAs.gid);
    }
    const done = spawnSync(
      binaries.initdb,
      [
        `--pgdata=${dir}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
      ],
      { ...runAs, cwd: '/', encoding: 'utf8' },
    );
    if (done.status !== 0) throw notStarted(done.stderr ?? '', done.error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(binaries: Binaries, runAs: RunAs, dir: string, port: number): Promise<ChildProcess> {
  const child = spawn(
    binaries.postgres,
    [
      ...['-D', dir, '-p', String(port)],
      ...[
        'listen_addresses=127.0.0.1',
        'unix_socket_directories=',
        'max_connections=60',
        'log_min_messages=warning',
        'lc_messages=C',
      ].flatMap((setting) => ['-c', setting]),
    ],
    { ...runAs, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (cause?: unknown) => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(notStarted(said, cause));
    };
    const timer = setTimeout(fail, START_MS);
    child.once('error', fail);
    child.once('exit', fail);
    child.stderr?.on('data', (bytes: Buffer) => {
      if (said.length < 20_000) said += bytes.toString();
      if (!said.includes('ready to accept connections')) return;
      clearTimeout(timer);
      child.off('exit', fail);
      child.stderr?.removeAllListeners('data').resume();
      resolve(child);
    });
  });
}

function notStarted(said: string, cause?: unknown): StartupError {
  const last = said.trim().split('\n').slice(-3).join(' ');
  return new StartupError('DATABASE_NOT_STARTED', `PostgreSQL did not start: ${last || 'no reason given'}`, {
    cause,
  });
}

/** Fast shutdown: sessions are cut, everything is written (PostgreSQL manual, 18.5). */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGQUIT'), 20_000);
  await ended;
  clearTimeout(timer);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
