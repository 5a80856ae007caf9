import type { Json } from '../../record/json.ts';
import type { Fields } from '../../record/kind.ts';
import type { CsvOptions } from '../import-csv.ts';
import { amountOf, currencyOf, decimalOf } from './amount.ts';
import { type Mapping, plainName } from './columns.ts';
import { dateOf, orderOf } from './date.ts';

/** Why a cell does not fit its field. */
export type CellProblem =
  | 'missing'
  | 'not-a-date'
  | 'not-an-amount'
  | 'not-a-currency'
  | 'not-an-interval'
  | 'not-a-type'
  | 'ends-before-start'
  | 'too-long';

/** The fields of one row's cells, or the first cell that does not fit. */
export type RowReader = (
  cells: string[],
) => { fields: Fields } | { field: string; value: string; problem: CellProblem };

type Columns = (field: string) => string[];

const MAX_TEXT = 500;

class Misfit extends Error {
  readonly field: string;
  readonly value: string;
  readonly problem: CellProblem;
  constructor(field: string, value: string, problem: CellProblem) {
    super(problem);
    this.field = field;
    this.value = value;
    this.problem = problem;
  }
}

/** Reads the rows of one file: what the whole column tells (decimal sign, order of dates) is found once. */
export function subscriptionReader(
  rows: string[][],
  mapping: Mapping,
  header: string[],
  options: CsvOptions,
): RowReader {
  const column = columnsOf(rows, mapping);
  const decimal = decimalOf(column('amount'));
  const [startOrder, endOrder] = ordersOf(column('start'), column('end'));
  const byHeader = intervalOf(header[mapping.amount ?? -1] ?? '') ?? 'month';
  return caught((cell) => {
    const money = amountAt(cell, 'amount', decimal, options);
    const start = required(cell, 'start', (text) => dateOf(text, startOrder), 'not-a-date');
    const end = optional(cell, 'end', (text) => dateOf(text, endOrder), 'not-a-date');
    if (end && end < start) throw new Misfit('end', cell('end') ?? '', 'ends-before-start');
    const changes = optional(cell, 'changes', (text) => changesOf(text, decimal), 'not-an-amount');
    return {
      ...textAt(cell, 'externalId'),
      accountName: required(cell, 'accountName', shortText, 'too-long'),
      ...textAt(cell, 'product'),
      start,
      ...(end !== undefined && { end }),
      ...money,
      interval: optional(cell, 'interval', intervalOf, 'not-an-interval') ?? byHeader,
      ...(changes !== undefined && { changes }),
    };
  }, mapping);
}

export function costReader(
  rows: string[][],
  mapping: Mapping,
  _header: string[],
  options: CsvOptions,
): RowReader {
  const column = columnsOf(rows, mapping);
  const decimal = decimalOf(column('amount'));
  const order = orderOf(column('date'));
  return caught(
    (cell) => ({
      ...textAt(cell, 'externalId'),
      date: required(cell, 'date', (text) => dateOf(text, order), 'not-a-date'),
      ...amountAt(cell, 'amount', decimal, options),
      type: required(cell, 'type', costTypeOf, 'not-a-type'),
      ...textAt(cell, 'label'),
    }),
    mapping,
  );
}

/** A cell's text; '' where it is empty, undefined where the file has no such column. */
type Cell = (field: string) => string | undefined;

function caught(read: (cell: Cell) => Fields, mapping: Mapping): RowReader {
  return (cells) => {
    try {
      return { fields: read((field) => cellOf(cells, mapping[field])) };
    } catch (error) {
      if (!(error instanceof Misfit)) throw error;
      return { field: error.field, value: error.value, problem: error.problem };
    }
  };
}

function cellOf(cells: string[], index: number | undefined): string | undefined {
  if (index === undefined) return undefined;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters have no place in a name
  return (cells[index] ?? '').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '').trim();
}

function required<T>(
  cell: Cell,
  field: string,
  read: (text: string) => T | undefined,
  problem: CellProblem,
): T {
  const text = cell(field) ?? '';
  if (text === '') throw new Misfit(field, '', 'missing');
  const value = read(text);
  if (value === undefined) throw new Misfit(field, text, problem);
  return value;
}

/** Null for an empty cell, undefined where there is no such column. */
function optional<T>(
  cell: Cell,
  field: string,
  read: (text: string) => T | undefined,
  problem: CellProblem,
): T | null | undefined {
  const text = cell(field);
  if (text === undefined) return undefined;
  return text === '' ? null : required(cell, field, read, problem);
}

function textAt(cell: Cell, field: string): Fields {
  const value = optional(cell, field, shortText, 'too-long');
  return value === undefined || (value === null && field === 'externalId') ? {} : { [field]: value };
}

function shortText(text: string): string | undefined {
  return text.length <= MAX_TEXT ? text.normalize('NFC') : undefined;
}

function amountAt(cell: Cell, field: string, decimal: ',' | '.' | undefined, options: CsvOptions): Fields {
  const money = required(cell, field, (text) => amountOf(text, decimal), 'not-an-amount');
  const currency = optional(cell, 'currency', currencyOf, 'not-a-currency');
  return { amount: money.amount, currency: currency ?? money.currency ?? options.currency };
}

const INTERVALS: readonly (readonly ['month' | 'year' | 'once', RegExp])[] = [
  ['once', /\b(once|one off|one time|oneoff|unique|ponctuel|ponctuelle|une fois)\b/],
  ['month', /^m$|^mo$|\b(month|months|monthly|mois|mensuel|mensuelle|mensuellement|mrr)\b/],
  ['year', /^[ya]$|^yr$|\b(year|yearly|annual|annually|annuel|annuelle|annuellement|an|annee|arr)\b/],
];

/** How often, from `mensuel`, `yearly`, `12 mois`, `ponctuel`, `Montant annuel` …; undefined where it says none or several. */
export function intervalOf(text: string): 'month' | 'year' | 'once' | undefined {
  const plain = plainName(text);
  const counted = /\b(\d+) ?(m|mois|months?|y|years?|ans?|annees?)\b/.exec(plain);
  const months = Number(counted?.[1]) * (/^m/.test(counted?.[2] ?? '') ? 1 : 12);
  if (counted) return months === 1 ? 'month' : months === 12 ? 'year' : undefined;
  if (/\b(bi|tri|semi|demi)\b/.test(plain)) return undefined;
  const fits = INTERVALS.filter(([, words]) => words.test(plain));
  return fits.length === 1 ? fits[0]?.[0] : undefined;
}

const TYPES: readonly (readonly ['marketing' | 'sales' | 'other', RegExp])[] = [
  [
    'marketing',
    /\b(marketing|publicites?|pub|ads?|advertising|salons?|evenements?|events?|communication|seo|sea|content|contenu)\b/,
  ],
  ['sales', /\b(sales|ventes?|commercial|commerciale|commerciaux|commerciales|commissions?|prospection)\b/],
  ['other', /\b(other|autres?|divers|misc)\b/],
];

function costTypeOf(text: string): 'marketing' | 'sales' | 'other' | undefined {
  return TYPES.find(([, words]) => words.test(plainName(text)))?.[0];
}

/** `2026-06-01: 650 | 2026-09-01: 700`: amounts per interval from a date on. */
function changesOf(text: string, decimal: ',' | '.' | undefined): Json[] | undefined {
  const changes: Json[] = [];
  for (const part of text.split('|')) {
    const match = /^\s*([^:=]+?)\s*[:=]\s*(.+)$/.exec(part);
    const date = dateOf(match?.[1] ?? '', 'day-first');
    const money = amountOf(match?.[2] ?? '', decimal);
    if (!date || !money) return undefined;
    changes.push({ date, amount: money.amount });
  }
  return changes;
}

function columnsOf(rows: string[][], mapping: Mapping): Columns {
  return (field) => {
    const index = mapping[field];
    return index === undefined ? [] : rows.map((cells) => cells[index] ?? '');
  };
}

/** Two columns of one file are written in one way: the one that tells decides for the other. */
function ordersOf(a: string[], b: string[]): [ReturnType<typeof orderOf>, ReturnType<typeof orderOf>] {
  const both = orderOf([...a, ...b]);
  return both === undefined ? [orderOf(a), orderOf(b)] : [both, both];
}
