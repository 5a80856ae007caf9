import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guarded, unguarded } from './formula.ts';
import { joinList, splitList } from './list-cell.ts';

const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\u2212', '﹦', '﹢', '﹣', '﹫'];
const BEFORE = [
  '',
  ' ',
  '\t',
  '\n',
  '\r\n',
  '\u00a0',
  '\u202f',
  '\u200b',
  '\ufeff',
  '\0',
  '   \t',
  "'",
  "''",
];

describe('a cell that a spreadsheet may run', () => {
  it('begins with an apostrophe, whatever stands before its sign, and is read back as it was', () => {
    for (const sign of SIGNS) {
      for (const before of BEFORE) {
        const text = `${before}${sign}HYPERLINK("http://x.example")`;
        expect(guarded(text)).toBe(`'${text}`);
        expect(unguarded(guarded(text))).toBe(text);
      }
    }
    expect(guarded('\tcmd')).toBe("'\tcmd");
  });

  it('is no plain text, number or name', () => {
    for (const text of [
      '',
      'Orvane',
      '-12,5',
      '12',
      "'s-Hertogenbosch",
      'a=b',
      'jean@orvane.example',
      'Évian -20 %',
    ])
      expect(guarded(text)).toBe(text);
  });

  it('comes back from any text', () => {
    const text = fc.array(fc.constantFrom("'", '=', '+', '-', '@', ' ', '\t', '1', 'a'), { maxLength: 8 });
    fc.assert(fc.property(text, (parts) => unguarded(guarded(parts.join(''))) === parts.join('')));
  });
});

describe('several values in one cell', () => {
  it('come back apart, whatever they hold', () => {
    const value = fc
      .array(fc.constantFrom(';', '|', '"', 'a', ' ', '\n', ',', "'", '<'), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.join(''))
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.array(value, { maxLength: 4 }), (values) => {
        expect(splitList(joinList(values))).toEqual(values);
      }),
    );
  });

  it('are parted as other tools write them', () => {
    expect(splitList('a;b | c\nd')).toEqual(['a', 'b', 'c', 'd']);
    expect(splitList('say "x"; y')).toEqual(['say "x"', 'y']);
  });
});
