import { describe, expect, it } from 'vitest';
import { CSV, exampleCsv } from './csv-columns.ts';
import { bytesText, exportName } from './file-words.ts';

describe('a size', () => {
  it('is written in the unit that a person reads at once', () => {
    expect(bytesText(950, 'en')).toBe('950 byte');
    expect(bytesText(3_420_000, 'en')).toBe('3.4 MB');
    expect(bytesText(42_900_000, 'en')).toBe('43 MB');
    expect(bytesText(3_420_000, 'fr').replace(/\s/g, ' ')).toBe('3,4 Mo');
    expect(bytesText(-1, 'en')).toBe('0 byte');
  });
});

describe('the file of an export', () => {
  it('is named after its minute, so that names sort by date', () => {
    expect(exportName(Date.UTC(2026, 10, 23, 9, 5, 30))).toBe('vigie-20261123-0905.jsonl');
  });
});

describe('an example of CSV', () => {
  it.each(['subscription', 'cost'] as const)('of a %s has one cell a column', (kind) => {
    const lines = exampleCsv(kind).trimEnd().split('\n');
    expect(lines[0]).toBe(CSV[kind].columns.join(','));
    for (const line of lines) expect(line.split(',')).toHaveLength(CSV[kind].columns.length);
    for (const name of CSV[kind].needed) expect(CSV[kind].columns).toContain(name);
  });
});
