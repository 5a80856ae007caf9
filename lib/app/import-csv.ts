import { type Fault, failed, ok, type Result } from '../fault/fault.ts';
import type { Id } from '../record/id.ts';
import type { Fields } from '../record/kind.ts';
import { nameId } from '../record/name-id.ts';
import {
  COST_NAMES,
  MAX_COLUMNS,
  type Mapping,
  mapColumns,
  type Names,
  SUBSCRIPTION_NAMES,
} from './csv/columns.ts';
import { type CsvRecord, readRecords } from './csv/records.ts';
import { costReader, type RowReader, subscriptionReader } from './csv/rows.ts';

/** One good row: what an observation of it sets. Empty cells of a known column are null. */
export interface CsvRow {
  /** As a spreadsheet counts: 1 is the header. */
  row: number;
  /** The same for the same row on every device and at every import. */
  subject: Id;
  /** With `externalId`, made from the row where the file has none. */
  fields: Fields;
}

export interface CsvImport {
  /** Rows below the header that hold anything. */
  rows: number;
  /** Field -> header of the column it was read from. */
  mapping: Record<string, string>;
  ready: CsvRow[];
  problems: { row: number; fault: Fault }[];
}

export interface CsvOptions {
  /** Where neither a column nor an amount says. */
  currency: string;
  /** Field -> index of its column, where a person chose; guessed from the header otherwise. */
  columns?: Mapping;
}

interface Shape {
  names: Names;
  required: readonly string[];
  reader(records: string[][], mapping: Mapping, header: string[], options: CsvOptions): RowReader;
  /** What tells two rows without an id apart. */
  identity: readonly string[];
}

const SHAPES: Record<'subscription' | 'cost', Shape> = {
  subscription: {
    names: SUBSCRIPTION_NAMES,
    required: ['accountName', 'start', 'amount'],
    reader: subscriptionReader,
    identity: ['accountName', 'product', 'start', 'currency', 'interval'],
  },
  cost: {
    names: COST_NAMES,
    required: ['date', 'amount', 'type'],
    reader: costReader,
    identity: ['date', 'type', 'label', 'amount', 'currency'],
  },
};

/** Headers to propose, each of which is understood. */
const SUGGESTED: Record<string, string> = {
  accountName: 'client / account',
  start: 'début / start',
  amount: 'montant / amount',
  date: 'date',
  type: 'type',
};

/**
 * Reads a CSV of subscriptions or costs. Good rows are kept whatever is wrong with others, which are
 * named by number and column (`IMPORT_ROW`, `IMPORT_ROW_BROKEN`, `IMPORT_ROW_TWICE`). Fails as a whole
 * where it is no such file: `IMPORT_NOT_OURS`, or `IMPORT_COLUMNS` with headers for the columns not found.
 */
export function readCsv(kind: 'subscription' | 'cost', text: string, options: CsvOptions): Result<CsvImport> {
  const shape = SHAPES[kind];
  if (/^\ufeff?\s*</.test(text.slice(0, 1000)) || text.slice(0, 1000).includes('\0')) {
    return failed('IMPORT_NOT_OURS');
  }
  const [first, ...others] = readRecords(text).filter(
    (one) => !one.cells || one.cells.some((cell) => cell.trim()),
  );
  const header = first?.cells;
  if (!header) return failed('IMPORT_NOT_OURS');
  if (header.length > MAX_COLUMNS)
    return failed('IMPORT_TOO_WIDE', { columns: header.length, max: MAX_COLUMNS });
  const mapping = options.columns ?? mapColumns(header, shape.names);
  const missing = shape.required.filter((field) => mapping[field] === undefined);
  if (missing.length > 0)
    return failed('IMPORT_COLUMNS', { columns: missing.map((field) => SUGGESTED[field]).join(', ') });
  return ok({
    rows: others.length,
    mapping: Object.fromEntries(
      Object.entries(mapping).map(([field, at]) => [field, header[at ?? -1] ?? '']),
    ),
    ...readRows(kind, others, header, mapping, options),
  });
}

function readRows(
  kind: 'subscription' | 'cost',
  records: CsvRecord[],
  header: string[],
  mapping: Mapping,
  options: CsvOptions,
): Pick<CsvImport, 'ready' | 'problems'> {
  const { reader, identity } = SHAPES[kind];
  const whole = records.flatMap(({ cells }) => (cells ? [cells] : []));
  const read = reader(whole, mapping, header, options);
  const ready: CsvRow[] = [];
  const problems: CsvImport['problems'] = [];
  const rowOf = new Map<string, { row: number; fields: string }>();
  const count = new Map<string, number>();
  for (const { row, cells, text } of records) {
    const problem = (fault: Fault) => problems.push({ row, fault });
    if (!cells || cells.slice(header.length).some((cell) => cell.trim())) {
      problem({ code: 'IMPORT_ROW_BROKEN', values: { row, value: excerpt(text) } });
      continue;
    }
    const result = read(cells);
    if ('problem' in result) {
      const { field, problem: what, value } = result;
      const column = (mapping[field] ?? -1) + 1;
      const values = {
        row,
        column,
        value: excerpt(value),
        problem: what,
        field: header[column - 1] ?? field,
      };
      problem({ code: 'IMPORT_ROW', values });
      continue;
    }
    const { fields } = result;
    const externalId = textOf(fields.externalId) || derivedId(kind, fields, identity, count);
    const twin = rowOf.get(externalId);
    const same = JSON.stringify({ ...fields, externalId });
    if (twin && twin.fields !== same) {
      problem({ code: 'IMPORT_ROW_TWICE', values: { row, value: excerpt(externalId), other: twin.row } });
    } else if (!twin) {
      rowOf.set(externalId, { row, fields: same });
      ready.push({ row, subject: nameId(kind, 'external', externalId), fields: { ...fields, externalId } });
    }
  }
  return { ready, problems };
}

/** An id from what the row says; rows that say the same are told apart by their count. */
function derivedId(kind: string, fields: Fields, identity: readonly string[], seen: Map<string, number>): Id {
  const parts = identity.map((field) => String(fields[field] ?? '').toLowerCase());
  const key = JSON.stringify(parts);
  const nth = (seen.get(key) ?? 0) + 1;
  seen.set(key, nth);
  return nameId('csv', kind, ...parts, String(nth));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function excerpt(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
