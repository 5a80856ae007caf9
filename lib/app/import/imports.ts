import { failed, ok, type Result } from '../../fault/fault.ts';
import { type GoldenRecord, headsOf, reader } from '../../record/fold.ts';
import type { Id } from '../../record/id.ts';
import { text } from '../../record/kind.ts';
import type { Progress } from '../app.ts';
import { startAuthor } from '../author.ts';
import { changed } from '../changed.ts';
import type { Desk } from '../desk.ts';
import { notYours } from '../rights.ts';
import type { ImportView } from '../transfer-types.ts';
import { importMark } from './run.ts';

const BATCH = 500;
const MOST = 200;

/** The latest imports of the team, newest first. */
export async function imports(desk: Desk): Promise<ImportView[]> {
  const records = await desk.store.list({ kind: 'import', limit: MOST });
  return records.map(viewOf).sort((a, b) => (a.at < b.at ? 1 : -1));
}

/**
 * Takes a whole import back: withdraws every observation it made that still stands, on every device. What
 * was known before, and what people said since, stays. Done twice, or cut off and done again, it ends the same.
 */
export async function undoImport(
  desk: Desk,
  id: Id,
  progress?: Progress,
): Promise<Result<{ withdrawn: number }>> {
  const { store, env } = desk;
  const record = await store.record(id);
  if (record?.kind !== 'import') return failed('RECORD_GONE');
  const closed = await notYours(desk, 'correct', record);
  if (closed) return closed;
  const left = await standing(desk, id);
  const subjects = [...Map.groupBy(left, ([, one]) => one.subject)];
  for (let at = 0; at < subjects.length; at += BATCH) {
    const author = await startAuthor(store, env);
    const observations = subjects.slice(at, at + BATCH).map(([subject, own]) =>
      author.say({
        subject,
        kind: own[0]?.[1].kind ?? '',
        retracts: own.map(([one]) => one),
        source: { type: 'manual' },
      }),
    );
    await store.write({ origin: 'local', observations, meta: author.meta() });
    progress?.(Math.min(at + BATCH, subjects.length), subjects.length);
  }
  const author = await startAuthor(store, env);
  const undone = author.say({
    subject: record.id,
    kind: 'import',
    set: { state: 'undone' },
    over: headsOf(record, ['state']),
    source: { type: 'manual' },
  });
  await store.write({ origin: 'local', observations: [undone], meta: author.meta() });
  changed(desk);
  return ok({ withdrawn: left.length });
}

/** The observations of an import that nobody has withdrawn, by id. */
async function standing(desk: Desk, id: Id): Promise<[Id, { subject: Id; kind: string }][]> {
  const mark = importMark(id);
  const found = new Map<Id, { subject: Id; kind: string }>();
  const withdrawn: Id[] = [];
  for await (const observations of desk.store.allObservations()) {
    for (const one of observations) {
      if (one.source.adapter === mark) found.set(one.id, { subject: one.subject, kind: one.kind });
      for (const gone of one.retracts ?? []) withdrawn.push(gone);
    }
  }
  for (const gone of withdrawn) found.delete(gone);
  return [...found];
}

function viewOf(record: GoldenRecord): ImportView {
  const read = reader(record);
  const number = (name: string) => Number(read(name) ?? 0);
  return {
    id: record.id,
    file: text(read, 'file') || '?',
    of: text(read, 'of'),
    at: record.firstSeenAt,
    by: record.fields.file?.from.by ?? '',
    rows: number('rows'),
    stored: number('stored'),
    problems: number('problems'),
    state: STATES.find((one) => one === text(read, 'state')) ?? 'running',
  };
}

const STATES = ['running', 'done', 'stopped', 'undone'] as const;
