import { COMPARATORS, type ColumnType, type Comparator } from './comparators.ts';
import type { Weigh } from './overlap.ts';

/** One thing that rows are compared by: the columns it is read from, joined by a space. */
export interface ColumnMap {
  name: string;
  from: string[];
  type: ColumnType;
}

/** A column in memory: every distinct value once, rows as numbers of values (0: none). */
export interface Column {
  name: string;
  comparator: Comparator;
  values: string[];
  /** Rows that hold each value. */
  counts: number[];
  rows: Int32Array;
  weigh: Weigh;
}

/** Reads a mapped column of a table. */
export function readColumn(map: ColumnMap, rows: readonly Readonly<Record<string, string>>[]): Column {
  const comparator = COMPARATORS[map.type];
  const numbers = new Map<string, number>([['', 0]]);
  const values = [''];
  const counts = [0];
  const held = new Int32Array(rows.length);
  for (const [at, row] of rows.entries()) {
    const value = comparator.read(map.from.map((name) => row[name] ?? '').join(' '));
    let number = numbers.get(value);
    if (number === undefined) {
      number = values.push(value) - 1;
      numbers.set(value, number);
      counts.push(0);
    }
    counts[number] = (counts[number] ?? 0) + 1;
    held[at] = number;
  }
  return { name: map.name, comparator, values, counts, rows: held, weigh: rarity(values) };
}

/** Inverse document frequency over distinct values: repeated rows make no word look common. */
function rarity(values: readonly string[]): Weigh {
  const holding = new Map<string, number>();
  for (const value of values)
    for (const word of new Set(value.split(' '))) holding.set(word, (holding.get(word) ?? 0) + 1);
  const all = Math.max(values.length, 2);
  return (word) => Math.log2(1 + all / (holding.get(word) ?? 1)) * (word.length === 1 ? 0.3 : 1);
}
