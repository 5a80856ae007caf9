import { fold, type GoldenRecord } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { kindOf } from '../record/kinds/index.ts';
import { liveOnes } from '../record/live.ts';
import { type Observation, parseObservation } from '../record/observation.ts';
import { type Damaged, moveAside } from './quarantine.ts';
import { hardKeys } from './rows.ts';
import type { SubjectRow, WriteTx } from './schema.ts';

/** A subject with what the transaction holds of it. */
export interface Subject {
  id: Id;
  kind: string;
  /** As stored before this change; absent for a new subject. */
  row?: SubjectRow;
  /** All of them, withdrawn ones too; none where all were erased or damaged. */
  observations: Observation[];
  live: Observation[];
  /** What its own live observations add up to. */
  own: GoldenRecord | undefined;
  keys: string[];
  links: Id[];
}

/** What one transaction has loaded so far. */
interface Load {
  tx: WriteTx;
  /** Observations just written, by subject: a subject without a row has no others. */
  fresh: Map<Id, Observation[]>;
  found: Map<Id, Pick<Subject, 'id' | 'row' | 'observations'>>;
  links: Map<Id, Set<Id>>;
  damaged: Damaged[];
}

/**
 * Every subject that the given ones could be joined with, directly or through others: by a shared hard
 * key (as it was or as it is now), by a statement, or by one withdrawing what the other said. Whatever
 * decides their clusters and records is in here, so nothing outside changes.
 */
export async function loadComponent(
  tx: WriteTx,
  start: Iterable<Id>,
  fresh: Map<Id, Observation[]>,
  now: number,
): Promise<Map<Id, Subject>> {
  const load: Load = { tx, fresh, found: new Map(), links: new Map(), damaged: [] };
  const subjects = new Map<Id, Subject>();
  const asked = new Set<string>();
  let next = new Set<Id>([...start, ...(await withdrawersOf(load))]);
  while (next.size > 0) {
    const group = await closeOverLinks(load, next);
    addSubjects(load, subjects, group);
    const keys = [...subjects.values()].flatMap((one) => [...one.keys, ...(one.row?.keys ?? [])]);
    const open = [...new Set(keys)].filter((key) => !asked.has(key));
    for (const key of open) asked.add(key);
    const index = tx.objectStore('subjects').index('keys');
    const sharing = await Promise.all(open.map((key) => index.getAllKeys(key)));
    next = new Set(sharing.flat().filter((id) => !load.found.has(id)));
  }
  await moveAside(tx, load.damaged, now);
  return subjects;
}

/** Subjects whose observations withdraw fresh ones, where the withdrawal came first. */
async function withdrawersOf({ tx, fresh }: Load): Promise<Id[]> {
  const ids = [...fresh.values()]
    .flat()
    .map((one) => one.id)
    .sort();
  const [first, last] = [ids[0], ids.at(-1)];
  if (!first || !last) return [];
  const index = tx.objectStore('observations').index('retracts');
  if ((await index.count(IDBKeyRange.bound(first, last))) === 0) return [];
  const rows = await Promise.all(ids.map((id) => index.getAll(id)));
  return rows.flat().map((one) => one.subject);
}

/** Loads subjects and, step by step, those they are linked with in either direction. */
async function closeOverLinks(load: Load, start: Set<Id>): Promise<Set<Id>> {
  const group = new Set<Id>();
  const subjects = load.tx.objectStore('subjects');
  const anyLinks = (await subjects.index('links').count()) > 0;
  let next = [...start].filter((id) => !load.found.has(id));
  while (next.length > 0) {
    for (const id of next) group.add(id);
    const linked = await Promise.all(
      next.map(async (id) => {
        const [links, from] = await Promise.all([
          loadSubject(load, id),
          anyLinks ? subjects.index('links').getAllKeys(id) : [],
        ]);
        return [...links, ...from];
      }),
    );
    next = [...new Set(linked.flat())].filter((id) => !load.found.has(id));
  }
  return group;
}

async function loadSubject(load: Load, id: Id): Promise<Iterable<Id>> {
  // Marked at once, so that nobody asks twice.
  const subject: Pick<Subject, 'id' | 'row' | 'observations'> = { id, observations: [] };
  load.found.set(id, subject);
  const row = await load.tx.objectStore('subjects').get(id);
  if (row) subject.row = row;
  subject.observations = row ? await storedObservations(load, id) : (load.fresh.get(id) ?? []);
  const links = await linksOf(load, subject.observations);
  links.delete(id);
  load.links.set(id, links);
  return links;
}

async function storedObservations(load: Load, id: Id): Promise<Observation[]> {
  const rows = await load.tx.objectStore('observations').index('subject').getAll(id);
  return rows.filter((row) => {
    const parsed = parseObservation(row);
    if (!parsed.ok) load.damaged.push({ key: row.id, from: 'observations', problem: parsed.problem, row });
    return parsed.ok;
  });
}

/** Subjects named in statements, and those of withdrawn observations of others. */
async function linksOf({ tx }: Load, observations: Observation[]): Promise<Set<Id>> {
  const links = new Set(observations.flatMap((one) => [...(one.same ?? []), ...(one.different ?? [])]));
  const held = new Set(observations.map((one) => one.id));
  const foreign = observations.flatMap((one) => one.retracts ?? []).filter((id) => !held.has(id));
  const targets = await Promise.all(foreign.map((id) => tx.objectStore('observations').get(id)));
  for (const target of targets) if (target) links.add(target.subject);
  return links;
}

/** Folds the subjects of a group that is closed over links: what is live among them cannot change any more. */
function addSubjects(load: Load, subjects: Map<Id, Subject>, group: Set<Id>): void {
  // A subject that is only spoken of, and not held here, is none.
  const held = [...group]
    .flatMap((id) => load.found.get(id) ?? [])
    .filter((one) => one.row || one.observations.length > 0);
  const live = Map.groupBy(liveOnes(held.flatMap((one) => one.observations)), (one) => one.subject);
  for (const one of held) {
    const alive = live.get(one.id) ?? [];
    const kind = kindOfSubject(one.observations) ?? one.row?.kind ?? '';
    const own = fold(alive, kindOf(kind));
    subjects.set(one.id, {
      ...one,
      kind,
      live: alive,
      own,
      keys: own ? hardKeys({ ...own, kind }) : [],
      links: [...(load.links.get(one.id) ?? [])].sort(),
    });
  }
}

/** The kind that its first observation gave it; the same on every device that holds the same rows. */
function kindOfSubject(observations: Observation[]): string | undefined {
  let first: Observation | undefined;
  for (const one of observations) if (!first || one.id < first.id) first = one;
  return first?.kind;
}
