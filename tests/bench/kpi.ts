import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Book } from '../../lib/kpi/book.ts';
import type { Ledger } from '../../lib/kpi/kpi.ts';
import { standardKpis } from '../../lib/kpi/kpis.ts';
import { monthly } from '../../lib/kpi/monthly.ts';
import { addMonths, isoDay } from '../../lib/record/day.ts';
import { startEmbedded } from '../../server/database/embedded.ts';
import { noLog } from '../../server/log.ts';
import { type Bench, cpuMs, median } from './bench.ts';
import { FIRST_DAY, makeLedger } from './kpi/make.ts';
import { load, months as sqlMonths } from './kpi/sql.ts';

const EVENTS = 1_000_000;
const MONTHS = 60;
const CHANGES = 200;
const FROM = isoDay(FIRST_DAY);
const TO = isoDay(addMonths(FIRST_DAY, MONTHS));

/**
 * A million subscription events over five years: every KPI of each of 60 months from the rows, the same months by
 * one statement of PostgreSQL on the same rows, and one more event. Figures count only where both agree to the cent.
 */
const kpi: Bench = async (report) => {
  const ledger = makeLedger(EVENTS);
  const start = performance.now();
  const used = cpuMs();
  const book = new Book(ledger);
  const ours = allMonths(book);
  const whole = performance.now() - start;
  const cpu = cpuMs() - used;
  const sql = await inPostgres(ledger);
  same(ours, sql.months);
  report({
    case: '1,000,000 events, all KPIs of 60 months (PostgreSQL: MRR, movements, customers, lost)',
    unit: 'ms',
    ours: whole,
    peers: { PostgreSQL: sql.ms },
  });
  report({ case: 'the same, processor time', unit: 'CPU ms', ours: cpu, peers: {} });
  report({
    case: 'one new event, all KPIs of its month',
    unit: 'ms',
    ours: oneMore(book, ledger),
    peers: {},
  });
};
export default kpi;

function allMonths(book: Book): { month: string; cents: Record<string, number> }[] {
  const rows = monthly(book, FROM, TO);
  return rows.map(({ month, customers, lost, ...money }, at) => {
    const period = { from: isoDay(addMonths(FIRST_DAY, at)), to: isoDay(addMonths(FIRST_DAY, at + 1)) };
    const kpis = standardKpis(book, period);
    if (kpis.mrrEnd?.value !== money.mrr) throw new Error(`bench kpi: ${month} differs from itself`);
    const cents = Object.fromEntries(
      Object.entries(money).map(([name, value]) => [name, Math.round(value * 100)]),
    );
    return { month, cents: { ...cents, customers, lost } };
  });
}

async function inPostgres(ledger: Ledger) {
  const dir = mkdtempSync(join(tmpdir(), 'vigie-bench-'));
  const database = await startEmbedded(dir, 'bench', noLog);
  const client = new pg.Client({ connectionString: database.url });
  try {
    await client.connect();
    await load(client, ledger);
    const start = performance.now();
    const months = await sqlMonths(client);
    return { months, ms: performance.now() - start };
  } finally {
    await client.end().catch(() => undefined);
    await database.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** @throws Error where a figure differs by more than a cent's rounding. */
function same(ours: ReturnType<typeof allMonths>, theirs: Awaited<ReturnType<typeof sqlMonths>>): void {
  for (const [at, { month, cents }] of ours.entries()) {
    const other: Record<string, string | number> = { ...theirs[at] };
    if (other.month !== month) throw new Error(`bench kpi: month ${month} is ${other.month} in SQL`);
    for (const [name, value] of Object.entries(cents))
      if (Math.abs(value - Number(other[name])) > 1)
        throw new Error(`bench kpi: ${name} of ${month}: ${value} here, ${other[name]} in SQL`);
  }
}

/** The median time from a changed subscription to the figures of the month it touches. */
function oneMore(book: Book, ledger: Ledger): number {
  const times = ledger.subscriptions.slice(0, CHANGES).map((row) => {
    const start = performance.now();
    book.put({ ...row, changes: [...row.changes, { date: '2025-11-20', amount: row.amount + 1 }] });
    standardKpis(book, { from: '2025-11-01', to: '2025-12-01' });
    return performance.now() - start;
  });
  return median(times);
}
