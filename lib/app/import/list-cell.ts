/** Several values in one cell: `a; b; "c; d"`, as an export writes them and an import reads them back. */
export function joinList(values: readonly string[]): string {
  return values
    .map((value) => (/[;|"\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value))
    .join('; ');
}

/** The values of such a cell; `;`, `|` and line breaks part them, as other tools write lists. */
export function splitList(cell: string): string[] {
  const values: string[] = [];
  for (const [, quoted, bare = ''] of cell.matchAll(
    /\s*(?:"((?:[^"]|"")*)"\s*(?=[;|\n]|$)|([^;|\n]*))(?:[;|\n]|$)/g,
  )) {
    const value = quoted !== undefined ? quoted.replaceAll('""', '"') : bare.trim();
    if (value !== '') values.push(value);
  }
  return values;
}
