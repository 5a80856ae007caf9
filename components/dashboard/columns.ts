import type { FieldType } from '../../lib/record/kind.ts';
import { kindOf } from '../../lib/record/kinds/index.ts';

/** Kinds of record that have a table, in the order of the tabs. */
export const TABLES = ['person', 'account', 'signal', 'tender', 'article', 'subscription'] as const;
export type TableKind = (typeof TABLES)[number];

export interface Column {
  /** Field of the kind; `title` of the record itself, and `seen` for its last observation. */
  field: string;
  /** How the cell is written. */
  show: 'title' | 'seen' | 'text' | 'date' | 'number' | 'money' | 'choice' | 'country' | 'ref';
  /** Left out where the page is narrow: 1 goes first. */
  spare?: 1 | 2;
}

const CHOSEN: Record<TableKind, readonly (string | [string, 1 | 2])[]> = {
  person: ['title', 'company', ['role', 2], ['stage', 1], ['location', 1], ['email', 2]],
  account: ['stage', 'industry', ['headcount', 1], 'city', ['country', 2], ['domain', 1]],
  signal: ['type', ['siteName', 2], 'account', ['words', 1], 'publishedAt'],
  tender: ['buyer', 'deadline', ['value', 2], ['department', 1], ['publishedAt', 1]],
  article: ['siteName', ['author', 1], ['account', 2], 'publishedAt'],
  subscription: ['product', 'amount', 'interval', 'start', ['end', 2]],
};

const SHOW: Partial<Record<FieldType, Column['show']>> = {
  date: 'date',
  number: 'number',
  money: 'money',
  choice: 'choice',
  country: 'country',
  ref: 'ref',
};

/** Fields that hold money without being of that type: their currency stands beside them. */
const MONEY = ['amount', 'value'];

/** The columns that matter of a kind, what it is called first and its last change last. */
export function columnsOf(kind: TableKind): Column[] {
  const { fields } = kindOf(kind);
  const chosen = CHOSEN[kind].map((entry): Column => {
    const [field, spare] = typeof entry === 'string' ? [entry] : entry;
    const show = MONEY.includes(field) ? 'money' : (SHOW[fields[field]?.type ?? 'text'] ?? 'text');
    return { field, show, ...(spare && { spare }) };
  });
  return [{ field: TITLE, show: 'title' }, ...chosen, { field: SEEN, show: 'seen', spare: 2 }];
}

/** Names of the two columns that are no field: no field's name begins with a colon. */
export const TITLE = ':title';
export const SEEN = ':seen';
