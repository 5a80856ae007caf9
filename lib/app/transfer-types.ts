import type { Fault } from '../fault/fault.ts';
import type { Id } from '../record/id.ts';
import type { Filter } from './filter.ts';
import type { Encoding } from './import/decode.ts';
import type { ColumnMapping } from './import/mapping.ts';
import type { ImportKind } from './import/names.ts';

export interface ImportReport {
  /** What the file held and what was kept of it. */
  rows: number;
  stored: number;
  already: number;
  /** Row number (1 is the header) -> problem; the first of them. */
  problems: { row: number; fault: Fault }[];
  /** Problems beside those listed. */
  more?: number;
  /** The import as it is listed, where anything was kept. */
  id?: Id;
  /** Stopped before the end, by the person or by a fault that is among the problems. */
  stopped?: boolean;
}

/** What a file to import holds, from its first rows. */
export interface ImportPreview {
  kind: ImportKind;
  encoding: Encoding;
  /** Empty for a file of vCards. */
  header: string[];
  rows: string[][];
  /** A field for each column; absent for a file of vCards, which says what is what by itself. */
  mapping?: ColumnMapping;
  /** The mapping is the one chosen the last time for this header. */
  remembered: boolean;
}

/** What a person decided about a file to import. */
export interface ImportChoice {
  kind: ImportKind;
  /** As in the preview, corrected. */
  mapping?: ColumnMapping;
  /** Of the preview: the mapping is then remembered for it. */
  header?: string[];
}

/** A file that was brought in. */
export interface ImportView {
  id: Id;
  file: string;
  /** Kind of the records it is about. */
  of: string;
  /** ISO 8601 UTC. */
  at: string;
  by: string;
  rows: number;
  stored: number;
  problems: number;
  /** `running`: still going, or the browser was closed meanwhile. */
  state: 'running' | 'done' | 'stopped' | 'undone';
}

/** Which records are to leave as a file, and how it is written. */
export interface ExtractQuery {
  format: 'csv' | 'vcard' | 'backup';
  /** Of the records; a backup has them all, vCards are of people. */
  kind?: string;
  filter?: Filter;
  words?: string;
  /** Name of the file, for the log. */
  file: string;
  /** Head of each field's column, in the person's language. */
  labels?: Record<string, string>;
  separator?: ',' | ';' | '\t';
  /** Begins with a byte order mark, for Excel. */
  mark?: boolean;
}

export interface Extracted {
  rows: number;
  /** Records that this person's role does not let them carry away. */
  withheld?: number;
}
