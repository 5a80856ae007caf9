import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { verifyAudit } from './audit/log.ts';
import { BadBackup, checkBackupFile } from './backup/file.ts';
import { readErasures } from './backup/journal.ts';
import { restore } from './backup/restore.ts';
import { backUp } from './backup/write.ts';
import { makeDataDir, readSecrets } from './data/folder.ts';
import { lockDataDir } from './data/lock.ts';
import { databaseDir, databaseUser } from './database/binaries.ts';
import { connect } from './database/connect.ts';
import { startEmbedded } from './database/embedded.ts';
import { type Log, noLog } from './log.ts';
import { backupDirOf, type ServerOptions } from './options.ts';
import { StartupError } from './startup-error.ts';

/** What `node server/main.ts` takes besides starting the server. */
export const COMMANDS = ['backup', 'verify', 'restore', 'audit'] as const;
export type Command = (typeof COMMANDS)[number];

type Say = (line: string) => void;

/** Runs one command. @returns the exit status. @throws StartupError in words for whoever runs it */
export async function runCommand(
  command: Command,
  file: string | undefined,
  options: ServerOptions,
  say: Say,
  log: Log = noLog,
): Promise<number> {
  try {
    if (command === 'backup') return await makeBackup(options, say, log);
    if (command === 'audit') return await checkAudit(options, say, log);
    if (!file) throw new StartupError('BAD_OPTION', `Say which file: node server/main.ts ${command} FILE`);
    return command === 'verify' ? await verify(file, say) : await putBack(file, options, say, log);
  } catch (error) {
    if (!(error instanceof BadBackup)) throw error;
    say(`Not a whole backup: ${error.message}`);
    return 1;
  }
}

async function verify(file: string, say: Say): Promise<number> {
  const { head, rows, sha256 } = await checkBackupFile(file);
  say(`${file} is whole: ${rows} rows of ${head.at}, schema ${head.schema}, sha256 ${sha256}`);
  return 0;
}

async function makeBackup(options: ServerOptions, say: Say, log: Log): Promise<number> {
  return withDatabase(options, log, async (pool) => {
    const made = await backUp(pool, backupDirOf(options), new Date());
    say(`${made.path}: ${made.rows} rows, ${made.bytes} bytes, sha256 ${made.sha256}`);
    return 0;
  });
}

async function checkAudit(options: ServerOptions, say: Say, log: Log): Promise<number> {
  return withDatabase(options, log, async (pool) => {
    const { rows } = await pool.query<{ id: string }>('select id from organization order by id');
    let status = 0;
    for (const { id } of rows) {
      const found = await verifyAudit(pool, id);
      if (found.broken !== undefined) status = 1;
      const word = found.broken === undefined ? 'whole' : `BROKEN at row ${found.broken}`;
      say(`workspace ${id}: ${found.rows} rows, ${word}, last hash ${found.head || '-'}`);
    }
    return status;
  });
}

async function putBack(file: string, options: ServerOptions, say: Say, log: Log): Promise<number> {
  await checkBackupFile(file);
  const owner = await ownerUrl(options, true, log);
  const client = new pg.Client({ connectionString: owner.url });
  try {
    await client.connect();
    // Beside the file, and where this server would write: either may know of an erasure.
    const folders = new Set([dirname(file), backupDirOf(options)]);
    const done = await restore(client, file, [...folders].flatMap(readErasures));
    say(
      `Put back ${done.rows} rows of ${done.workspaces} workspaces; ${done.erasures} later erasures carried out again. Devices offer again what came later.`,
    );
    return 0;
  } finally {
    await client.end();
    await owner.close();
  }
}

async function withDatabase<T>(
  options: ServerOptions,
  log: Log,
  work: (pool: pg.Pool) => Promise<T>,
): Promise<T> {
  const owner = await ownerUrl(options, false, log);
  try {
    const database = await connect(owner.url, owner.secret, log);
    try {
      return await work(database.pool);
    } finally {
      await database.close();
    }
  } finally {
    await owner.close();
  }
}

interface Owner {
  url: string;
  secret: string;
  close(): Promise<void>;
}

/**
 * The database that the server would use: one's own, or the embedded one, started for the moment, or
 * as a running server has it started, unless it has to be `alone`.
 */
async function ownerUrl(options: ServerOptions, alone: boolean, log: Log): Promise<Owner> {
  const { databaseUrl, dataDir = '.data' } = options;
  if (databaseUrl) {
    const secret = options.authSecret ?? readSecrets(dataDir).auth;
    return { url: databaseUrl, secret, close: async () => undefined };
  }
  makeDataDir(dataDir);
  const secrets = readSecrets(dataDir);
  const secret = options.authSecret ?? secrets.auth;
  try {
    const lock = lockDataDir(dataDir);
    const embedded = await startEmbedded(dataDir, secrets.database, log);
    return {
      url: embedded.url,
      secret,
      async close() {
        await embedded.stop();
        lock.release();
      },
    };
  } catch (error) {
    if (alone || !(error instanceof StartupError) || error.code !== 'LOCKED_DATA_DIR') throw error;
    const url = runningUrl(dataDir, secrets.database);
    if (!url) throw error;
    return { url, secret, close: async () => undefined };
  }
}

/** Where a running embedded PostgreSQL listens: the fourth line of its pid file (PostgreSQL manual, 66.1). */
function runningUrl(dataDir: string, password: string): string | undefined {
  const path = join(databaseDir(dataDir, databaseUser()), 'postmaster.pid');
  if (!existsSync(path)) return undefined;
  const port = Number(readFileSync(path, 'utf8').split('\n')[3]);
  return port > 0
    ? `postgres://vigie_owner:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`
    : undefined;
}
