import { type GoldenRecord, reader } from '../../lib/record/fold.ts';
import type { Json } from '../../lib/record/json.ts';
import { kindOf } from '../../lib/record/kinds/index.ts';
import type { IntlContext } from '../ui/intl.tsx';
import type { Column } from './columns.ts';

type Wording = Pick<IntlContext, 'date' | 'number' | 'money' | 'country' | 'choiceLabel' | 'ago'>;

/** What stands in a cell, as text; '' where nothing is known. Of a list, its first and how many more. */
export function cellText(
  record: GoldenRecord,
  column: Column,
  intl: Wording,
  names: Readonly<Record<string, string>>,
): string {
  if (column.show === 'title') return kindOf(record.kind).title(reader(record));
  if (column.show === 'seen') return intl.ago(record.lastSeenAt);
  const value = reader(record)(column.field);
  const list = (Array.isArray(value) ? value : [value]).filter(
    (one) => one !== undefined && one !== null && one !== '',
  );
  const [first] = list;
  if (first === undefined) return '';
  const text = one(first, record, column, intl, names);
  return list.length > 1 ? `${text} +${list.length - 1}` : text;
}

function one(
  value: Json,
  record: GoldenRecord,
  column: Column,
  intl: Wording,
  names: Readonly<Record<string, string>>,
): string {
  if (typeof value === 'number') {
    const currency = reader(record)('currency');
    if (column.show !== 'money') return intl.number(value);
    return intl.money(value, typeof currency === 'string' && currency ? currency : 'EUR');
  }
  if (typeof value !== 'string') return '';
  switch (column.show) {
    case 'date':
      return intl.date(value);
    case 'choice':
      return intl.choiceLabel(record.kind, column.field, value);
    case 'country':
      return intl.country(value);
    case 'ref':
      return names[value] ?? '';
    default:
      return value;
  }
}

/** The records that the cells of these rows name. */
export function refsIn(records: readonly GoldenRecord[], columns: readonly Column[]): string[] {
  const refs = columns.filter((column) => column.show === 'ref');
  return records.flatMap((record) =>
    refs.flatMap(({ field }) => {
      const value = reader(record)(field);
      return (Array.isArray(value) ? value : [value]).filter((id): id is string => typeof id === 'string');
    }),
  );
}
