import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EraseRequest } from '../../lib/sync/protocol.ts';

/** What was erased, by ids and keyed hashes: beside the backups, so that none of them brings it back. */
export type Erasure = EraseRequest & { workspace: string };

const FILE = 'erased.ndjson';

/** Adds a line that is on disk when this returns. */
export function noteErasure(folder: string, { workspace, subjects, observations, optOuts }: Erasure): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const line = JSON.stringify({ workspace, subjects, observations, optOuts });
  appendFileSync(join(folder, FILE), `${line}\n`, { mode: 0o600, flush: true });
}

/** Every erasure noted beside the backups; a line that was cut off by a crash is left out. */
export function readErasures(folder: string): Erasure[] {
  let text: string;
  try {
    text = readFileSync(join(folder, FILE), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return text.split('\n').flatMap((line) => {
    try {
      return line ? [JSON.parse(line) as Erasure] : [];
    } catch {
      return [];
    }
  });
}
