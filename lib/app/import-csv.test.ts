import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_COLUMNS } from './csv/columns.ts';
import { intervalOf } from './csv/rows.ts';
import { type CsvImport, readCsv } from './import-csv.ts';

const EUR = { currency: 'EUR' };

function read(text: string, kind: 'subscription' | 'cost' = 'subscription', options = EUR): CsvImport {
  const result = readCsv(kind, text, options);
  if (!result.ok) throw new Error(result.fault.code);
  return result.value;
}
const code = (text: string) => {
  const result = readCsv('subscription', text, EUR);
  return result.ok ? undefined : result.fault;
};

const FRENCH = [
  'Référence;Client;Formule;Date de début;Date de fin;Montant mensuel HT (€);Devise',
  'S-1;Orvane;Pro;01/02/2026;;"1 234,50";EUR',
  'S-2;Talmont;Plus;15/03/2026;31/12/2026;99,00;EUR',
].join('\r\n');

describe('subscriptions', () => {
  it('reads a French spreadsheet', () => {
    const { rows, mapping, ready, problems } = read(FRENCH);
    expect(problems).toEqual([]);
    expect(rows).toBe(2);
    expect(mapping).toMatchObject({
      accountName: 'Client',
      start: 'Date de début',
      amount: 'Montant mensuel HT (€)',
    });
    expect(ready.map((one) => one.fields)).toEqual([
      {
        externalId: 'S-1',
        accountName: 'Orvane',
        product: 'Pro',
        start: '2026-02-01',
        end: null,
        amount: 1234.5,
        currency: 'EUR',
        interval: 'month',
      },
      {
        externalId: 'S-2',
        accountName: 'Talmont',
        product: 'Plus',
        start: '2026-03-15',
        end: '2026-12-31',
        amount: 99,
        currency: 'EUR',
        interval: 'month',
      },
    ]);
  });

  it('reads an English export with yearly amounts, currency signs and changes', () => {
    const text = [
      'Subscription ID,Customer Name,Plan,Start Date,Annual Amount,Changes',
      'a1,"Orvane, Inc.",Gold,02/25/2026,"$1,200.00",2026-06-01: 1500 | 2026-09-01: 1800.50',
      'a2,Talmont,Gold,03/04/2026,500,',
    ].join('\n');
    expect(read(text).ready.map((one) => one.fields)).toEqual([
      {
        externalId: 'a1',
        accountName: 'Orvane, Inc.',
        product: 'Gold',
        start: '2026-02-25',
        amount: 1200,
        currency: 'USD',
        interval: 'year',
        changes: [
          { date: '2026-06-01', amount: 1500 },
          { date: '2026-09-01', amount: 1800.5 },
        ],
      },
      {
        externalId: 'a2',
        accountName: 'Talmont',
        product: 'Gold',
        start: '2026-03-04',
        amount: 500,
        currency: 'EUR',
        interval: 'year',
        changes: null,
      },
    ]);
  });

  it('keeps the good rows and names what is wrong with each other one', () => {
    const text = [
      'id;compte;début;fin;montant;devise;périodicité',
      '1;Orvane;2026-01-01;;10;EUR;mensuel',
      '2;;2026-01-01;;10;EUR;mensuel',
      '3;Talmont;hier;;10;EUR;mensuel',
      '4;Talmont;2026-01-01;2025-01-01;10;EUR;mensuel',
      '5;Talmont;2026-01-01;;beaucoup;EUR;mensuel',
      '6;Talmont;2026-01-01;;10;piécettes;mensuel',
      '7;Talmont;2026-01-01;;10;EUR;trimestriel',
      '8;"Talmont;2026-01-01;;10;EUR;mensuel',
      '9;Talmont;2026-01-01;;10;EUR;mensuel;de trop',
      '1;Orvane;2026-01-01;;11;EUR;mensuel',
      '1;Orvane;2026-01-01;;10;EUR;mensuel',
      ';;;;;;',
      '',
      `10;${'x'.repeat(501)};2026-01-01;;10;EUR;mensuel`,
      '11;Zellig;2026-01-01;;10;EUR;annuel',
    ].join('\n');
    const { rows, ready, problems } = read(text);
    expect(ready.map((one) => [one.row, one.fields.externalId])).toEqual([
      [2, '1'],
      [16, '11'],
    ]);
    expect(rows).toBe(13);
    expect(
      problems.map(({ row, fault }) => [row, fault.code, fault.values?.problem ?? fault.values?.other]),
    ).toEqual([
      [3, 'IMPORT_ROW', 'missing'],
      [4, 'IMPORT_ROW', 'not-a-date'],
      [5, 'IMPORT_ROW', 'ends-before-start'],
      [6, 'IMPORT_ROW', 'not-an-amount'],
      [7, 'IMPORT_ROW', 'not-a-currency'],
      [8, 'IMPORT_ROW', 'not-an-interval'],
      [9, 'IMPORT_ROW_BROKEN', undefined],
      [10, 'IMPORT_ROW_BROKEN', undefined],
      [11, 'IMPORT_ROW_TWICE', 2],
      [15, 'IMPORT_ROW', 'too-long'],
    ]);
    expect(problems[1]?.fault.values).toEqual({
      row: 4,
      column: 3,
      value: 'hier',
      problem: 'not-a-date',
      field: 'début',
    });
  });

  it('gives each row the same id at every import, in any order, where the file has none', () => {
    const head = 'client;produit;début;montant';
    const lines = ['Orvane;Pro;2026-01-01;10', 'Orvane;Pro;2026-01-01;10', 'Talmont;Pro;2026-01-01;10'];
    const subjects = (list: string[]) => read([head, ...list].join('\n')).ready.map((one) => one.subject);
    const first = subjects(lines);
    expect(new Set(first).size).toBe(3);
    expect(subjects(lines)).toEqual(first);
    expect(new Set(subjects(lines.toReversed()))).toEqual(new Set(first));
    // A new price is the same subscription.
    expect(subjects(lines.map((line) => line.replace(/10$/, '12')))).toEqual(first);
  });

  it('takes the columns that a person chose over those it would guess', () => {
    const text = 'client;groupe;début;montant\nFiliale;Orvane;2026-01-01;10';
    const { ready, mapping } = read(text, 'subscription', {
      ...EUR,
      columns: { accountName: 1, start: 2, amount: 3 },
    } as typeof EUR);
    expect(ready[0]?.fields.accountName).toBe('Orvane');
    expect(mapping.accountName).toBe('groupe');
  });
});

describe('costs', () => {
  it('reads dates, types in both languages and labels', () => {
    const text = [
      'Mois;Catégorie;Libellé;Montant',
      '2026-06;Publicité en ligne;Bannières;1.200,00',
      '2026-06;Salaires commerciaux;;8.000,00',
      '2026-06;Sales;Commission;500,00',
      '2026-06;Divers;Café;12,50',
      '2026-06;Loyer;Bureau;900,00',
    ].join('\n');
    const { ready, problems } = read(text, 'cost');
    expect(ready.map(({ fields }) => [fields.date, fields.type, fields.amount, fields.label])).toEqual([
      ['2026-06-01', 'marketing', 1200, 'Bannières'],
      ['2026-06-01', 'sales', 8000, null],
      ['2026-06-01', 'sales', 500, 'Commission'],
      ['2026-06-01', 'other', 12.5, 'Café'],
    ]);
    expect(problems).toMatchObject([
      { row: 6, fault: { values: { value: 'Loyer', problem: 'not-a-type' } } },
    ]);
  });
});

describe('intervals', () => {
  it.each([
    ['Mensuel', 'month'],
    ['monthly', 'month'],
    ['1 mois', 'month'],
    ['MRR HT', 'month'],
    ['Annuel', 'year'],
    ['12 months', 'year'],
    ['Montant annuel 2026', 'year'],
    ['an', 'year'],
    ['trimestriel', undefined],
    ['3 mois', undefined],
    ['semi-annual', undefined],
    ['Montant', undefined],
  ])('reads "%s" as %s', (text, interval) => {
    expect(intervalOf(text)).toBe(interval);
  });
});

describe('files that are something else', () => {
  it('are refused whole, with the columns that are missing', () => {
    expect(code('')?.code).toBe('IMPORT_NOT_OURS');
    expect(code('<!doctype html><p>Sign in</p>')?.code).toBe('IMPORT_NOT_OURS');
    expect(code('PK\u0003\u0004\0\0')?.code).toBe('IMPORT_NOT_OURS');
    expect(code(Array.from({ length: MAX_COLUMNS + 1 }, (_, n) => `c${n}`).join(';'))?.code).toBe(
      'IMPORT_TOO_WIDE',
    );
    expect(code('client;montant\nOrvane;10')).toEqual({
      code: 'IMPORT_COLUMNS',
      values: { columns: 'début / start' },
    });
  });

  it('understands every header that it proposes', () => {
    for (const header of ['client;début;montant', 'account;start;amount']) {
      expect(read(`${header}\nOrvane;2026-01-01;10`).ready).toHaveLength(1);
    }
  });

  it('never take the product down, and every row ends as good or as named', () => {
    const nasty = fc.array(
      fc.constantFrom(
        '"',
        ';',
        '\n',
        'Orvane',
        '2026-01-01',
        '10,5',
        '__proto__',
        '=1+1',
        '\0',
        '\u202e',
        'x'.repeat(600),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(nasty, (parts) => {
        const text = `client;début;montant\n${parts.join('')}\nOrvane;2026-01-01;10`;
        if (text.slice(0, 1000).includes('\0')) return;
        const { rows, ready, problems } = read(text);
        const named = new Set(problems.map((one) => one.row));
        expect(ready.filter((one) => named.has(one.row))).toEqual([]);
        expect(ready.length + problems.length).toBeLessThanOrEqual(rows);
        expect(Object.prototype).not.toHaveProperty('accountName');
        for (const { fields } of ready) {
          expect(fields).toMatchObject({ accountName: expect.any(String), start: '2026-01-01' });
          expect(Number.isFinite(fields.amount)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
