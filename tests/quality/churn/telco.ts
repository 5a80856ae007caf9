import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Example, Features } from '../../../lib/kpi/risk/logistic.ts';

/** One customer of the public Telco sample. */
export interface Customer extends Example {
  id: string;
  row: Row;
}

/** Columns that tell nothing of whether somebody leaves, or are the answer. */
const NOT_FEATURES = new Set(['customerID', 'Churn']);
const NUMBERS = new Set(['tenure', 'MonthlyCharges', 'TotalCharges']);

export function readTelco(corpus: string): Customer[] {
  const path = join(corpus, 'subscriptions', 'telco-churn', 'Telco-Customer-Churn.csv');
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const columns = head.split(',');
  const rows = lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? '']));
  });
  const choices = new Set(rows.flatMap((row) => choicesOf(row)));
  return rows.map((row) => ({
    id: row.customerID ?? '',
    row,
    left: row.Churn === 'Yes',
    features: featuresOf(row, choices),
  }));
}

type Row = Readonly<Record<string, string>>;

/** Each choice as `Contract=One year`. */
function choicesOf(row: Row): string[] {
  return Object.entries(row)
    .filter(([name]) => !NUMBERS.has(name) && !NOT_FEATURES.has(name))
    .map(([name, value]) => `${name}=${value}`);
}

/** 0 or 1 for each choice, numbers as they are; a blank total (nothing billed yet) as 0. */
function featuresOf(row: Row, choices: ReadonlySet<string>): Features {
  const own = new Set(choicesOf(row));
  const tenure = Number(row.tenure) || 0;
  return {
    ...Object.fromEntries([...choices].map((choice) => [choice, own.has(choice) ? 1 : 0])),
    ...Object.fromEntries([...NUMBERS].map((name) => [name, Number(row[name]) || 0])),
    'tenure (log)': Math.log1p(tenure),
  };
}

/** Whether a customer is kept aside for judging: one in three, by a hash of the id, whatever the order. */
export function isAside(id: string): boolean {
  return hashOf(id) % 3 === 0;
}

/** One of five parts, drawn apart from `isAside`. */
export function foldOf(id: string): number {
  return hashOf(`fold ${id}`) % 5;
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

/** The column that a feature comes from: `Contract=One year` -> `Contract`. */
export function columnOf(feature: string): string {
  return feature.replace(/=.*| \(log\)$/, '');
}
