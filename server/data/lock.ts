import { closeSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { StartupError } from '../startup-error.ts';
import { isRunning, startMark } from './process.ts';

/** Who holds a data folder. */
interface Holder {
  pid: number;
  /** See startMark(): a number is used again, a start is not. */
  mark?: string;
  host: string;
  /** ISO 8601 UTC. */
  startedAt: string;
}

const BEAT_MS = 5_000;
/** A holder on another machine is judged by its heartbeat alone. */
const SILENT_MS = 30_000;

/**
 * Takes a data folder for this process alone. The lock of a process that has died is taken over.
 * @throws StartupError LOCKED_DATA_DIR naming the process that holds it.
 */
export function lockDataDir(dir: string): { release(): void } {
  const path = join(dir, 'lock');
  const self = describeSelf();
  if (!create(path, self)) takeOver(dir, path, self);
  const beat = setInterval(() => touch(path), BEAT_MS);
  beat.unref();
  return {
    release() {
      clearInterval(beat);
      if (sameHolder(read(path), self)) rmSync(path, { force: true });
    },
  };
}

/** Only one of several starters may replace a dead holder's lock: a second file decides which. */
function takeOver(dir: string, path: string, self: Holder): void {
  const guard = join(dir, 'lock.takeover');
  if (!create(guard, self)) {
    if (lives(guard, read(guard))) refuse(dir, read(path) ?? read(guard));
    rmSync(guard, { force: true });
    if (!create(guard, self)) refuse(dir, read(path));
  }
  try {
    const holder = read(path);
    if (lives(path, holder)) refuse(dir, holder);
    rmSync(path, { force: true });
    if (!create(path, self)) refuse(dir, read(path));
  } finally {
    rmSync(guard, { force: true });
  }
}

function refuse(dir: string, holder: Holder | undefined): never {
  const who = holder
    ? `process ${holder.pid} on ${holder.host}, started ${holder.startedAt}`
    : 'just starting';
  throw new StartupError(
    'LOCKED_DATA_DIR',
    `Another Vigie server (${who}) uses ${dir}. Stop it or choose another folder (DATA_DIR).`,
  );
}

function lives(path: string, holder: Holder | undefined): boolean {
  if (!holder) return ageOf(path) < SILENT_MS;
  if (holder.host !== hostname()) return ageOf(path) < SILENT_MS;
  return isRunning(holder.pid) && (holder.mark === undefined || holder.mark === startMark(holder.pid));
}

function describeSelf(): Holder {
  const mark = startMark(process.pid);
  return { pid: process.pid, ...(mark && { mark }), host: hostname(), startedAt: new Date().toISOString() };
}

function sameHolder(a: Holder | undefined, b: Holder): boolean {
  return a?.pid === b.pid && a.host === b.host && a.startedAt === b.startedAt;
}

/** Makes the file if nobody has; false where it is there. */
function create(path: string, holder: Holder): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(file, JSON.stringify(holder));
  closeSync(file);
  return true;
}

function read(path: string): Holder | undefined {
  try {
    const holder: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof (holder as Holder | null)?.pid === 'number' ? (holder as Holder) : undefined;
  } catch {
    return undefined;
  }
}

/** Milliseconds since the last heartbeat; endless for a file that is gone. */
function ageOf(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // The folder is gone under a running server; the database will say so.
  }
}
