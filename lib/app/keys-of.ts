import { type Fields, readerOf } from '../record/kind.ts';
import { kindOf } from '../record/kinds/index.ts';

/** The hard keys of a draft, as the store indexes them. */
export function keysOf(kind: string, fields: Fields): string[] {
  return kindOf(kind)
    .keys(readerOf(fields))
    .map((key) => `${kind}/${key}`);
}
