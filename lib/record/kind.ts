import type { Json } from './json.ts';
import type { SourceType } from './observation.ts';

/** What a field holds; decides how it is checked, shown and compared. */
export type FieldType =
  | 'text'
  | 'long-text'
  | 'url'
  | 'email'
  | 'phone'
  | 'date'
  | 'number'
  | 'money'
  | 'country'
  | 'choice'
  | 'flag'
  /** Id of a subject of kind `to`. */
  | 'ref'
  /** Any JSON, shown as text. */
  | 'data';

export interface FieldDefinition {
  type: FieldType;
  /** A set: each element is added and taken out on its own. */
  set?: true;
  /** Data about a person: erased with them, listed in their access export. */
  personal?: true;
  /** Values of a `choice`. */
  choices?: readonly string[];
  /** An amount in the record's own `currency` (ISO 4217). */
  money?: true;
  /** Kind that a `ref` points to. */
  to?: string;
  /** Survivorship where it differs from the common ranks (survivorship.ts). */
  rank?: Partial<Record<SourceType, number>>;
  /** Which of equally ranked values stays; `newest` unless told. */
  keep?: 'newest' | 'oldest';
  /** Not shown nor edited by people: a state the product keeps. */
  internal?: true;
}

/** Reads one field of a record or draft: scalars as they are, sets as lists, absent as undefined. */
export type Reader = (field: string) => Json | undefined;

export type Fields = Record<string, Json>;

/** Field values of version n-1 to those of version n. Never drops what it does not know. */
export type Upgrade = (fields: Fields) => Fields;

export interface KindDefinition {
  name: string;
  fields: Record<string, FieldDefinition>;
  /** Hard keys: two subjects that share one are the same. `prefix:value`, already normalised. */
  keys(read: Reader): string[];
  /** What people call this record; never empty. */
  title(read: Reader): string;
  /** A second line that tells namesakes apart. */
  detail(read: Reader): string;
  /**
   * The ISO date from which the record waits for somebody to do something, at the earliest; '' where
   * nothing is due. `firstSeenAt` is the record's own.
   */
  due?(read: Reader, firstSeenAt: string): string;
  /** Fields whose words find the record, besides its title and detail. */
  search: readonly string[];
  /** Whether erasing a person erases records of this kind about them. The author must decide. */
  erase: 'person' | 'never';
  /** upgrades[n] brings version n+1 to n+2; the current version is upgrades.length + 1. */
  upgrades: readonly Upgrade[];
  /** One set of field values per version ever shipped, oldest first. */
  samples: readonly Fields[];
}

/** The current version of a kind's fields. */
export function kindVersion(kind: KindDefinition): number {
  return kind.upgrades.length + 1;
}

/** Declares a kind; the file's default export. */
export function defineKind(definition: KindDefinition): KindDefinition {
  return definition;
}

/** The reader of plain field values. */
export function readerOf(fields: Fields): Reader {
  return (field) => fields[field];
}

/** The text of a field, or '' for anything that is not a text. */
export function text(read: Reader, field: string): string {
  const value = read(field);
  return typeof value === 'string' ? value.trim() : '';
}

/** The texts of a set field. */
export function texts(read: Reader, field: string): string[] {
  const value = read(field);
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list.filter((item): item is string => typeof item === 'string' && item.trim() !== '');
}
