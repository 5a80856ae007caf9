import Papa from 'papaparse';

/** One record of a CSV file; its number counts every record as a spreadsheet counts its rows, from 1. */
export interface CsvRecord {
  row: number;
  /** Undefined where its quotes do not close or it is too long: `text` begins as it does. */
  cells?: string[];
  text: string;
}

export const MAX_ROW = 1024 * 1024;
/** A cell may hold line breaks, but a lost quote must not swallow the rows after it. */
const MAX_LINES_IN_ROW = 20;
const BATCH = 1000;
const SEPARATORS = [';', ',', '\t'] as const;

/**
 * Splits a CSV text (RFC 4180, with `;` or a tab too, a byte order mark, Excel's `sep=` line) into
 * records. A record whose quotes are broken is given without cells; those around it are not touched.
 * Takes time in proportion to the text, whatever is in it.
 */
export function readRecords(text: string): CsvRecord[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const said = /^"?sep=([;,\t])"?$/i.exec(lines[0]?.trim() ?? '')?.[1];
  const header = lines.slice(said ? 1 : 0).find((line) => line.trim() !== '') ?? '';
  const separator = said ?? separatorOf(header.slice(0, MAX_ROW));
  const width = parse(header.slice(0, MAX_ROW), separator)?.length ?? 0;
  const records = assemble(lines, separator, width);
  return parseAll(said ? records.slice(1) : records, separator);
}

/** The separator that the header holds most often outside quotes. */
function separatorOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((separator) => bare.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ';';
}

/** Lines to records: one with an open quote takes in the lines after it, where that makes a whole row. */
function assemble(lines: string[], separator: string, width: number): CsvRecord[] {
  const records: CsvRecord[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const row = records.length + 1;
    if (line.length > MAX_ROW) {
      records.push({ row, text: line.slice(0, 80) });
    } else if (!isOpen(line)) {
      records.push({ row, text: line, cells: [] });
    } else {
      const taken = linesOf(lines, at, separator, width);
      records.push(taken ? { row, text: taken.join('\n'), cells: [] } : { row, text: line });
      at += (taken?.length ?? 1) - 1;
    }
  }
  return records;
}

function isOpen(line: string): boolean {
  let open = false;
  for (let at = line.indexOf('"'); at !== -1; at = line.indexOf('"', at + 1)) open = !open;
  return open;
}

function linesOf(lines: string[], from: number, separator: string, width: number): string[] | undefined {
  let length = 0;
  let open = false;
  for (let to = from; to < Math.min(lines.length, from + MAX_LINES_IN_ROW); to++) {
    const line = lines[to] ?? '';
    length += line.length + 1;
    if (length > MAX_ROW) return undefined;
    if (isOpen(line)) open = !open;
    if (open) continue;
    const taken = lines.slice(from, to + 1);
    return parse(taken.join('\n'), separator)?.length === width ? taken : undefined;
  }
  return undefined;
}

/** The cells of one record, or undefined where it is not exactly one. */
function parse(text: string, delimiter: string): string[] | undefined {
  const { data, errors } = parseText(text, delimiter);
  return errors.length === 0 && data.length === 1 ? data[0] : undefined;
}

function parseText(text: string, delimiter: string) {
  return Papa.parse(text, { delimiter, newline: '\n', quoteChar: '"', header: false, skipEmptyLines: false });
}

/** Fills in the cells: many records at once where they are sound, one by one where some are not. */
function parseAll(records: CsvRecord[], separator: string): CsvRecord[] {
  const sound = records.filter((record) => record.cells && record.text.trim() !== '');
  for (let from = 0; from < sound.length; from += BATCH) {
    const batch = sound.slice(from, from + BATCH);
    const { data, errors } = parseText(batch.map((record) => record.text).join('\n'), separator);
    const together = errors.length === 0 && data.length === batch.length;
    for (const [index, record] of batch.entries()) {
      record.cells = together ? data[index] : parse(record.text, separator);
    }
  }
  return records;
}
