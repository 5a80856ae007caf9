import { readFileSync } from 'node:fs';
import { type Case, casesOf, SUITES } from './feeds/expected.ts';
import { growthRows } from './feeds/growth.ts';
import { hostileRows } from './feeds/hostile.ts';
import { READERS } from './feeds/readers.ts';
import { agrees, COLUMNS, type Row } from './feeds/row.ts';
import type { Quality } from './quality.ts';

/**
 * Feeds of five projects: the share of readable items kept and of fields as the project itself reads them, ours
 * beside rss-parser and feedsmith in the same run; then the hostile feeds, and how time grows with size.
 */
const feeds: Quality = async ({ corpus, print }) => {
  const total = new Map<string, Tally>();
  for (const suite of SUITES) {
    const tallies = await tallied(casesOf(corpus, suite));
    for (const [reader, tally] of tallies) {
      print(line(suite, reader, tally));
      total.set(reader, sum(total.get(reader), tally));
    }
  }
  for (const [reader, tally] of total) print(line('all', reader, tally));
  for (const row of await hostileRows(corpus)) print(row);
  for (const row of await growthRows()) print(row);
};
export default feeds;

type Tally = Record<string, { right: number; asked: number }>;

async function tallied(cases: readonly Case[]): Promise<Map<string, Tally>> {
  const tallies = new Map<string, Tally>();
  for (const one of cases) {
    const bytes = readFileSync(one.file);
    for (const [name, read] of Object.entries(READERS)) {
      const rows = await read(bytes, one.contentType, one.url);
      const tally = tallies.get(name) ?? {};
      tallies.set(name, tally);
      count(tally, 'kept', Math.min(rows.length, one.count), one.count);
      for (const [place, want] of one.rows.entries()) compare(tally, want, placed(rows, want, place, one));
    }
  }
  return tallies;
}

/** By place; where a reader left items out, by what tells them apart. */
function placed(rows: Row[], want: Row, place: number, { count }: Case): Row {
  if (rows.length === count) return rows[place] ?? {};
  for (const column of ['id', 'link', 'title'] as const) {
    const same = rows.find((row) => want[column] && agrees(column, want[column], row[column]));
    if (same) return same;
  }
  return rows[place] ?? {};
}

function compare(tally: Tally, want: Row, got: Row): void {
  for (const column of COLUMNS) {
    const wanted = want[column];
    const verdict = wanted && agrees(column, wanted, got[column]);
    if (verdict === undefined) continue;
    count(tally, column, verdict ? 1 : 0, 1);
  }
}

function count(tally: Tally, what: string, right: number, asked: number): void {
  const held = tally[what] ?? { right: 0, asked: 0 };
  tally[what] = { right: held.right + right, asked: held.asked + asked };
}

function sum(a: Tally = {}, b: Tally): Tally {
  const out: Tally = structuredClone(a);
  for (const [what, { right, asked }] of Object.entries(b)) count(out, what, right, asked);
  return out;
}

function line(suite: string, reader: string, tally: Tally): string {
  const shares = ['kept', ...COLUMNS].map((what) => {
    const { right, asked } = tally[what] ?? { right: 0, asked: 0 };
    return asked === 0 ? `${what}   -   ` : `${what} ${(right / asked).toFixed(4)} of ${asked}`;
  });
  return `${suite.padEnd(11)} ${reader.padEnd(11)} ${shares.join('  ')}`;
}
