import { failed, ok, type Result } from '../../fault/fault.ts';
import { statementHeads } from '../../record/cluster.ts';
import type { GoldenRecord } from '../../record/fold.ts';
import type { Id } from '../../record/id.ts';
import { liveOnes } from '../../record/live.ts';
import type { Observation } from '../../record/observation.ts';
import { type Author, startAuthor } from '../author.ts';
import { changed } from '../changed.ts';
import type { Desk } from '../desk.ts';
import {
  BULK_REASONS,
  type Decided,
  type DuplicateReason,
  type DuplicateVerdict,
} from '../identity-types.ts';
import { notYours } from '../rights.ts';
import { authorsHere } from '../team.ts';
import { bringBack, putOff } from './later.ts';
import { openPairs } from './queue.ts';

/** Pairs of one bulk written at a time. */
const BATCH = 50;

/** A person's verdict on a pair. */
export async function decideDuplicate(
  desk: Desk,
  a: Id,
  b: Id,
  verdict: DuplicateVerdict,
): Promise<Result<Decided>> {
  const [one, other] = await Promise.all([a, b].map((id) => desk.store.record(id)));
  if (!one || !other) return failed('RECORD_GONE');
  if (verdict === 'later' || verdict === 'now') {
    await (verdict === 'later' ? putOff : bringBack)(desk, one.id, other.id);
    desk.browser.broadcast({ type: 'records' });
    return ok({ decisions: [], pairs: 1 });
  }
  if (one.id === other.id) return failed('RECORD_GONE');
  const closed = await notTheirs(desk, [one, other]);
  if (closed) return closed;
  const author = await startAuthor(desk.store, desk.env);
  const words = await wordsOn(desk, author, one, other, verdict);
  return write(desk, author, words, 1);
}

/** Merges the open pairs of a reason that is a hard key, as the queue counts them, but those that this person's role leaves to others. */
export async function decideDuplicates(
  desk: Desk,
  reason: DuplicateReason,
  progress?: (done: number, total: number) => void,
): Promise<Result<Decided>> {
  if (!BULK_REASONS.includes(reason)) return failed('MERGE_ONE_BY_ONE');
  const pairs = (await openPairs(desk)).open.filter((one) => one.reason === reason);
  const decided: Decided = { decisions: [], pairs: 0 };
  let closed: Result<never> | undefined;
  for (let at = 0; at < pairs.length; at += BATCH) {
    const author = await startAuthor(desk.store, desk.env);
    const words: Observation[] = [];
    for (const { a, b } of pairs.slice(at, at + BATCH)) {
      const [one, other] = await Promise.all([a, b].map(({ id }) => desk.store.record(id)));
      // Merged meanwhile through a third record.
      if (!one || !other || one.id === other.id) continue;
      const refused = await notTheirs(desk, [one, other]);
      closed ??= refused;
      if (refused) continue;
      words.push(...(await wordsOn(desk, author, one, other, 'merge')));
      decided.pairs += 1;
    }
    if (words.length > 0) await write(desk, author, words, 0);
    decided.decisions.push(...words.map(({ id }) => id));
    progress?.(Math.min(at + BATCH, pairs.length), pairs.length);
  }
  return decided.pairs === 0 && closed ? closed : ok(decided);
}

/** Takes verdicts back: what was so before them is so again. */
export async function undoDecisions(desk: Desk, decisions: Id[]): Promise<Result<void>> {
  const found = await desk.store.observationsById(decisions);
  if (found.length === 0) return failed('NOTHING_TO_UNDO');
  const own = await authorsHere(desk.store);
  const others = found.filter((one) => !own.includes(one.by)).map((one) => one.subject);
  const closed = await notTheirs(desk, await desk.store.records(others));
  if (closed) return closed;
  const author = await startAuthor(desk.store, desk.env);
  const words = found.map((one) =>
    author.say({ subject: one.subject, kind: one.kind, retracts: [one.id], source: { type: 'manual' } }),
  );
  await write(desk, author, words, found.length);
  return ok(undefined);
}

/** Takes a member out of a record, whatever joined it: the word stands against its keys, too. */
export async function unmerge(desk: Desk, id: Id, member: Id): Promise<Result<Decided>> {
  const record = await desk.store.record(id);
  if (!record) return failed('RECORD_GONE');
  const others = record.members.filter((one) => one !== member);
  if (others.length === 0 || others.length === record.members.length) return failed('NOT_A_MEMBER');
  const closed = await notTheirs(desk, [record]);
  if (closed) return closed;
  const said = await desk.store.observations(id);
  const author = await startAuthor(desk.store, desk.env);
  const over = others.flatMap((other) => statementHeads(said, member, other));
  const word = author.say({
    subject: member,
    kind: record.kind,
    different: others,
    ...(over.length > 0 && { over: [...new Set(over)].sort() }),
    source: { type: 'manual' },
  });
  return write(desk, author, [word], 1);
}

/** NOT_YOURS where the server would refuse this person's word on who one of these is: it asks for the right to correct. */
async function notTheirs(desk: Desk, records: readonly GoldenRecord[]): Promise<Result<never> | undefined> {
  for (const record of records) {
    const closed = await notYours(desk, 'correct', record);
    if (closed) return closed;
  }
  return undefined;
}

/**
 * What has to be said for two records to become one, or to stay two. A merge also answers each word that keeps a
 * member of one from a member of the other: the person sees both records whole.
 */
async function wordsOn(
  desk: Desk,
  author: Author,
  a: GoldenRecord,
  b: GoldenRecord,
  verdict: 'merge' | 'apart',
): Promise<Observation[]> {
  const said = (await Promise.all([a.id, b.id].map((id) => desk.store.observations(id)))).flat();
  const pairs = new Map<Id, Set<Id>>([[a.id, new Set([b.id])]]);
  if (verdict === 'merge')
    for (const one of liveOnes(said))
      for (const other of one.different ?? []) {
        const across = a.members.includes(one.subject) ? b.members : a.members;
        if (!across.includes(other)) continue;
        pairs.set(one.subject, (pairs.get(one.subject) ?? new Set()).add(other));
      }
  return [...pairs].map(([subject, others]) => {
    const over = [...others].flatMap((other) => statementHeads(said, subject, other));
    return author.say({
      subject,
      kind: a.kind,
      [verdict === 'merge' ? 'same' : 'different']: [...others].sort(),
      ...(over.length > 0 && { over: [...new Set(over)].sort() }),
      source: { type: 'manual' },
    });
  });
}

async function write(
  desk: Desk,
  author: Author,
  words: Observation[],
  pairs: number,
): Promise<Result<Decided>> {
  await desk.store.write({ origin: 'local', observations: words, meta: author.meta() });
  changed(desk);
  return ok({ decisions: words.map((one) => one.id), pairs });
}
