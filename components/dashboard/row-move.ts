/** What a key does in a table: another row, or another page; undefined for any other key. */
export function rowMove(
  key: string,
  at: number,
  rows: number,
): { row: number } | { page: 1 | -1 } | undefined {
  const last = Math.max(0, rows - 1);
  switch (key) {
    case 'ArrowDown':
      return { row: Math.min(last, at + 1) };
    case 'ArrowUp':
      return { row: Math.max(0, at - 1) };
    case 'Home':
      return { row: 0 };
    case 'End':
      return { row: last };
    case 'PageDown':
      return { page: 1 };
    case 'PageUp':
      return { page: -1 };
    default:
      return undefined;
  }
}
