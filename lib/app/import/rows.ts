import { readCards } from '../../capture/vcard.ts';
import { type Fault, FaultError } from '../../fault/fault.ts';
import type { Id } from '../../record/id.ts';
import type { Fields } from '../../record/kind.ts';
import { text } from '../../record/kind.ts';
import { nameId } from '../../record/name-id.ts';
import { foldWords } from '../../record/words.ts';
import type { Mapping } from '../csv/columns.ts';
import { newSubject } from '../identify.ts';
import { readCsv } from '../import-csv.ts';
import { keysOf } from '../keys-of.ts';
import { readRow } from './cells.ts';
import { type ImportFile, openCsv, wholeText } from './file.ts';
import { type ColumnMapping, missingGroups } from './mapping.ts';
import { type ImportKind, NAMES, REQUIRED } from './names.ts';

/** One good row: the record it is about and what it says of it. */
export interface ReadyRow {
  /** As a spreadsheet counts; the number of the card in a file of vCards. */
  row: number;
  kind: string;
  /** The same for the same row on every device and at every import. */
  subject: Id;
  fields: Fields;
}

export interface RowBatch {
  /** Rows read, good or not. */
  rows: number;
  ready: ReadyRow[];
  problems: { row: number; fault: Fault }[];
}

/** Figures are read whole, for a column decides how its dates and amounts are written. */
const MAX_WHOLE = 32 * 1024 * 1024;
const MAX_CARDS = 16 * 1024 * 1024;

/** The rows of a CSV of people, companies and whatever is read row by row. @throws FaultError of the whole file. */
export async function* csvRows(
  file: ImportFile,
  kind: ImportKind,
  mapping: ColumnMapping,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<RowBatch> {
  const { header, records } = await openCsv(file, onBytes);
  assertMapped(kind, mapping);
  for await (const batch of records) {
    const out: RowBatch = { rows: batch.length, ready: [], problems: [] };
    for (const { row, cells, text: line } of batch) {
      const problem = (fault: Fault) => out.problems.push({ row, fault });
      if (!cells || cells.slice(header.length).some((cell) => cell.trim())) {
        problem({ code: 'IMPORT_ROW_BROKEN', values: { row, value: excerpt(line) } });
        continue;
      }
      const { fields, id, misfits } = readRow(kind, cells, mapping);
      for (const { column, value, problem: what } of misfits) {
        const values = { row, column: column + 1, value: excerpt(value), problem: what };
        problem({ code: 'IMPORT_CELL', values: { ...values, field: header[column] || `${column + 1}` } });
      }
      if (REQUIRED[kind].every((group) => group.some((field) => fields[field] !== undefined))) {
        out.ready.push({ row, kind, subject: id ?? subjectOf(kind, fields), fields });
      } else problem({ code: 'IMPORT_ROW_EMPTY', values: { row, value: excerpt(line) } });
    }
    yield out;
  }
}

/** The rows of a CSV of subscriptions or costs. @throws FaultError of the whole file. */
export async function* figureRows(
  file: ImportFile,
  kind: 'subscription' | 'cost',
  mapping: ColumnMapping,
  currency: string,
): AsyncGenerator<RowBatch> {
  assertMapped(kind, mapping);
  const columns: Mapping = {};
  for (const [at, field] of mapping.entries()) if (field) columns[field] = at;
  const read = readCsv(kind, await wholeText(file, MAX_WHOLE), { currency, columns });
  if (!read.ok) throw new FaultError(read.fault);
  const { rows, ready, problems } = read.value;
  yield { rows, ready: ready.map((row) => ({ ...row, kind })), problems };
}

/** The people and companies of a file of vCards; a person points to their company's row. */
export async function* cardRows(file: ImportFile): AsyncGenerator<RowBatch> {
  const drafts = readCards(await wholeText(file, MAX_CARDS));
  if (drafts.length === 0) throw new FaultError({ code: 'IMPORT_NOT_OURS' });
  const ready = drafts.map(
    (draft, at): ReadyRow => ({
      row: at + 1,
      kind: draft.kind,
      subject: subjectOf(draft.kind, draft.fields),
      fields: draft.fields,
    }),
  );
  for (const [at, { refs }] of drafts.entries()) {
    const one = ready[at];
    const account = refs?.account !== undefined && ready[refs.account]?.subject;
    if (one && account) one.fields = { ...one.fields, account };
  }
  yield { rows: drafts.length, ready, problems: [] };
}

function assertMapped(kind: ImportKind, mapping: ColumnMapping): void {
  const missing = missingGroups(kind, mapping);
  // Two names each of which is understood: French or English first.
  const columns = missing.map((field) => (NAMES[kind][field] ?? field).split(', ').slice(0, 2).join(' / '));
  if (missing.length > 0)
    throw new FaultError({ code: 'IMPORT_COLUMNS', values: { columns: columns.join(', ') } });
}

/** By the surest key of what the row says; a person without one by name and company, others by all they say. */
function subjectOf(kind: string, fields: Fields): Id {
  const [key] = keysOf(kind, fields);
  if (key) return nameId('import', key);
  const read = (name: string) => foldWords(text((field) => fields[field], name)).join(' ');
  const said = kind === 'person' ? [read('fullName'), read('company')] : [JSON.stringify(fields)];
  return newSubject(kind, fields, () => nameId('import', kind, ...said));
}

function excerpt(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
