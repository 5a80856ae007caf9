import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Row, TableMap } from '../../../lib/identity/table/link.ts';

/** A set of tests/quality/identity-sets.json. */
export interface TableSet {
  name: string;
  files: string[];
  /** Name of the table's columns. */
  table: string;
  /** Each file is a list of its own without doubles. */
  lists?: boolean;
  /** Column of the truth, in the set or in another file; `pattern` cuts the entity out of it. */
  truth: { column: string; pattern?: string; file?: string; key?: string };
  goal: number;
  /** How often our figures on it were seen while settings could still change. */
  looks: number;
  published: Record<string, string>;
}

/** Records as the product holds them, with `entity` beside. */
export interface RecordSet {
  name: string;
  file: string;
  goals: { joins: number; recall: number; precision: number };
  looks: number;
}

export interface Sets {
  tables: Record<string, TableMap>;
  sets: TableSet[];
  records: RecordSet[];
  speed: Record<string, string>;
}

/** Rows of the set's files with the column `#list`, and the entity of each. */
export function readSet(corpus: string, set: TableSet): { rows: Row[]; truth: string[] } {
  const rows = set.files.flatMap((file, list) =>
    readCsv(join(corpus, file)).map((row) => ({ ...row, '#list': String(list) })),
  );
  const { column, pattern, file, key = '' } = set.truth;
  const told = file
    ? new Map(readCsv(join(corpus, file)).map((row) => [row[key] ?? '', row[column] ?? '']))
    : undefined;
  const cut = pattern ? new RegExp(pattern) : undefined;
  const truth = rows.map((row: Row) => {
    const value = (told ? told.get(row[key] ?? '') : row[column]) ?? '';
    return cut ? (cut.exec(value)?.[1] ?? value) : value;
  });
  return { rows, truth };
}

function readCsv(path: string): Record<string, string>[] {
  const text = readFileSync(path, 'utf8').replace(/\r\n?/g, '\n');
  const { data } = Papa.parse(text, {
    delimiter: ',',
    newline: '\n',
    quoteChar: '"',
    header: false,
    skipEmptyLines: false,
  });
  const [head = [], ...rows] = data;
  const names = head.map((name) => name.trim());
  return rows
    .filter((row) => row.some((value) => value.trim() !== ''))
    .map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])));
}
