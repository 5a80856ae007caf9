import { clusters } from '../record/cluster.ts';
import { fold, type GoldenRecord, reader } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { type Holder, holderOf, keyLinks } from '../record/join.ts';
import { kindOf } from '../record/kinds/index.ts';
import type { Observation } from '../record/observation.ts';
import { loadComponent, type Subject } from './component.ts';
import type { Later } from './connection.ts';
import { changeCounts } from './counts.ts';
import { logUncompared } from './likeness/rows.ts';
import { bareKey, recordRow } from './rows.ts';
import type { SubjectRow, WriteTx } from './schema.ts';
import { logChanges } from './search/rows.ts';

/**
 * Makes subject and record rows agree with the observations again, after those of `start` changed:
 * clusters are found anew in all that they could touch, and every record there is folded anew.
 * `fresh` holds the observations written in this transaction, by subject.
 */
export async function derive(
  tx: WriteTx,
  later: Later,
  start: Iterable<Id>,
  fresh: Map<Id, Observation[]>,
  now: number,
): Promise<void> {
  const subjects = await loadComponent(tx, start, fresh, now);
  const held = [...subjects.values()].filter((one) => one.observations.length > 0);
  const found = clustersOf(held);
  const records = tx.objectStore('records');
  const before = await recordsBefore(tx, subjects);
  const standing = new Map<Id, string>();
  for (const members of found) {
    const record = recordOf(members);
    if (!record) continue;
    standing.set(record.id, record.kind);
    later(records.put(recordRow(record, now)));
  }
  for (const old of before.keys()) if (!standing.has(old)) later(records.delete(old));
  const touched = new Set([...standing.keys(), ...before.keys()]);
  logChanges(tx, later, touched);
  await logUncompared(tx, later, new Map([...before, ...standing]));
  await changeCounts(tx, later, changes(before, standing));
  const store = tx.objectStore('subjects');
  for (const row of found.flatMap(rowsOf)) {
    if (!sameRow(row, subjects.get(row.id)?.row)) later(store.put(row));
  }
  for (const one of subjects.values()) if (one.observations.length === 0) later(store.delete(one.id));
}

/** Subjects that are one, by kind: nothing joins a person to an account. */
function clustersOf(held: Subject[]): Subject[][] {
  const byId = new Map(held.map((one) => [one.id, one]));
  return [...Map.groupBy(held, (one) => one.kind).values()].flatMap((ofKind) =>
    clusters(
      ofKind.map((one) => one.id),
      keyLinks(ofKind.flatMap(holder)),
      ofKind.flatMap((one) => one.live),
    ).map((ids) => ids.flatMap((id) => byId.get(id) ?? [])),
  );
}

/** What lets a subject's hard keys join it to others; nothing where all of it was withdrawn. */
function holder({ id, kind, keys, own }: Subject): Holder[] {
  return own ? [holderOf(id, kind, keys.map(bareKey), reader(own))] : [];
}

function recordOf(members: Subject[]): GoldenRecord | undefined {
  const [first] = members;
  if (!first) return undefined;
  const record =
    members.length === 1
      ? first.own
      : fold(
          members.flatMap((one) => one.live),
          kindOf(first.kind),
        );
  return record && { ...record, id: first.id, kind: first.kind, members: members.map((one) => one.id) };
}

function rowsOf(members: Subject[]): SubjectRow[] {
  const cluster = members[0]?.id ?? '';
  return members.map(({ id, kind, keys, links }) => ({ id, kind, cluster, keys, links }));
}

/** The records that stood for these subjects, with their kinds. */
async function recordsBefore(tx: WriteTx, subjects: Map<Id, Subject>): Promise<Map<Id, string>> {
  const kinds = new Map<Id, string>();
  for (const { row } of subjects.values()) if (row) kinds.set(row.cluster, row.kind);
  const records = tx.objectStore('records');
  const held = await Promise.all([...kinds.keys()].map((id) => records.getKey(id)));
  return new Map([...kinds].filter((_, index) => held[index] !== undefined));
}

function changes(before: Map<Id, string>, after: Map<Id, string>): Map<string, number> {
  const sums = new Map<string, number>();
  const add = (kind: string, one: number) => sums.set(kind, (sums.get(kind) ?? 0) + one);
  for (const kind of before.values()) add(kind, -1);
  for (const kind of after.values()) add(kind, 1);
  return sums;
}

function sameRow(row: SubjectRow, old: SubjectRow | undefined): boolean {
  const same = (a: string[], b: string[]) => a.length === b.length && a.every((one, at) => one === b[at]);
  return (
    old !== undefined &&
    old.kind === row.kind &&
    old.cluster === row.cluster &&
    same(old.keys, row.keys) &&
    same(old.links, row.links)
  );
}
