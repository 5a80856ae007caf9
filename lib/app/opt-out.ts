import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Env } from '../record/env.ts';
import { emailKey, linkedinSlug } from '../record/keys.ts';
import { type Reader, text, texts } from '../record/kind.ts';
import { metaKey } from '../store/meta-key.ts';
import type { Store } from '../store/port.ts';

/**
 * The opt-out list: people who objected, as keyed hashes (HMAC-SHA256), so that they can be recognised
 * and not be read. E-mail and phone as the CNIL asks (MED-2023-040); the profile's address only where
 * neither is known, since nothing else could honour the objection then.
 */
export interface OptOutList {
  /** Hex, 32 bytes; the team's once joined. */
  key: string;
  /** Hashes made with other keys before joining keep theirs: `key:hash`. */
  older: string[];
  hashes: string[];
}

/** Its place in the store's meta. */
export const OPT_OUTS = metaKey<OptOutList>('optouts');

export async function readOptOuts(store: Store, env: Env): Promise<OptOutList> {
  return (
    (await store.meta(OPT_OUTS)) ?? {
      key: bytesToHex(env.random(32)),
      older: [],
      hashes: [],
    }
  );
}

/** The hashes that stand for a person on the list. */
export function hashesOf(read: Reader, key: string): string[] {
  const contacts = [
    ...texts(read, 'email')
      .map(emailKey)
      .filter(Boolean)
      .map((email) => `email:${email}`),
    ...texts(read, 'phone')
      .map((phone) => phone.replace(/[^\d+]/g, ''))
      .filter((phone) => phone.length > 5)
      .map((phone) => `phone:${phone}`),
  ];
  const slug = linkedinSlug(text(read, 'linkedinUrl'), 'in');
  const named = contacts.length === 0 && slug ? [`linkedin:${slug}`] : contacts;
  return named.map((name) => hash(name, key));
}

/** True when the person is on the list under any of their contacts. */
export function isOptedOut(read: Reader, list: OptOutList): boolean {
  const under = (key: string) => {
    const slug = linkedinSlug(text(read, 'linkedinUrl'), 'in');
    return [...hashesOf(read, key), ...(slug ? [hash(`linkedin:${slug}`, key)] : [])];
  };
  if (under(list.key).some((one) => list.hashes.includes(one))) return true;
  const older = Map.groupBy(list.older, (entry) => entry.slice(0, entry.indexOf(':')));
  return [...older].some(([key, entries]) => under(key).some((one) => entries.includes(`${key}:${one}`)));
}

export async function writeOptOuts(store: Store, list: OptOutList): Promise<void> {
  await store.setMeta(OPT_OUTS, list);
}

/** The list with these hashes, made with its present key. */
export function withHashes(list: OptOutList, hashes: string[]): OptOutList {
  return { ...list, hashes: [...new Set([...list.hashes, ...hashes])] };
}

/** On joining a team its key is used from then on; what was hashed before stays recognisable. */
export function rekey(list: OptOutList, key: string): OptOutList {
  if (key === list.key) return list;
  return { key, hashes: [], older: [...list.older, ...list.hashes.map((one) => `${list.key}:${one}`)] };
}

function hash(name: string, key: string): string {
  return bytesToHex(hmac(sha256, hexToBytes(key), utf8ToBytes(name)));
}
