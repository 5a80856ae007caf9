import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { FaultError } from '../fault/fault.ts';
import { isJson, type Json, own } from '../record/json.ts';
import { MAX_OBSERVATION_BYTES, type Observation, parseObservation } from '../record/observation.ts';
import type { ImportReport } from './transfer-types.ts';

/*
 * The format, one JSON value a line, UTF-8, lines ended by \n:
 *   {"vigie":"backup","version":1,"exportedAt":"…","counts":{"observations":N}}
 *   {"meta":{"settings":{…}}}            at most one
 *   {"id":"…","subject":"…",…}           one line an observation, by id
 *   {"end":true,"observations":N,"sha256":"…"}   of every byte before this line; nothing follows
 */
export const VERSION = 1;
const START = '{"vigie":"backup"';
const MAX_LINE = 4 * MAX_OBSERVATION_BYTES;

/** What a whole and sound file holds. */
export interface BackupFile {
  meta: Record<string, Json>;
  observations: Observation[];
  /** The row of the file that each observation is on; 1 is the header. */
  rows: number[];
  /** Rows that this version cannot read. */
  problems: ImportReport['problems'];
}

/** Adds up the lines of a file for its footer. */
export interface Seal {
  line(text: string): void;
  footer(observations: number): string;
}

export function seal(): Seal {
  const hash = sha256.create();
  return {
    line: (text) => {
      hash.update(utf8ToBytes(`${text}\n`));
    },
    footer: (observations) => JSON.stringify({ end: true, observations, sha256: bytesToHex(hash.digest()) }),
  };
}

/**
 * Reads a file to its end and verifies all of it.
 * @throws FaultError IMPORT_TRUNCATED where the end is missing, IMPORT_NOT_OURS, IMPORT_NEWER, and
 * IMPORT_DAMAGED where it is not as it was written.
 */
export async function readBackup(
  pieces: AsyncIterable<string>,
  progress: (rows: number) => void,
): Promise<BackupFile> {
  const file: BackupFile = { meta: {}, observations: [], rows: [], problems: [] };
  const sum = seal();
  let row = 0;
  let rows = 0;
  let ended = false;
  for await (const { text, last } of linesOf(pieces)) {
    if (ended) {
      if (text.trim() === '') continue;
      throw new FaultError({ code: 'IMPORT_DAMAGED' });
    }
    row += 1;
    const value = parsed(text, last);
    if (row === 1) checkHeader(value);
    else if (own(value, 'end') === true) {
      if (sum.footer(rows) !== text) throw new FaultError({ code: 'IMPORT_DAMAGED' });
      ended = true;
      continue;
    } else if (Object.hasOwn(value, 'meta')) file.meta = objectOr(value.meta);
    else {
      rows += 1;
      addRow(file, value, row);
      if (rows % 1000 === 0) progress(rows);
    }
    sum.line(text);
  }
  if (!ended) throw new FaultError({ code: 'IMPORT_TRUNCATED' });
  return file;
}

/** Lines as they come; `last` has no end of line behind it. */
async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<{ text: string; last: boolean }> {
  let held: string[] = [];
  let length = 0;
  for await (const piece of begun(pieces)) {
    const lines = piece.split('\n');
    for (const [index, part] of lines.entries()) {
      if (index > 0) {
        yield { text: held.join(''), last: false };
        held = [];
        length = 0;
      }
      held.push(part);
      length += part.length;
      if (length > MAX_LINE) throw new FaultError({ code: 'IMPORT_DAMAGED' });
    }
  }
  if (length > 0) yield { text: held.join(''), last: true };
}

/** The same text, once its beginning is seen to be ours; another program's file is not read further. */
async function* begun(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let start: string | undefined = '';
  for await (const piece of pieces) {
    if (start === undefined) {
      yield piece;
      continue;
    }
    start = (start + piece).replace(/^\uFEFF/, '');
    if (!start.startsWith(START.slice(0, start.length))) throw new FaultError({ code: 'IMPORT_NOT_OURS' });
    if (start.length < START.length) continue;
    yield start;
    start = undefined;
  }
  if (start) yield start;
}

function parsed(text: string, last: boolean): Record<string, Json> {
  try {
    const value: unknown = JSON.parse(text);
    if (isJson(value) && value !== null && typeof value === 'object' && !Array.isArray(value)) return value;
  } catch {
    // Told apart below.
  }
  throw new FaultError({ code: last ? 'IMPORT_TRUNCATED' : 'IMPORT_DAMAGED' });
}

function checkHeader({ vigie, version }: Record<string, Json>): void {
  if (vigie !== 'backup' || typeof version !== 'number') throw new FaultError({ code: 'IMPORT_NOT_OURS' });
  if (version > VERSION) throw new FaultError({ code: 'IMPORT_NEWER' });
}

function addRow(file: BackupFile, value: Record<string, Json>, row: number): void {
  const result = parseObservation(value);
  if (result.ok) {
    file.observations.push(result.value);
    file.rows.push(row);
    return;
  }
  const [field = ''] = result.problem.split(':');
  const shown = JSON.stringify(own(value, field.split('.')[0] ?? '') ?? null).slice(0, 60);
  file.problems.push({ row, fault: { code: 'IMPORT_ROW', values: { row, field, value: shown } } });
}

function objectOr(value: Json | undefined): Record<string, Json> {
  return value && typeof value === 'object' && !Array.isArray(value) ? value : {};
}
