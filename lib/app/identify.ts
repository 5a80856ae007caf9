import type { GoldenRecord } from '../record/fold.ts';
import { reader } from '../record/fold.ts';
import { type Id, nameId } from '../record/id.ts';
import { type Fields, readerOf, text } from '../record/kind.ts';
import { kindOf } from '../record/kinds/index.ts';
import { foldWords } from '../record/words.ts';
import type { Store } from '../store/port.ts';

/** The record that a draft is about, and what says so. */
export interface Known {
  record: GoldenRecord;
  /** A hard key, or `name` where only an equal name of a sole account speaks for it. */
  key: string;
}

/** The hard keys of a draft, as the store indexes them. */
export function keysOf(kind: string, fields: Fields): string[] {
  return kindOf(kind)
    .keys(readerOf(fields))
    .map((key) => `${kind}/${key}`);
}

/** Finds the record a draft is about: by hard key; for accounts, else by the equal name of a sole one. */
export async function identify(store: Store, kind: string, fields: Fields): Promise<Known | undefined> {
  const keys = keysOf(kind, fields);
  if (keys.length > 0) {
    const [record] = await store.byKeys(keys);
    if (record) {
      const held = new Set(
        kindOf(kind)
          .keys(reader(record))
          .map((key) => `${kind}/${key}`),
      );
      const key = keys.find((one) => held.has(one)) ?? keys[0] ?? '';
      return { record, key: key.slice(kind.length + 1) };
    }
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

function folded(name: string): string {
  return foldWords(name).join(' ');
}
