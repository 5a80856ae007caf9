import { clusters, type KeyLink } from '../record/cluster.ts';
import { fold, type GoldenRecord } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { kindOf } from '../record/kinds/index.ts';
import type { Observation } from '../record/observation.ts';
import { loadComponent, type Subject } from './component.ts';
import type { Later } from './connection.ts';
import { recordRow } from './rows.ts';
import type { SubjectRow, WriteTx } from './schema.ts';

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
  const standing = new Set<Id>();
  for (const members of found) {
    const record = recordOf(members);
    if (!record) continue;
    standing.add(record.id);
    later(records.put(recordRow(record, now)));
  }
  for (const old of oldClusters(subjects)) if (!standing.has(old)) later(records.delete(old));
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
      keyLinks(ofKind),
      ofKind.flatMap((one) => one.live),
    ).map((ids) => ids.flatMap((id) => byId.get(id) ?? [])),
  );
}

function keyLinks(subjects: Subject[]): KeyLink[] {
  const links = new Map<string, Id[]>();
  for (const { id, keys } of subjects) {
    for (const key of keys) {
      const known = links.get(key);
      if (known) known.push(id);
      else links.set(key, [id]);
    }
  }
  return [...links].filter(([, ids]) => ids.length > 1).map(([key, ids]) => ({ key, subjects: ids }));
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

function oldClusters(subjects: Map<Id, Subject>): Set<Id> {
  return new Set([...subjects.values()].flatMap((one) => one.row?.cluster ?? []));
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
