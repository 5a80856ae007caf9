import { describe, expect, it } from 'vitest';
import { recordReader } from '../csv/records.ts';
import { playedDesk } from '../testing/desk.ts';
import { fileOfText } from '../testing/file.ts';
import type { ImportReport } from '../transfer-types.ts';
import { decoded, MAX_BYTES } from './decode.ts';
import { importFile } from './run.ts';

const HEADER = 'Nom;E-mail;Fonction';

/** What a person meets: the report, or the code of the fault that refuses the file whole. */
async function bring(content: string | Uint8Array, name = 'hostile.csv') {
  const { desk, store } = await playedDesk();
  return { store, ...(await bringTo(desk, content, name)) };
}
type Desk = Awaited<ReturnType<typeof playedDesk>>['desk'];
async function bringTo(
  desk: Desk,
  content: string | Uint8Array,
  name: string,
): Promise<{ report?: ImportReport; code?: string }> {
  const { createApp } = await import('../create.ts');
  const app = createApp(desk);
  const file = fileOfText(name, content);
  const preview = await app.previewImport(file);
  if (!preview.ok) return { code: preview.fault.code };
  const done = await app.importFile(file, preview.value);
  return done.ok ? { report: done.value } : { code: done.fault.code };
}

describe('a hostile file', () => {
  it('of a gigabyte is refused before a byte of it is read', async () => {
    const { desk } = await playedDesk();
    const giant = {
      name: 'giant.csv',
      size: 1024 ** 3,
      // biome-ignore lint/correctness/useYield: reading it at all is the failure
      async *bytes(): AsyncGenerator<Uint8Array> {
        throw new Error('was read');
      },
    };
    await expect(importFile(desk, giant, { kind: 'person', mapping: ['fullName'] })).rejects.toMatchObject({
      fault: { code: 'IMPORT_TOO_BIG', values: { max: MAX_BYTES / 1024 / 1024 } },
    });
  });

  it('of ten thousand columns is refused with their count', async () => {
    expect((await bring(Array.from({ length: 10_000 }, (_, at) => `c${at}`).join(';'))).code).toBe(
      'IMPORT_TOO_WIDE',
    );
  });

  it.each([
    ['separators alone', ';;;;\n;;;;\n'],
    ['nothing', ''],
    ['blank lines', '\n\n\r\n'],
    ['a page', '<!doctype html><title>Sign in</title>'],
    ['a spreadsheet’s own format', 'PK\u0003\u0004\u0014\0\0\0'],
    ['zero bytes', '\0\0\0\0\0\0\0\0'],
    ['a file of vCards without a card', 'BEGIN:VCARD\nFN:Nobody'],
  ])('of %s is refused whole', async (_, content) => {
    const { code, store } = await bring(content);
    expect(code).toBe('IMPORT_NOT_OURS');
    expect(await store.count('import')).toBe(0);
  });

  it('with quotes that do not close loses that row and no other', async () => {
    const { report } = await bring(
      `${HEADER}\n"Ana;ana@tolm.example;\nBo;bo@tolm.example;\n"Cy"x;cy@tolm.example;\nDan;dan@tolm.example;`,
    );
    expect(report).toMatchObject({ rows: 4, stored: 2 });
    expect(report?.problems.map((one) => [one.row, one.fault.code])).toEqual([
      [2, 'IMPORT_ROW_BROKEN'],
      [4, 'IMPORT_ROW_BROKEN'],
    ]);
  });

  it('with zero bytes in its cells is read without them', async () => {
    const { report, store } = await bring(`${HEADER}\nA\0na;ana@tolm.example;Ac\0heteuse`);
    expect(report).toMatchObject({ stored: 1, problems: [] });
    expect((await store.list({ kind: 'person' }))[0]?.fields).toMatchObject({
      fullName: { value: 'Ana' },
      title: { value: 'Acheteuse' },
    });
  });

  it('in two encodings at once is read right line by line', async () => {
    const utf8 = new TextEncoder().encode(`${HEADER}\nZoé;zoe@tolm.example;Énergie\n`);
    const latin = Uint8Array.from('René;rene@tolm.example;Été\n', (letter) => letter.charCodeAt(0));
    const { store } = await bring(new Uint8Array([...utf8, ...latin]));
    const names = (await store.list({ kind: 'person' })).map((one) => one.fields.fullName?.value);
    expect(names.sort()).toEqual(['René', 'Zoé']);
  });

  it('with its header twice takes it for no row', async () => {
    const { report } = await bring(`${HEADER}\nAna;ana@tolm.example;\n${HEADER}\nBo;bo@tolm.example;`);
    expect(report).toMatchObject({ rows: 2, stored: 2, problems: [] });
  });

  it('with a cell of a megabyte keeps the rest of the file', async () => {
    const { report } = await bring(
      `${HEADER}\nAna;ana@tolm.example;${'x'.repeat(1_000_000)}\nBo;bo@tolm.example;Acheteur\nCy;cy@tolm.example;${'x'.repeat(2_000_000)}\nDan;dan@tolm.example;`,
    );
    expect(report).toMatchObject({ rows: 4, stored: 3 });
    expect(report?.problems.map((one) => [one.row, one.fault.code])).toEqual([
      [2, 'IMPORT_CELL'],
      [4, 'IMPORT_ROW_BROKEN'],
    ]);
  });

  it('with line ends of three kinds numbers its rows as a spreadsheet does', async () => {
    const { report } = await bring(`${HEADER}\r\nAna;ana@tolm.example;\rBo;bo@@;\nCy;cy@tolm.example;`);
    expect(report).toMatchObject({
      rows: 3,
      stored: 3,
      problems: [{ row: 3, fault: { code: 'IMPORT_CELL' } }],
    });
  });

  it('after a note, as LinkedIn writes its connections, is read from its header', async () => {
    const text =
      'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing."\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nGreta,Holm,https://www.linkedin.com/in/greta-holm,,Fjelda,VP Sales,21 Nov 2026\n';
    const { report, store } = await bring(text, 'Connections.csv');
    expect(report).toMatchObject({ rows: 1, stored: 1, problems: [] });
    expect((await store.list({ kind: 'person' }))[0]?.fields).toMatchObject({
      fullName: { value: 'Greta Holm' },
      company: { value: 'Fjelda' },
    });
  });

  it('of names that objects have by themselves changes no object', async () => {
    const { report } = await bring('__proto__;constructor;E-mail\nx;y;ana@tolm.example');
    expect(report).toMatchObject({ stored: 1 });
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('with as many mistakes as rows lists the first and counts the others', async () => {
    const { report } = await bring([HEADER, ...Array.from({ length: 3000 }, () => ';;x')].join('\n'));
    expect(report).toMatchObject({ rows: 3000, stored: 0, more: 2500 });
    expect(report?.problems).toHaveLength(500);
  });
});

describe('reading in pieces', () => {
  it('gives the same records whatever the pieces', async () => {
    const text = `a;b\r\n"x\r\ny";1\r"open;2\n3;4\n${'z'.repeat(300)};5\n"q""q";6`;
    const whole = recordReader();
    const expected = [...whole.push(text), ...whole.end()];
    for (const size of [1, 2, 3, 7, 50]) {
      const reader = recordReader();
      const records = [];
      for await (const piece of decoded(fileOfText('x.csv', text, size).bytes()))
        records.push(...reader.push(piece));
      records.push(...reader.end());
      expect(records).toEqual(expected);
    }
  });
});
