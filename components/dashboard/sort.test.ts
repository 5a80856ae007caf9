import { describe, expect, it } from 'vitest';
import { fold } from '../../lib/record/fold.ts';
import type { Json } from '../../lib/record/json.ts';
import { kindOf } from '../../lib/record/kinds/index.ts';
import { columnsOf, SEEN, TABLES, TITLE } from './columns.ts';
import { NEWEST, nextSort, sortRecords } from './sort.ts';

let made = 0;
function account(fields: Record<string, Json>) {
  made += 1;
  const number = String(made).padStart(12, '0');
  const record = fold(
    [
      {
        id: `019a0000-0000-7000-8000-${number}`,
        subject: `00000000-0000-4000-8000-${number}`,
        kind: 'account',
        kv: 1,
        set: fields,
        source: { type: 'manual' },
        seenAt: `2026-10-${String(made).padStart(2, '0')}T08:00:00.000Z`,
        by: 'me',
      },
    ],
    kindOf('account'),
  );
  if (!record) throw new Error('no record');
  return record;
}

const records = [
  account({ name: 'Évian Data', headcount: '51-200' }),
  account({ name: 'zephyr', headcount: '11-50', city: 'Lyon' }),
  account({ name: 'Atelier 9', city: '' }),
  account({ name: 'Atelier 10', city: 'Brest' }),
];
const names = (sorted: typeof records) => sorted.map((record) => record.fields.name?.value);

describe('records in the order of a column', () => {
  it('follow the language, not the bytes', () => {
    expect(names(sortRecords(records, { field: TITLE, descending: false }, 'fr'))).toEqual([
      'Atelier 9',
      'Atelier 10',
      'Évian Data',
      'zephyr',
    ]);
  });

  it('leave those without a value at the end in both directions', () => {
    const up = names(sortRecords(records, { field: 'city', descending: false }, 'fr'));
    const down = names(sortRecords(records, { field: 'city', descending: true }, 'fr'));
    expect(up.slice(0, 2)).toEqual(['Atelier 10', 'zephyr']);
    expect(down.slice(0, 2)).toEqual(['zephyr', 'Atelier 10']);
    expect(new Set(up.slice(2))).toEqual(new Set(['Évian Data', 'Atelier 9']));
    expect(new Set(down.slice(2))).toEqual(new Set(up.slice(2)));
  });

  it('are the newest first where nobody chose', () => {
    expect(names(sortRecords(records, NEWEST, 'fr'))[0]).toBe('Atelier 10');
  });
});

describe('a click on the head of a column', () => {
  it('sorts by it, dates from the newest, and turns round at the second', () => {
    expect(nextSort(NEWEST, TITLE, false)).toEqual({ field: TITLE, descending: false });
    expect(nextSort({ field: TITLE, descending: false }, TITLE, false)).toEqual({
      field: TITLE,
      descending: true,
    });
    expect(nextSort(NEWEST, 'start', true)).toEqual({ field: 'start', descending: true });
    expect(nextSort(NEWEST, SEEN, true)).toEqual({ field: SEEN, descending: false });
  });
});

describe('the columns of a table', () => {
  it.each(TABLES)('of %s are fields of it, each once', (kind) => {
    const columns = columnsOf(kind);
    const fields = columns.map((column) => column.field);
    expect(new Set(fields).size).toBe(fields.length);
    expect([fields[0], fields.at(-1)]).toEqual([TITLE, SEEN]);
    for (const field of fields.slice(1, -1)) expect(kindOf(kind).fields[field], field).toBeDefined();
  });

  it('are written as what they hold', () => {
    const shows = Object.fromEntries(columnsOf('subscription').map((column) => [column.field, column.show]));
    expect(shows).toMatchObject({ amount: 'money', start: 'date', interval: 'choice', product: 'text' });
  });
});
