import { FaultError } from '../../fault/fault.ts';
import { MAX_COLUMNS } from '../csv/columns.ts';
import { type CsvRecord, recordReader } from '../csv/records.ts';
import { decoded, type Encoding, MAX_BYTES, tooBig } from './decode.ts';

/** A file that a person chose; its bytes may be asked for again. */
export interface ImportFile {
  name: string;
  /** Bytes. */
  size: number;
  bytes(): AsyncIterable<Uint8Array>;
}

export interface OpenCsv {
  header: string[];
  encoding: Encoding;
  /** The records below the header, those with something in them, as they are read. */
  records: AsyncGenerator<CsvRecord[]>;
}

/** True for a file of vCards. */
export function isCards(name: string, text: string): boolean {
  return /\.(vcf|vcard)$/i.test(name) || /^\ufeff?\s*BEGIN:VCARD/i.test(text.slice(0, 200));
}

/**
 * Opens a file as a CSV: its header is read, the rest when asked for.
 * @throws FaultError IMPORT_TOO_BIG, IMPORT_TOO_WIDE, and IMPORT_NOT_OURS for what is no table.
 */
export async function openCsv(file: ImportFile, onBytes?: (bytes: number) => void): Promise<OpenCsv> {
  if (file.size > MAX_BYTES) throw tooBig();
  let encoding: Encoding = 'utf-8';
  const text = decoded(counted(file.bytes(), onBytes), (found) => {
    encoding = found;
  });
  const batches = recordsOf(text);
  let first: CsvRecord[] = [];
  while (first.length === 0) {
    const next = await batches.next();
    if (next.done) throw notOurs();
    first = next.value;
  }
  const [top, ...rest] = first;
  const header = top?.cells?.map((name) => name.trim());
  if (!header || !isTable(top?.text ?? '')) throw notOurs();
  if (header.length > MAX_COLUMNS) {
    await text.return(undefined);
    throw new FaultError({ code: 'IMPORT_TOO_WIDE', values: { columns: header.length, max: MAX_COLUMNS } });
  }
  return { header, encoding, records: body(header, rest, batches) };
}

/** The whole text of a small file. @throws FaultError IMPORT_TOO_BIG past `max` bytes. */
export async function wholeText(file: ImportFile, max: number): Promise<string> {
  if (file.size > max) {
    throw new FaultError({ code: 'IMPORT_TOO_BIG', values: { max: Math.floor(max / 1024 / 1024) } });
  }
  let text = '';
  for await (const piece of decoded(file.bytes())) text += piece;
  return text;
}

function notOurs(): FaultError {
  return new FaultError({ code: 'IMPORT_NOT_OURS' });
}

/** Not a page, an image or another program's file, and not separators alone. */
function isTable(header: string): boolean {
  return !header.includes('\0') && !/^\ufeff?\s*(<|PK|%PDF)/.test(header) && /[\p{L}\p{N}]/u.test(header);
}

async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const chunk of bytes) {
    done += chunk.length;
    onBytes?.(done);
    yield chunk;
  }
}

async function* recordsOf(text: AsyncIterable<string>): AsyncGenerator<CsvRecord[]> {
  const reader = recordReader();
  for await (const piece of text) yield filled(reader.push(piece));
  yield filled(reader.end());
}

function filled(records: CsvRecord[]): CsvRecord[] {
  return records.filter((one) => !one.cells || one.cells.some((cell) => cell.trim() !== ''));
}

/** A header that comes again (two exports put together) is no row. */
async function* body(
  header: string[],
  first: CsvRecord[],
  batches: AsyncGenerator<CsvRecord[]>,
): AsyncGenerator<CsvRecord[]> {
  const isHeader = ({ cells }: CsvRecord) =>
    cells?.length === header.length && cells.every((cell, at) => cell.trim() === header[at]);
  yield first.filter((one) => !isHeader(one));
  for await (const batch of batches) yield batch.filter((one) => !isHeader(one));
}
