import { describe, expect, it } from 'vitest';
import { previewImport } from '../../lib/app/import/preview.ts';
import { importFile } from '../../lib/app/import/run.ts';
import { playedDesk } from '../../lib/app/testing/desk.ts';
import { fileOfText } from '../../lib/app/testing/file.ts';
import { exampleCsv } from './csv-columns.ts';
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
  it.each([
    ['subscription', 'fr'],
    ['subscription', 'en'],
    ['cost', 'fr'],
    ['cost', 'en'],
  ] as const)('of a %s in %s is imported whole, as it is', async (kind, locale) => {
    const { desk, store } = await playedDesk();
    const file = fileOfText('example.csv', exampleCsv(kind, locale));
    const preview = await previewImport(desk, file);
    if (!preview.ok) throw new Error(preview.fault.code);
    expect(preview.value.kind).toBe(kind);
    const report = await importFile(desk, file, preview.value);
    expect(report).toMatchObject({ ok: true, value: { rows: 2, stored: 2, problems: [] } });
    const [record] = (await store.list({ kind })).filter((one) =>
      /-1$/.test(String(one.fields.externalId?.value)),
    );
    expect(record?.fields).toMatchObject(
      kind === 'cost'
        ? { date: { value: '2026-06-30' }, amount: { value: 8000 }, type: { value: 'marketing' } }
        : { start: { value: '2026-01-01' }, amount: { value: 500 }, interval: { value: 'month' } },
    );
  });
});
