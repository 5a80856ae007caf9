/** The columns that an import of each kind looks for, and rows that show how they are filled in. */
export const CSV = {
  subscription: {
    columns: ['externalId', 'accountName', 'product', 'start', 'end', 'amount', 'currency', 'interval'],
    needed: ['accountName', 'start', 'amount'],
    rows: [
      ['S-1', 'Orvane', 'Pro', '2026-01-01', '', '500', 'EUR', 'month'],
      ['S-2', 'Valmorel', 'Team', '2025-06-15', '2026-06-15', '4800', 'EUR', 'year'],
    ],
  },
  cost: {
    columns: ['externalId', 'date', 'amount', 'currency', 'type', 'label'],
    needed: ['date', 'amount'],
    rows: [
      ['C-1', '2026-06-30', '8000', 'EUR', 'marketing', 'Salon'],
      ['C-2', '2026-06-30', '12500', 'EUR', 'sales', ''],
    ],
  },
} as const;

export type CsvKind = keyof typeof CSV;

/** A file that can be imported as it is. */
export function exampleCsv(kind: CsvKind): string {
  const { columns, rows } = CSV[kind];
  return [columns, ...rows].map((row) => `${row.join(',')}\n`).join('');
}
