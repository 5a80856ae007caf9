import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, isRunning, waitForEnd } from '../data/process.ts';
import type { Log } from '../log.ts';
import { StartupError } from '../startup-error.ts';
import type { Binaries, RunAs } from './binaries.ts';

/**
 * After a server was killed its PostgreSQL may still run, or have left its pid file behind. We hold
 * the data folder's lock, so what runs there is an orphan: it is stopped. PostgreSQL deals with the file
 * of a dead process itself, and uses it to make sure that no backend of it lives on; but it would not
 * start where the number belongs to another program now, so then our own goes in its place, which it
 * knows for its parent's (CreateLockFile in its miscinit.c).
 */
export async function clearOrphan(dir: string, binaries: Binaries, runAs: RunAs, log: Log): Promise<void> {
  const pidFile = join(dir, 'postmaster.pid');
  const pid = pidIn(pidFile);
  if (pid === undefined || !isRunning(pid)) return;
  if (!isPostgresOf(pid, dir)) {
    writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^\d+/, String(process.pid)));
    return;
  }
  log('warn', 'database.orphan', { pid });
  for (const [mode, seconds] of [
    ['fast', 20],
    ['immediate', 10],
  ] as const) {
    spawnSync(binaries.pgCtl, ['stop', '-D', dir, '-m', mode, '-w', '-t', String(seconds)], {
      ...runAs,
      cwd: '/',
      stdio: 'ignore',
    });
    if (await waitForEnd(pid, 1_000)) return;
  }
  throw new StartupError(
    'DATABASE_NOT_STARTED',
    `A PostgreSQL (process ${pid}) still uses ${dir}. Stop it, then start again.`,
  );
}

function pidIn(path: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(path, 'utf8'), 10);
    return pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Where the system does not tell command lines, a running process of that number counts as one. */
function isPostgresOf(pid: number, dir: string): boolean {
  const command = commandOf(pid);
  return command === undefined || (command.includes('postgres') && command.includes(dir));
}
