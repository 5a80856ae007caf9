import { describe, expect, it } from 'vitest';
import { rowMove } from './row-move.ts';

describe('keys in a table', () => {
  it('move from row to row and stop at the ends', () => {
    expect(rowMove('ArrowDown', 0, 3)).toEqual({ row: 1 });
    expect(rowMove('ArrowDown', 2, 3)).toEqual({ row: 2 });
    expect(rowMove('ArrowUp', 0, 3)).toEqual({ row: 0 });
    expect(rowMove('End', 0, 3)).toEqual({ row: 2 });
    expect(rowMove('Home', 2, 3)).toEqual({ row: 0 });
    expect(rowMove('ArrowDown', 0, 0)).toEqual({ row: 0 });
  });

  it('turn pages', () => {
    expect(rowMove('PageDown', 1, 3)).toEqual({ page: 1 });
    expect(rowMove('PageUp', 1, 3)).toEqual({ page: -1 });
  });

  it('are left alone otherwise', () => {
    expect(rowMove('Enter', 1, 3)).toBeUndefined();
    expect(rowMove('x', 1, 3)).toBeUndefined();
  });
});
