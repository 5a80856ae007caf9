import type { Json } from '../../record/json.ts';
import type { FieldDefinition } from '../../record/kind.ts';
import { guarded } from '../import/formula.ts';
import { joinList } from '../import/list-cell.ts';

export interface CsvForm {
  separator: ',' | ';' | '\t';
  /** A byte order mark first, without which Excel takes UTF-8 for Windows-1252. */
  mark: boolean;
}

/** One line of a CSV (RFC 4180), each cell guarded against being run as a formula. */
export function csvLine(cells: readonly string[], { separator }: CsvForm): string {
  return `${cells.map((cell) => quoted(guarded(cell), separator)).join(separator)}\r\n`;
}

/** Quoted also where another program might part the cell: by any separator, a space at an end, a line break. */
function quoted(cell: string, separator: string): string {
  const plain = !cell.includes(separator) && !/["\n\r;,\t|]|^\s|\s$|^'/.test(cell);
  return plain ? cell : `"${cell.replaceAll('"', '""')}"`;
}

/** A value as the import reads it back; `name` gives what people call the record that a `ref` points to. */
export function cellOf(
  value: Json | undefined,
  definition: FieldDefinition | undefined,
  name: (id: string) => string,
): string {
  const one = (item: Json): string => {
    if (typeof item === 'string' && definition?.type === 'ref') return `${name(item)} <${item}>`.trim();
    if (typeof item !== 'string') return JSON.stringify(item);
    // Where any JSON may stand, a text that looks like it is told apart.
    return definition?.type === 'data' && /^[[{"]/.test(item) ? JSON.stringify(item) : item;
  };
  if (value === undefined || value === null) return '';
  return definition?.set && Array.isArray(value) ? joinList(value.map(one)) : one(value);
}
