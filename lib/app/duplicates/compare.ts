import type { GoldenRecord } from '../../record/fold.ts';
import type { ProposalRow } from '../../store/port.ts';
import type { Desk } from '../desk.ts';
import { readSettings } from '../settings.ts';
import { likelyOnes, rawOf } from './likely.ts';
import { worthOf } from './worth.ts';

/** Records compared between two looks at the clock; each is written before the next begins. */
const BATCH = 10;

/**
 * Compares what changed since it was last compared, for at most about `forMs` milliseconds, one page at a time.
 * What was done is kept after each batch: a page that closes loses nothing. True when nothing is left.
 */
export async function findDuplicates(desk: Desk, forMs: number): Promise<boolean> {
  if ((await readSettings(desk.store)).strictIdentity) return true;
  const done = await desk.exclusively('compare', () => compareUntil(desk, desk.env.now() + forMs), {
    wait: false,
  });
  return done ?? false;
}

async function compareUntil(desk: Desk, until: number): Promise<boolean> {
  do {
    const ids = await desk.store.uncompared(BATCH);
    if (ids.length === 0) return true;
    const found = new Map<string, ProposalRow>();
    const held = (await desk.store.records(ids)).filter((record) => ids.includes(record.id));
    for (const record of held)
      for (const row of await proposalsOf(desk, record)) if (!found.has(row.id)) found.set(row.id, row);
    await desk.store.saveProposals(ids, [...found.values()]);
    // The page draws and answers between two batches.
    await desk.sleep(0);
  } while (desk.env.now() < until);
  return (await desk.store.uncompared(1)).length === 0;
}

async function proposalsOf(desk: Desk, record: GoldenRecord): Promise<ProposalRow[]> {
  const likely = await likelyOnes(desk.store, rawOf(record));
  const others = new Map((await desk.store.records(likely.map(({ b }) => b))).map((one) => [one.id, one]));
  const rows: ProposalRow[] = [];
  for (const { a, b, score, reasons } of likely) {
    const other = others.get(b);
    if (!other) continue;
    const records: [string, string] = a < b ? [a, b] : [b, a];
    const rank = -(await worthOf(desk, record, other, score));
    rows.push({ id: records.join(' '), records, score, reasons, rank });
  }
  return rows;
}
