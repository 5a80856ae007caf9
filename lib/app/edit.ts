import { failed, ok, type Result } from '../fault/fault.ts';
import { type GoldenRecord, headsOf, liveOnes } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import type { Json } from '../record/json.ts';
import type { Fields } from '../record/kind.ts';
import type { Observation } from '../record/observation.ts';
import { parts, type Statement, startAuthor } from './author.ts';
import { changed } from './changed.ts';
import type { Desk } from './desk.ts';
import { actionOn, notYours } from './rights.ts';
import { authorsHere } from './team.ts';

export interface Change {
  set?: Fields;
  add?: Record<string, Json[]>;
  drop?: Record<string, Json[]>;
}

/** Writes one statement of this person and gives the record as it stands after it. */
export async function state(desk: Desk, statement: Statement): Promise<Result<GoldenRecord>> {
  const author = await startAuthor(desk.store, desk.env);
  await desk.store.write({
    origin: 'local',
    observations: [author.say(statement)],
    meta: author.meta(),
  });
  changed(desk);
  const record = await desk.store.record(statement.subject);
  return record ? ok(record) : failed('UNKNOWN', { detail: 'record not found after writing' });
}

/** A person's word on fields of a record. */
export async function correct(desk: Desk, id: Id, change: Change): Promise<Result<GoldenRecord>> {
  const record = await desk.store.record(id);
  if (!record) return failed('RECORD_GONE');
  const fields = [change.set, change.add, change.drop].flatMap((part) => Object.keys(part ?? {}));
  const action = actionOn(record, change, await authorsHere(desk.store));
  const closed = await notYours(desk, action, record, fields);
  if (closed) return closed;
  return state(desk, {
    subject: record.id,
    kind: record.kind,
    ...change,
    over: headsOf(record, fields),
    source: { type: 'manual' },
  });
}

/** Settles a conflict by a person's word over both values, so that it does not come back. */
export async function settle(
  desk: Desk,
  id: Id,
  field: string,
  choice: 'now' | 'new',
): Promise<Result<GoldenRecord>> {
  const record = await desk.store.record(id);
  const conflict = record?.conflicts.find((one) => one.field === field);
  if (!record) return failed('RECORD_GONE');
  if (!conflict) return ok(record);
  return correct(desk, id, { set: { [field]: conflict[choice].value } });
}

/**
 * Takes back the last thing this person said about the record and gives what is left; a clip is
 * taken back like a correction. What a withdrawal withdrew comes back when it is withdrawn.
 */
export async function undo(desk: Desk, id: Id): Promise<Result<GoldenRecord | undefined>> {
  const observations = await desk.store.observations(id);
  const author = await startAuthor(desk.store, desk.env);
  const authors = await authorsHere(desk.store);
  const own = liveOnes(observations).filter((one) => authors.includes(one.by) && !one.retracts?.length);
  const last = own.at(-1);
  if (!last) return failed('NOTHING_TO_UNDO');
  await desk.store.write({
    origin: 'local',
    observations: [
      author.say({ subject: last.subject, kind: last.kind, retracts: [last.id], source: { type: 'manual' } }),
    ],
    meta: author.meta(),
  });
  changed(desk);
  return ok(await desk.store.record(id));
}

/** A new record typed by a person. */
export async function create(desk: Desk, kind: string, fields: Fields): Promise<Result<GoldenRecord>> {
  const author = await startAuthor(desk.store, desk.env);
  return state(desk, { subject: author.subject(), kind, ...parts(kind, fields), source: { type: 'manual' } });
}

/** Logs a note, call or task; it is about the record and, for a person, about their account too. */
export async function log(desk: Desk, about: Id, activity: Fields): Promise<Result<GoldenRecord>> {
  const record = await desk.store.record(about);
  if (!record) return failed('RECORD_GONE');
  const account = record.kind === 'person' ? record.fields.account?.value : undefined;
  return create(desk, 'activity', {
    at: new Date(desk.env.now()).toISOString(),
    ...activity,
    ...(record.kind === 'person' ? { person: [record.id] } : {}),
    ...(record.kind === 'account' ? { account: [record.id] } : {}),
    ...(typeof account === 'string' ? { account: [account] } : {}),
  });
}

/** Withdraws every live observation of a record that is nobody's data (a watch, a task): it is gone for all. */
export async function withdraw(desk: Desk, id: Id): Promise<Result<void>> {
  const observations = liveOnes(await desk.store.observations(id)).filter((one) => !one.retracts?.length);
  const author = await startAuthor(desk.store, desk.env);
  const bySubject = Map.groupBy(observations, (one: Observation) => one.subject);
  const withdrawals = [...bySubject].map(([subject, own]) =>
    author.say({
      subject,
      kind: own[0]?.kind ?? '',
      retracts: own.map((one) => one.id),
      source: { type: 'manual' },
    }),
  );
  await desk.store.write({ origin: 'local', observations: withdrawals, meta: author.meta() });
  changed(desk);
  return ok(undefined);
}
