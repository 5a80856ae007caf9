import { type Fault, FaultError, ok, type Result } from '../../fault/fault.ts';
import { comparable, type GoldenRecord, headsOf, liveOnes, reader } from '../../record/fold.ts';
import type { Id } from '../../record/id.ts';
import { type Json, own } from '../../record/json.ts';
import { type FieldDefinition, type Fields, readerOf } from '../../record/kind.ts';
import { kindOf } from '../../record/kinds/index.ts';
import type { Observation, Source } from '../../record/observation.ts';
import { erasedIds } from '../../sync/orders.ts';
import type { Progress } from '../app.ts';
import { parts, startAuthor } from '../author.ts';
import { changed } from '../changed.ts';
import type { Desk } from '../desk.ts';
import { isOptedOut, readOptOuts } from '../opt-out.ts';
import { readSettings } from '../settings.ts';
import type { ImportChoice, ImportReport } from '../transfer-types.ts';
import { accountNames } from './account-names.ts';
import { type ImportFile, isCards } from './file.ts';
import { rememberMapping } from './mapping.ts';
import { cardRows, csvRows, figureRows, type ReadyRow, type RowBatch } from './rows.ts';

/** Rows written in one transaction: large enough to be quick, small enough to show progress and to stop. */
const BATCH = 500;
/** Problems listed; the others are counted. */
const MOST_PROBLEMS = 500;

/** What marks the observations of an import: `adapter` of their source. */
export function importMark(id: Id): string {
  return `import:${id}`;
}

/**
 * Brings in a file. Good rows are kept whatever is wrong with others; people on the opt-out list stay out;
 * a row that says what is known, or what this file said before, writes nothing. The import is listed from
 * its first row on, so that one that was stopped or cut off can be taken back like any other.
 */
export async function importFile(
  desk: Desk,
  file: ImportFile,
  choice: ImportChoice,
  progress?: Progress,
  signal?: { readonly aborted: boolean },
): Promise<Result<ImportReport>> {
  const { store, env } = desk;
  const import_ = await begin(desk, file, choice);
  const report: ImportReport = { rows: 0, stored: 0, already: 0, problems: [] };
  const problem = (row: number, fault: Fault) => {
    if (report.problems.length < MOST_PROBLEMS) report.problems.push({ row, fault });
    else report.more = (report.more ?? 0) + 1;
  };
  const optOuts = await readOptOuts(store, env);
  const barred = optOuts.hashes.length + optOuts.older.length > 0;
  const gone = await erasedIds(store);
  const link = accountNames(store);
  const write = async (rows: ReadyRow[]) => {
    const linked = await Promise.all(rows.map((row) => link(row)));
    const held = new Map(
      (await store.records(linked.map((row) => row.subject))).flatMap((record) =>
        record.members.map((id) => [id, record] as const),
      ),
    );
    const author = await startAuthor(store, env);
    const observations: Observation[] = [];
    for (const row of linked) {
      const known = held.get(row.subject);
      const source: Source = { ...import_.source, evidence: { row: String(row.row) } };
      const news = known ? await unsaid(desk, row, known, file.name) : row.fields;
      if (Object.keys(news).length === 0) continue;
      observations.push(
        author.say({
          subject: row.subject,
          kind: row.kind,
          ...parts(row.kind, news),
          over: headsOf(known, Object.keys(news)),
          source,
        }),
      );
    }
    report.already += rows.length - observations.length;
    if (observations.length === 0) return;
    const first = report.stored === 0 ? [author.say(import_.statement({ state: 'running' }))] : [];
    await store.write({ origin: 'local', observations: [...first, ...observations], meta: author.meta() });
    report.stored += observations.length;
    report.id = import_.id;
  };
  try {
    let bytes = 0;
    let waiting: ReadyRow[] = [];
    const flush = async (least: number) => {
      while (waiting.length >= least && !signal?.aborted) {
        await write(waiting.slice(0, BATCH));
        waiting = waiting.slice(BATCH);
        // Reading runs ahead of writing: what was read counts as far as its rows are written.
        const written = 1 - waiting.length / report.rows;
        progress?.(Math.min(Math.floor(bytes * written), file.size), file.size);
      }
    };
    const batches = await rowsOf(desk, file, choice, (done) => {
      bytes = done;
    });
    for await (const batch of batches) {
      report.rows += batch.rows;
      for (const one of batch.problems) problem(one.row, one.fault);
      for (const row of batch.ready) {
        if (barred && row.kind === 'person' && isOptedOut(readerOf(row.fields), optOuts))
          problem(row.row, { code: 'IMPORT_ROW_OPTED_OUT', values: { row: row.row } });
        else if (gone.has(row.subject)) problem(row.row, { code: 'IMPORT_ERASED', values: { row: row.row } });
        else waiting.push(row);
      }
      await flush(BATCH);
      if (signal?.aborted) break;
    }
    await flush(1);
    if (signal?.aborted) report.stopped = true;
  } catch (error) {
    // What was written before is listed, and its report says what stopped it.
    if (report.stored === 0) throw error;
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const fault: Fault = error instanceof FaultError ? error.fault : { code: 'UNKNOWN', values: { detail } };
    report.stopped = true;
    report.problems.unshift({ row: report.rows, fault });
  }
  if (report.stored > 0) {
    const author = await startAuthor(store, env);
    const { rows, stored, problems, more = 0 } = report;
    const state = report.stopped ? 'stopped' : 'done';
    const over = headsOf(await store.record(import_.id), ['state']);
    const said = { state, rows, stored, problems: problems.length + more };
    await store.write({
      origin: 'local',
      observations: [author.say({ ...import_.statement(said), over })],
      meta: author.meta(),
    });
    changed(desk);
  }
  return ok(report);
}

async function rowsOf(
  desk: Desk,
  file: ImportFile,
  { kind, mapping, header }: ImportChoice,
  onBytes: (bytes: number) => void,
): Promise<AsyncIterable<RowBatch>> {
  if (isCards(file.name, '') || !mapping) return cardRows(file);
  if (header) await rememberMapping(desk.store, header, kind, mapping);
  if (kind !== 'subscription' && kind !== 'cost') return csvRows(file, kind, mapping, onBytes);
  const { currency } = await readSettings(desk.store);
  return figureRows(file, kind, mapping, currency);
}

/** The record of the import itself: made with the first row that is kept. */
async function begin(desk: Desk, file: ImportFile, { kind }: ImportChoice) {
  const id = (await startAuthor(desk.store, desk.env)).subject();
  const site = file.name.slice(0, 200);
  return {
    id,
    source: { type: 'import', site, adapter: importMark(id) } satisfies Source,
    statement: (fields: Fields) => ({
      subject: id,
      kind: 'import',
      set: { ...fields, ...(fields.state === 'running' && { file: site, of: kind }) },
      source: { type: 'manual' },
    }),
  };
}

/**
 * The fields of a row that say something new of a record. What the file said before is not said again,
 * even where somebody corrected it since: their word stands, and no conflict is raised twice.
 */
async function unsaid(desk: Desk, row: ReadyRow, record: GoldenRecord, file: string): Promise<Fields> {
  const definitions = kindOf(row.kind).fields;
  const read = reader(record);
  const news = Object.entries(row.fields).filter(([name, value]) => {
    const definition = definitions[name];
    const now = read(name) ?? null;
    if (definition?.set) return lacking(value, now, definition).length > 0;
    return comparable(now, definition) !== comparable(value, definition);
  });
  if (news.length === 0) return {};
  const said = liveOnes(await desk.store.observations(row.subject)).filter(
    (one) => one.source.type === 'import',
  );
  const byRow = said.filter(({ source }) => source.site === file && source.evidence?.row === String(row.row));
  const bySubject = said.filter((one) => one.subject === row.subject);
  const before = (name: string, value: Json, definition: FieldDefinition | undefined) =>
    [byRow, bySubject].some((list) => {
      const last = list.findLast(
        (one) => own(one.set, name) !== undefined || own(one.add, name) !== undefined,
      );
      if (!last) return false;
      if (definition?.set) return lacking(value, own(last.add, name) ?? [], definition).length === 0;
      return comparable(own(last.set, name) ?? null, definition) === comparable(value, definition);
    });
  return Object.fromEntries(news.filter(([name, value]) => !before(name, value, definitions[name])));
}

/** The elements of a list that another list lacks. */
function lacking(value: Json, held: Json, definition: FieldDefinition): Json[] {
  const list = (one: Json) => (Array.isArray(one) ? one : one === null ? [] : [one]);
  const known = new Set(list(held).map((one) => comparable(one, definition)));
  return list(value).filter((one) => !known.has(comparable(one, definition)));
}
