import Papa from 'papaparse';

/** One record of a CSV file; its number counts every record as a spreadsheet counts its rows, from 1. */
export interface CsvRecord {
  row: number;
  /** Undefined where its quotes do not close or it is too long: `text` begins as it does. */
  cells?: string[];
  text: string;
}

/** Takes a CSV in pieces; what is whole comes out at once, so that memory does not grow with the file. */
export interface RecordReader {
  push(piece: string): CsvRecord[];
  end(): CsvRecord[];
}

export const MAX_ROW = 1024 * 1024;
/** A cell may hold line breaks, but a lost quote must not swallow the rows after it. */
const MAX_LINES_IN_ROW = 20;
const BATCH = 1000;
const SEPARATORS = [';', ',', '\t', '|'] as const;
/** Lines looked through for the header: some exports begin with a title or a note. */
const PREAMBLE = 15;

/** Splits a whole CSV text into records, as `recordReader` does. */
export function readRecords(text: string): CsvRecord[] {
  const reader = recordReader();
  return [...reader.push(text), ...reader.end()];
}

/**
 * Splits a CSV (RFC 4180, with `;`, a tab or `|` too, a byte order mark, Excel's `sep=` line, a note above
 * the header) into records, the header first. A record whose quotes are broken is given without cells;
 * those around it are not touched. Takes time in proportion to the text, whatever is in it.
 */
export function recordReader(): RecordReader {
  let rest = '';
  let lines: string[] = [];
  let row = 0;
  let shape: { separator: string; width: number } | undefined;

  const take = (piece: string, ended: boolean): CsvRecord[] => {
    const parts = (rest + piece).split(/\r\n|\n|\r/);
    rest = ended ? '' : (parts.pop() ?? '');
    // A line feed may follow in the next piece.
    if (!ended && piece.endsWith('\r')) rest = `${parts.pop() ?? ''}\r`;
    // Past its limit a row is only counted, not kept.
    if (rest.length > MAX_ROW + 1) rest = rest.slice(0, MAX_ROW + 1);
    for (const part of parts) lines.push(part);
    if (!shape) {
      if (!ended && lines.length < PREAMBLE) return [];
      const { skip, ...found } = shapeOf(lines);
      shape = found;
      lines = lines.slice(skip);
      row = skip;
    }
    const { records, used } = assemble(lines, shape.separator, shape.width, row, ended);
    lines = lines.slice(used);
    row += records.length;
    return parseAll(records, shape.separator);
  };
  let first = true;
  return {
    push: (piece) => {
      const bare = first ? piece.replace(/^\ufeff/, '') : piece;
      if (piece !== '') first = false;
      return take(bare, false);
    },
    end: () => take('', true),
  };
}

/** Where the header is, which separator it uses, and how many columns it has. */
function shapeOf(lines: string[]): { skip: number; separator: string; width: number } {
  const said = /^"?sep=([;,\t|])"?$/i.exec(lines[0]?.trim() ?? '')?.[1];
  if (said) return { skip: 1, ...widthOf(lines.slice(1).find(isFilled) ?? '', said) };
  const first = lines.findIndex(isFilled);
  if (first === -1) return { skip: 0, separator: ';', width: 0 };
  const top = widthOf(lines[first] ?? '');
  if (top.width > 1 || isOpen(lines[first] ?? '')) return { skip: 0, ...top };
  // One cell at the top is a title where a row of many follows after a gap or a note.
  const header = lines.findIndex((line, at) => at < PREAMBLE && !isOpen(line) && widthOf(line).width > 2);
  return header > first && lines.slice(first, header).some((line) => !isFilled(line))
    ? { skip: header, ...widthOf(lines[header] ?? '') }
    : { skip: 0, ...top };
}

function isFilled(line: string): boolean {
  return line.trim() !== '';
}

function widthOf(line: string, said?: string): { separator: string; width: number } {
  const header = line.slice(0, MAX_ROW);
  const separator = said ?? separatorOf(header);
  return { separator, width: parse(header, separator)?.length ?? 0 };
}

/** The separator that the header holds most often outside quotes. */
function separatorOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((separator) => bare.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ';';
}

/**
 * Lines to records: one with an open quote takes in the lines after it, where that makes a whole row.
 * Until the end it waits for as many lines as that may need: `used` tells how far it came.
 */
function assemble(
  lines: string[],
  separator: string,
  width: number,
  before: number,
  ended: boolean,
): { records: CsvRecord[]; used: number } {
  const records: CsvRecord[] = [];
  let at = 0;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const row = before + records.length + 1;
    if (line.length > MAX_ROW) {
      records.push({ row, text: line.slice(0, 80) });
    } else if (!isOpen(line)) {
      records.push({ row, text: line, cells: [] });
    } else {
      if (!ended && lines.length - at < MAX_LINES_IN_ROW) break;
      const taken = linesOf(lines, at, separator, width);
      records.push(taken ? { row, text: taken.join('\n'), cells: [] } : { row, text: line });
      at += (taken?.length ?? 1) - 1;
    }
  }
  return { records, used: at };
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
