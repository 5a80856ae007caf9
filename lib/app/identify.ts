import type { GoldenRecord } from '../record/fold.ts';
import { reader } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { type Holder, holderOf, mayJoin } from '../record/join.ts';
import { type Fields, type Reader, readerOf, text } from '../record/kind.ts';
import { kindOf } from '../record/kinds/index.ts';
import { nameId } from '../record/name-id.ts';
import { foldWords } from '../record/words.ts';
import type { Store } from '../store/port.ts';
import { keysOf } from './keys-of.ts';

/** The record that a draft is about, and what says so. */
export interface Known {
  record: GoldenRecord;
  /** A hard key, or `name` where only an equal name of a sole account speaks for it. */
  key: string;
}

/**
 * Finds the record a draft is about: by a hard key, under the guards that hold for joining (two people at one
 * address, two companies of a group); for accounts, else by the equal name of a sole one.
 */
export async function identify(store: Store, kind: string, fields: Fields): Promise<Known | undefined> {
  const keys = keysOf(kind, fields);
  const records = keys.length > 0 ? await store.byKeys(keys) : [];
  const draft = holder('', kind, readerOf(fields));
  for (const key of draft.keys)
    for (const record of records) {
      const known = holder(record.id, kind, reader(record));
      // A key that only a member shows, under a value that survived it: the store knows best.
      const held = known.keys.includes(key) || known.keys.every((one) => !draft.keys.includes(one));
      if (held && mayJoin(key, draft, known)) return { record, key };
    }
  if (kind !== 'account') return undefined;
  const name = text(readerOf(fields), 'name');
  if (!name) return undefined;
  const wanted = folded(name);
  const namesakes = (await store.candidates(name, 50)).filter(
    (record) => record.kind === 'account' && folded(text(reader(record), 'name')) === wanted,
  );
  const sole = namesakes.length === 1 ? namesakes[0] : undefined;
  return sole && !contradicts(sole, keys) ? { record: sole, key: 'name' } : undefined;
}

/**
 * The subject of a draft nobody knows yet. What has no hard key but a name that stands for it (a public
 * buyer, a notice) gets the same subject on every device; anybody else a new one.
 */
export function newSubject(kind: string, fields: Fields, make: () => Id): Id {
  if (keysOf(kind, fields).length > 0) return make();
  const name = text(readerOf(fields), 'name');
  return kind === 'account' && name ? nameId('account', folded(name)) : make();
}

/** Two different values of one kind of key cannot be the same company. */
function contradicts(record: GoldenRecord, keys: string[]): boolean {
  const held = kindOf(record.kind).keys(reader(record));
  const prefix = (key: string) => key.slice(0, key.indexOf(':'));
  return keys
    .map((key) => key.slice(record.kind.length + 1))
    .some((key) => held.some((other) => prefix(other) === prefix(key) && other !== key));
}

function holder(id: Id, kind: string, read: Reader): Holder {
  return holderOf(id, kind, kindOf(kind).keys(read), read);
}

function folded(name: string): string {
  return foldWords(name).join(' ');
}
