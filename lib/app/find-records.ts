import { type GoldenRecord, reader } from '../record/fold.ts';
import { text } from '../record/kind.ts';
import type { FindPage, FindQuery } from './app.ts';
import type { Desk } from './desk.ts';
import { dossier } from './dossier.ts';
import { type Asker, type Filter, matchesRecord, matchesStanding, needsStanding } from './filter.ts';
import { team } from './team.ts';

/** Records looked through at most; a page that had to stop says so. */
const MOST_WORDS = 1000;
const MOST_LISTED = 5000;
const BATCH = 250;

/** A page of one kind's records that pass a filter: best first for words, newest change first without. */
export async function findRecords(
  desk: Desk,
  { kind, query = '', filter = {}, limit, offset = 0 }: FindQuery,
): Promise<FindPage> {
  const rows: GoldenRecord[] = [];
  let looked = 0;
  let skipped = 0;
  for await (const batch of matching(desk, { kind, query, filter }, MOST_LISTED)) {
    looked += batch.looked;
    for (const record of batch.records) {
      if (skipped < offset) skipped += 1;
      else if (rows.length === limit) return { rows, more: true };
      else rows.push(record);
    }
  }
  const cut = looked >= (query.trim() ? MOST_WORDS : MOST_LISTED);
  return { rows, more: false, ...(cut && { among: looked }) };
}

/** The records that words and filter leave, batch by batch, with how many were looked at: at most `most` without words. */
export async function* matching(
  desk: Desk,
  { kind, query, filter }: { kind: string; query: string; filter: Filter },
  most: number,
): AsyncGenerator<{ looked: number; records: GoldenRecord[] }> {
  const { own = [], team: mine } = await team(desk);
  const asker: Asker = { ids: own, ...(mine && { name: mine.member }) };
  for await (const batch of query.trim() ? wordsOf(desk, query) : listOf(desk, kind, most)) {
    const records: GoldenRecord[] = [];
    for (const record of batch) {
      if (record.kind === kind && (await passes(desk, filter, record, asker))) records.push(record);
    }
    yield { looked: batch.length, records };
  }
}

async function* wordsOf(desk: Desk, query: string): AsyncGenerator<GoldenRecord[]> {
  yield await desk.store.candidates(query, MOST_WORDS);
}

async function* listOf(desk: Desk, kind: string, most: number): AsyncGenerator<GoldenRecord[]> {
  for (let offset = 0; offset < most; offset += BATCH) {
    const batch = await desk.store.list({ kind, limit: BATCH, offset });
    yield batch;
    if (batch.length < BATCH) return;
  }
}

/** What costs most is asked last, and only where the filter needs it. */
async function passes(desk: Desk, filter: Filter, record: GoldenRecord, asker: Asker): Promise<boolean> {
  const account = text(reader(record), 'account');
  const near = account && (filter.city || filter.sector) ? await desk.store.record(account) : undefined;
  if (!matchesRecord(filter, record, near, asker)) return false;
  if (!needsStanding(filter)) return true;
  const known = await dossier(desk, record.id);
  if (!known.ok) return false;
  const { score, lastContactAt } = known.value;
  return matchesStanding(
    filter,
    { grade: score.grade, ...(lastContactAt && { lastContactAt }) },
    desk.env.now(),
  );
}
