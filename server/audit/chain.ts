import { createHash } from 'node:crypto';

/** One row of the log, as it is hashed and read. */
export interface AuditRow {
  workspace: string;
  /** From 1 on, without a gap. */
  seq: number;
  at: Date;
  actor: string | null;
  action: string;
  /** JSON text of ids and settings. */
  about: string;
  hash: string;
}

/** Stands before the first row. */
export const BEGINNING = '';

/** SHA-256 in hex over the row and the hash of the one before it, so that no earlier row can change alone. */
export function hashOf(row: Omit<AuditRow, 'hash'>, previous: string): string {
  const said = [previous, row.workspace, row.seq, row.at.toISOString(), row.actor, row.action, row.about];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

/** The first place at which rows, in their order from the first, are not what was written; undefined where all are. */
export function firstBreak(rows: Iterable<AuditRow>): number | undefined {
  let previous = BEGINNING;
  let expected = 1;
  for (const row of rows) {
    if (row.seq !== expected || row.hash !== hashOf(row, previous)) return expected;
    previous = row.hash;
    expected += 1;
  }
  return undefined;
}
