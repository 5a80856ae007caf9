import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { formatId, type Id } from './id.ts';

/**
 * The same name gives the same UUIDv8 everywhere, so that two devices that meet one event
 * (a feed item, an imported row) write about one subject.
 */
export function nameId(...parts: string[]): Id {
  return formatId(sha256(utf8ToBytes(JSON.stringify(parts))), 8);
}
