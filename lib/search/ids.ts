import type { Id } from '../record/id.ts';

const HEX = '0123456789abcdef';
const PAIRS = Array.from({ length: 256 }, (_, byte) => `${HEX[byte >> 4]}${HEX[byte & 15]}`);

/** Writes the 16 bytes of an id. */
export function packId(id: Id, into: Uint8Array, at: number): void {
  const hex = id.replaceAll('-', '');
  for (let byte = 0; byte < 16; byte++)
    into[at + byte] = Number.parseInt(hex.slice(2 * byte, 2 * byte + 2), 16);
}

/** The id at a record's place. */
export function idAt(ids: Uint8Array, record: number): Id {
  let hex = '';
  for (let byte = 0; byte < 16; byte++) hex += PAIRS[ids[record * 16 + byte] ?? 0];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The last four bytes: enough to rule out nearly every other id. */
export function tailAt(ids: Uint8Array, record: number): number {
  const at = record * 16 + 12;
  return (
    (((ids[at] ?? 0) << 24) | ((ids[at + 1] ?? 0) << 16) | ((ids[at + 2] ?? 0) << 8) | (ids[at + 3] ?? 0)) >>>
    0
  );
}

/** Marks the records of a segment that are among these ids. */
export function markRecords(ids: Uint8Array, among: Iterable<Id>, marks: Uint8Array): void {
  const wanted = new Map<number, Set<Id>>();
  for (const id of among) {
    const tail = Number.parseInt(id.slice(-8), 16);
    const held = wanted.get(tail);
    if (held) held.add(id);
    else wanted.set(tail, new Set([id]));
  }
  if (wanted.size === 0) return;
  for (let record = 0; record < marks.length; record++) {
    if (wanted.get(tailAt(ids, record))?.has(idAt(ids, record))) marks[record] = 1;
  }
}
