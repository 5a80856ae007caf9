import type { Id } from '../record/id.ts';
import { kindOf } from '../record/kinds/index.ts';
import { refsOf } from '../record/refs.ts';
import type { Connection, Later } from './connection.ts';
import { derive } from './derive.ts';
import { purgeItems } from './keep-items.ts';
import { dropProposals } from './likeness/rows.ts';
import { mentions } from './quarantine.ts';
import { isRecordRow, refKey } from './rows.ts';
import { DERIVED, type WriteTx } from './schema.ts';

/** What belongs to a record and goes with it. */
export interface Traces {
  subjects: Id[];
  observations: Id[];
}

/** What erasing a record would remove: for the order to the server, which is queued first. */
export function readTraces(connection: Connection, id: Id): Promise<Traces> {
  return connection.transact([...DERIVED], (tx) => tracesOf(tx, id));
}

async function tracesOf(tx: WriteTx, id: Id): Promise<Traces> {
  const members = await membersOf(tx, id);
  const subjects = [...members, ...(await onlyAbout(tx, id, members))].sort();
  const index = tx.objectStore('observations').index('subject');
  const observations = await Promise.all(subjects.map((subject) => index.getAllKeys(subject)));
  return { subjects, observations: observations.flat().sort() };
}

/**
 * Removes every trace of a record, and, with a person, of what is only about them. Ids of theirs may
 * stay in other records as ids that lead nowhere.
 */
export async function eraseRecord(connection: Connection, id: Id, now: number): Promise<Traces> {
  // Before the transaction, which would not outlive the loading.
  const { purgeFromIndex } = await import('./search/purge.ts');
  return connection.transact(
    [...DERIVED, 'outbox', 'alerts', 'items', 'search', 'proposals'],
    async (tx, later) => {
      const { subjects, observations } = await tracesOf(tx, id);
      const names = await namesOf(tx, id, subjects);
      await purgeQuarantine(tx, later, [id, ...subjects, ...observations, ...names]);
      await purgeItems(tx, later, names);
      for (const one of observations) {
        later(tx.objectStore('observations').delete(one));
        later(tx.objectStore('outbox').delete(one));
      }
      for (const subject of subjects) later(tx.objectStore('alerts').delete(subject));
      await dropProposals(tx, later, subjects);
      await derive(tx, later, subjects, new Map(), now);
      await purgeFromIndex(tx, later, subjects);
      return { subjects, observations };
    },
  );
}

/**
 * Removes observations by their own ids, with what is derived from them; a record that others still
 * support stays as these make it. How many were held here.
 */
export async function eraseObservations(connection: Connection, ids: Id[], now: number): Promise<number> {
  const { purgeFromIndex } = await import('./search/purge.ts');
  return connection.transact([...DERIVED, 'outbox', 'alerts', 'search', 'proposals'], async (tx, later) => {
    await purgeQuarantine(tx, later, ids);
    const store = tx.objectStore('observations');
    const rows = await Promise.all(ids.map((id) => store.get(id)));
    const held = rows.filter((row) => row !== undefined);
    for (const { id } of held) {
      later(store.delete(id));
      later(tx.objectStore('outbox').delete(id));
    }
    const touched = [...new Set(held.map((one) => one.subject))];
    const clusters = await Promise.all(touched.map((id) => tx.objectStore('subjects').get(id)));
    await dropProposals(tx, later, [...touched, ...clusters.flatMap((row) => row?.cluster ?? [])]);
    await derive(tx, later, touched, new Map(), now);
    await purgeFromIndex(tx, later, [...touched, ...clusters.flatMap((row) => row?.cluster ?? [])]);
    const subject = store.index('subject');
    for (const id of touched) {
      if ((await subject.count(id)) === 0) later(tx.objectStore('alerts').delete(id));
    }
    return held.length;
  });
}

async function membersOf(tx: WriteTx, id: Id): Promise<Id[]> {
  const subjects = tx.objectStore('subjects');
  const row = await subjects.get(id);
  return row ? subjects.index('cluster').getAllKeys(row.cluster) : [];
}

/** Members of records (of kinds that go with a person) that refer to this one and to nobody else. */
async function onlyAbout(tx: WriteTx, id: Id, members: Id[]): Promise<Id[]> {
  const row = await tx.objectStore('subjects').get(id);
  if (!row || kindOf(row.kind).erase !== 'person') return [];
  const index = tx.objectStore('records').index('refs');
  const kinds = (await tx.objectStore('counts').getAllKeys()).filter(
    (kind) => kind !== row.kind && kindOf(kind).erase === 'person',
  );
  const keys = kinds.flatMap((kind) => members.map((member) => refKey(kind, member)));
  const found = (await Promise.all(keys.map((key) => index.getAll(key)))).flat().filter(isRecordRow);
  return [...new Set(found)].flatMap(({ kind, record }) => {
    const about = refsOf(record, kindOf(kind), row.kind);
    return about.length > 0 && about.every((one) => members.includes(one)) ? record.members : [];
  });
}

/** Words that give a person away in a row that could not be read: names and the values of hard keys. */
async function namesOf(tx: WriteTx, id: Id, subjects: Id[]): Promise<string[]> {
  const rows = await Promise.all(subjects.map((subject) => tx.objectStore('subjects').get(subject)));
  const values = rows.flatMap((row) => row?.keys ?? []).map((key) => key.slice(key.indexOf(':') + 1));
  const cluster = rows.find((row) => row?.id === id)?.cluster;
  const row = cluster && (await tx.objectStore('records').get(cluster));
  const name = isRecordRow(row) ? row.record.fields.fullName?.value : undefined;
  return [...values, ...(typeof name === 'string' && name.length > 4 ? [name] : [])];
}

async function purgeQuarantine(tx: WriteTx, later: Later, words: string[]): Promise<void> {
  const store = tx.objectStore('quarantine');
  if ((await store.count()) === 0) return;
  for (const row of await store.getAll()) if (mentions(row, words)) later(store.delete(row.key));
}
