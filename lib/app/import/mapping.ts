import { kindOf } from '../../record/kinds/index.ts';
import { nameId } from '../../record/name-id.ts';
import { metaKey } from '../../store/meta-key.ts';
import type { Store } from '../../store/port.ts';
import { mapColumns, plainName } from '../csv/columns.ts';
import { IMPORT_KINDS, type ImportKind, NAMES, REQUIRED } from './names.ts';

/** For each column of a file the field it fills, or null where it is left out. */
export type ColumnMapping = (string | null)[];

/** What a column may be said to be: the fields that a person may fill, in their order. */
export function fieldsOf(kind: ImportKind): string[] {
  return Object.keys(NAMES[kind]);
}

/** Whether several columns may fill the field. */
export function takesMany(kind: ImportKind, field: string): boolean {
  return kindOf(kind).fields[field]?.set === true;
}

/**
 * Proposes a mapping from the header alone: equal names first, then names that a header contains; a
 * list (e-mails, phones) takes every column of its name. `Nom` beside `Prénom` is the family name.
 */
export function proposeMapping(kind: ImportKind, header: readonly string[]): ColumnMapping {
  const names = NAMES[kind];
  const found = mapColumns([...header], names);
  if (kind === 'person' && found.fullName !== undefined && found.lastName === undefined) {
    const name = plainName(header[found.fullName] ?? '');
    if (name === 'nom' && found.firstName !== undefined) {
      found.lastName = found.fullName;
      delete found.fullName;
    }
  }
  const mapping: ColumnMapping = header.map(() => null);
  for (const [field, at] of Object.entries(found)) if (at !== undefined) mapping[at] = field;
  const lists = Object.keys(names).filter((field) => takesMany(kind, field));
  for (const [at, name] of header.entries()) {
    if (mapping[at]) continue;
    const plain = plainName(name);
    mapping[at] =
      lists.find((field) => names[field]?.split(', ').some((one) => fits(plain, one))) ?? mapping[at] ?? null;
  }
  return mapping;
}

/** `E-mail 2`, `Person - Phone - Mobile`; not `Email opt out`, and no private address of its own accord. */
function fits(column: string, name: string): boolean {
  if (column === name) return true;
  return new RegExp(
    `^(.* )?${name}( (\\d+|work|other|mobile|pro|professionnel|secondaire|principal))?$`,
  ).test(column);
}

/** Fields without which no row makes a record: one of each group must have a column. */
export function missingGroups(kind: ImportKind, mapping: ColumnMapping): string[] {
  return REQUIRED[kind]
    .filter((group) => !group.some((one) => mapping.includes(one)))
    .map(([one = '']) => one);
}

/** The kind whose columns the header names best; people where nothing tells. */
export function guessKind(header: readonly string[]): ImportKind {
  let best: ImportKind = 'person';
  let most = 0;
  for (const kind of IMPORT_KINDS) {
    const mapping = proposeMapping(kind, header);
    const count = missingGroups(kind, mapping).length > 0 ? 0 : mapping.filter(Boolean).length;
    if (count > most) [best, most] = [kind, count];
  }
  return best;
}

const REMEMBERED = metaKey<Remembered>('import-mappings');
/** Header sets remembered at most; the longest unused goes. */
const MOST = 50;

type Remembered = { key: string; kind: string; mapping: ColumnMapping }[];

/** What was chosen the last time for a file with this header, on this device. */
export async function rememberedMapping(
  store: Store,
  header: readonly string[],
): Promise<{ kind: ImportKind; mapping: ColumnMapping } | undefined> {
  const key = keyOf(header);
  const held = ((await store.meta(REMEMBERED)) ?? []).find((one) => one.key === key);
  const kind = IMPORT_KINDS.find((one) => one === held?.kind);
  if (!held || !kind) return undefined;
  const known = fieldsOf(kind);
  return {
    kind,
    mapping: header.map((_, at) => known.find((field) => field === held.mapping[at]) ?? null),
  };
}

/** Keeps a choice for the next file with this header. */
export async function rememberMapping(
  store: Store,
  header: readonly string[],
  kind: ImportKind,
  mapping: ColumnMapping,
): Promise<void> {
  const key = keyOf(header);
  const others = ((await store.meta(REMEMBERED)) ?? []).filter((one) => one.key !== key);
  await store.setMeta(REMEMBERED, [{ key, kind, mapping }, ...others].slice(0, MOST));
}

function keyOf(header: readonly string[]): string {
  return nameId('header', ...header.map((name) => name.trim().toLowerCase()));
}
