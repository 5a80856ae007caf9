import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/*
 * A backup is gzipped text, one line each: a head, then `table<TAB>row as JSON`, then an end that counts
 * the rows and hashes every line before it. A file without its end, or with another hash, is none.
 */

export interface Head {
  vigie: 'backup';
  format: 1;
  /** Number of the newest migration. */
  schema: number;
  /** ISO 8601 UTC. */
  at: string;
}

export interface Made {
  rows: number;
  /** Of the file. */
  bytes: number;
  sha256: string;
}

/** Writes a backup aside and puts it in its place when it is whole; readable by its owner alone. */
export async function writeBackupFile(path: string, head: Head, rows: AsyncIterable<string>): Promise<Made> {
  const hash = createHash('sha256');
  let count = 0;
  async function* lines() {
    const first = `${JSON.stringify(head)}\n`;
    hash.update(first);
    yield first;
    for await (const row of rows) {
      const line = `${row}\n`;
      hash.update(line);
      count += 1;
      yield line;
    }
    yield `${JSON.stringify({ rows: count, sha256: hash.digest('hex') })}\n`;
  }
  const part = `${path}.part`;
  try {
    const end = createWriteStream(part, { mode: 0o600, flush: true });
    await pipeline(Readable.from(lines(), { objectMode: true }), createGzip(), end);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  const { rows: kept, sha256 } = await checkBackupFile(path);
  return { rows: kept, bytes: (await stat(path)).size, sha256 };
}

/** Why a file is not a backup that can be trusted, for whoever gave it. */
export class BadBackup extends Error {}

/** Reads a backup to its end. @throws BadBackup where it is cut, changed or something else */
export async function checkBackupFile(path: string): Promise<{ head: Head; rows: number; sha256: string }> {
  let result: { head: Head; rows: number; sha256: string } | undefined;
  for await (const part of readBackupFile(path)) if ('sha256' in part) result = part;
  if (!result) throw new BadBackup(`${path} has no end: it was cut off.`);
  return result;
}

export type Part = { table: string; row: string } | { head: Head; rows: number; sha256: string };

/** The rows of a backup as they are read, and at the end what it holds. @throws BadBackup, at the latest at the end */
export async function* readBackupFile(path: string): AsyncGenerator<Part> {
  const hash = createHash('sha256');
  let head: Head | undefined;
  let count = 0;
  let ended = false;
  try {
    for await (const line of linesOf(path)) {
      if (ended) throw new BadBackup(`${path} goes on after its end.`);
      if (!head) {
        head = readHead(path, line);
        hash.update(`${line}\n`);
        continue;
      }
      const tab = line.indexOf('\t');
      if (tab > 0) {
        hash.update(`${line}\n`);
        count += 1;
        yield { table: line.slice(0, tab), row: line.slice(tab + 1) };
        continue;
      }
      const end = parse(line) as { rows?: unknown; sha256?: unknown } | undefined;
      const sha256 = hash.digest('hex');
      if (end?.rows !== count || end.sha256 !== sha256)
        throw new BadBackup(`${path} is not what was written: ${count} rows were read and do not add up.`);
      ended = true;
      yield { head, rows: count, sha256 };
    }
  } catch (error) {
    if (error instanceof BadBackup) throw error;
    throw new BadBackup(`${path} cannot be read as a backup.`, { cause: error });
  }
  if (!ended) throw new BadBackup(`${path} has no end: it was cut off.`);
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const text = createGunzip();
  // An unreadable file ends the decoding as well.
  file.once('error', (error) => text.destroy(error));
  file.pipe(text).setEncoding('utf8');
  let rest = '';
  for await (const chunk of text as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest) yield rest;
}

function readHead(path: string, line: string): Head {
  const head = parse(line) as Partial<Head> | undefined;
  if (head?.vigie !== 'backup' || head.format !== 1 || typeof head.schema !== 'number')
    throw new BadBackup(`${path} is no backup of Vigie, or of a version that this one cannot read.`);
  return head as Head;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
