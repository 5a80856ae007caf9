import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { isId } from '../record/id.ts';
import type { QuarantineRow, WriteTx } from './schema.ts';

/** A row found damaged in a store. */
export interface Damaged extends Pick<QuarantineRow, 'problem' | 'row'> {
  key: string;
  from: 'observations' | 'records';
}

/** Keeps a row that came in unreadable, once however often it comes. */
export function quarantineRow(row: unknown, problem: string, now: number): QuarantineRow {
  return { key: `batch ${keyOf(row)}`, at: now, from: 'batch', problem, row };
}

/** Moves damaged rows out of the way of good ones, as they were. */
export async function moveAside(tx: WriteTx, damaged: Damaged[], now: number): Promise<void> {
  await Promise.all(
    damaged.flatMap(({ key, from, problem, row }) => [
      tx.objectStore('quarantine').put({ key: `${from} ${key}`, at: now, from, problem, row }),
      tx.objectStore(from).delete(key),
    ]),
  );
}

/** True when a row kept aside mentions any of these words (ids, keys), in any spelling of its case. */
export function mentions(row: QuarantineRow, words: string[]): boolean {
  const held = serial(row.row)?.toLowerCase();
  // What cannot even be written out may hold anything.
  if (held === undefined) return true;
  return words.some((word) => word !== '' && held.includes(word.toLowerCase()));
}

function keyOf(row: unknown): string {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined;
  return isId(id) ? id : bytesToHex(sha256(utf8ToBytes(serial(row) ?? '')));
}

function serial(row: unknown): string | undefined {
  try {
    return JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? String(value) : value)) ?? '';
  } catch {
    return undefined;
  }
}
