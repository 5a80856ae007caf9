import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { MAX_ROW, readRecords } from './records.ts';

const cells = (text: string) => readRecords(text).map((record) => record.cells);

describe('readRecords', () => {
  it.each([
    ['a;b\n1;2', ';'],
    ['a,b\n1,2', ','],
    ['a\tb\n1\t2', 'tab'],
    ['\ufeffa;b\r\n1;2', 'a byte order mark'],
    ['"a;,,,,";b\n1;2', 'separators in quotes'],
  ])('splits %j (%s)', (text) => {
    expect(cells(text)[1]).toEqual(['1', '2']);
  });

  it('obeys the first line of Excel and does not count it', () => {
    expect(readRecords('sep=,\na,b;c\n1,2')).toMatchObject([
      { row: 2, cells: ['a', 'b;c'] },
      { row: 3, cells: ['1', '2'] },
    ]);
  });

  it('keeps quotes, separators and line breaks inside quotes', () => {
    expect(cells('a;b\n"say ""yes""";"one\ntwo;three"\n3;4')).toEqual([
      ['a', 'b'],
      ['say "yes"', 'one\ntwo;three'],
      ['3', '4'],
    ]);
  });

  it('loses one row to a quote that does not close, and no other', () => {
    expect(readRecords('a;b\n"1;2\n3;4\n5;6').map(({ row, cells }) => [row, cells])).toEqual([
      [1, ['a', 'b']],
      [2, undefined],
      [3, ['3', '4']],
      [4, ['5', '6']],
    ]);
    const twice = readRecords('a;b\n"1;2\n3;4\n"5;6\n7;8');
    expect(twice.map((record) => record.cells !== undefined)).toEqual([true, false, true, false, true]);
    expect(cells('a;b\n"x"y;"2"\n3;4')[1]).toBeUndefined();
    // Taken together the two lines would be one row, but not of this file's width.
    expect(cells('a;b\n"1;2\n3;4";5;6\n7;8')).toEqual([['a', 'b'], undefined, undefined, ['7', '8']]);
  });

  it('leaves out a row past a megabyte', () => {
    const records = readRecords(`a;b\n${'x'.repeat(MAX_ROW + 1)};2\n3;4`);
    expect(records.map((record) => record.cells?.length)).toEqual([2, undefined, 2]);
    expect(records[1]?.text.length).toBeLessThan(100);
  });

  it('reads what a spreadsheet writes back as it was', () => {
    const cell = fc
      .oneof(fc.string(), fc.constantFrom('"', ';', 'a\nb', '""', ' x ', '__proto__'))
      .map((text) => text.replace(/\r\n?/g, '\n'));
    const row = fc.array(cell, { minLength: 2, maxLength: 2 }).filter((list) => list.join('').trim() !== '');
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.constantFrom(';', ',', '\t'), (rows, separator) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const lines = [['one', 'two'], ...rows].map((list) => list.map(quoted).join(separator));
        expect(cells(lines.join('\r\n'))).toEqual([['one', 'two'], ...rows]);
      }),
    );
  });

  it('agrees with papaparse on any text without quotes', () => {
    const text = fc.stringMatching(/^[a-z0-9;,\n ]{0,60}$/).map((body) => `a;b\n${body}`);
    fc.assert(
      fc.property(text, (any) => {
        const whole = Papa.parse(any, {
          delimiter: ';',
          newline: '\n',
          quoteChar: '"',
          header: false,
          skipEmptyLines: false,
        });
        const filled = whole.data.filter((row) => row.join('').trim() !== '' || row.length > 1);
        expect(cells(any).filter((row) => row && row.length > 0)).toEqual(filled);
      }),
    );
  });

  it('survives any text, and numbers its records in order', () => {
    const nasty = fc.array(
      fc.constantFrom('"', ';', ',', '\n', '\r', '\t', 'a', '""', '\0', '\ufeff', ' ', '__proto__'),
      {
        maxLength: 200,
      },
    );
    fc.assert(
      fc.property(nasty, (parts) => {
        const records = readRecords(parts.join(''));
        const rows = records.map((record) => record.row);
        expect(rows).toEqual(rows.map((_, index) => (rows[0] ?? 1) + index));
      }),
      { numRuns: 2000 },
    );
  });
});
