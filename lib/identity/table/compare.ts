import type { Column } from './columns.ts';

/** Compares rows column by column; each pair of distinct values once. */
export class Comparison {
  readonly columns: readonly Column[];
  readonly #known: Map<number, number>[];
  readonly #swap: readonly [number, number] | undefined;

  /** `swap`: two columns whose values people mix up; the better way round counts. */
  constructor(columns: readonly Column[], swap?: readonly [number, number]) {
    this.columns = columns;
    this.#known = columns.map(() => new Map());
    this.#swap = swap;
  }

  /** The level of each column, 0 where either row has no value. */
  pattern(a: number, b: number): number[] {
    const levels = this.columns.map((column, at) => this.level(at, column.rows[a] ?? 0, column.rows[b] ?? 0));
    if (this.#swap && (levels[this.#swap[0]] ?? 0) + (levels[this.#swap[1]] ?? 0) < 4)
      this.#turn(levels, a, b, this.#swap);
    return levels;
  }

  /** Where the names of both rows agree better crosswise, each counts one level less than it would straight. */
  #turn(levels: number[], a: number, b: number, [x, y]: readonly [number, number]): void {
    const first = this.columns[x];
    const second = this.columns[y];
    if (!first || !second) return;
    const text = (column: Column, row: number) => column.values[column.rows[row] ?? 0] ?? '';
    const cross = [
      [text(first, a), text(second, b)],
      [text(second, a), text(first, b)],
    ].map(([mine = '', theirs = '']) =>
      mine && theirs ? Math.max(1, first.comparator.level(mine, theirs, first.weigh) - 1) : 0,
    );
    const [left = 0, right = 0] = cross;
    const sum = (levels[x] ?? 0) + (levels[y] ?? 0);
    if (left + right <= sum || Math.max(left, right) < 2) return;
    levels[x] = left;
    levels[y] = right;
  }

  /** The level of two values of a column, by their numbers; 0 where either is missing. */
  level(at: number, a: number, b: number): number {
    const column = this.columns[at];
    if (!column || a === 0 || b === 0) return 0;
    if (a === b) return column.comparator.m.length;
    const key = a < b ? a * column.values.length + b : b * column.values.length + a;
    const known = this.#known[at];
    const held = known?.get(key);
    if (held !== undefined) return held;
    const level = column.comparator.level(column.values[a] ?? '', column.values[b] ?? '', column.weigh);
    known?.set(key, level);
    return level;
  }
}
