import { readFile } from 'node:fs/promises';
import type { DossierInput } from '../lib/dossier/input.ts';
import { clusters } from '../lib/record/cluster.ts';
import { fold, type GoldenRecord, reader } from '../lib/record/fold.ts';
import type { Id } from '../lib/record/id.ts';
import { texts } from '../lib/record/kind.ts';
import { kindOf } from '../lib/record/kinds/index.ts';
import { type Observation, parseObservation } from '../lib/record/observation.ts';

/** Reads a file of one observation a line; lines that are none are named on standard error and left out. */
export async function readObservations(file: string): Promise<Observation[]> {
  const observations: Observation[] = [];
  for (const [index, line] of (await readFile(file, 'utf8')).split('\n').entries()) {
    if (!line.trim()) continue;
    const parsed = parseLine(line);
    if (parsed.ok) observations.push(parsed.value);
    else console.error(`line ${index + 1}: ${parsed.problem}; left out`);
  }
  return observations;
}

function parseLine(line: string): ReturnType<typeof parseObservation> {
  try {
    return parseObservation(JSON.parse(line));
  } catch {
    return { ok: false, problem: 'not JSON' };
  }
}

/**
 * What the dossier of the first subject is made of: subjects joined by equal hard keys and by what
 * people said, and the records that refer to it or to its account.
 * @throws Error where nothing live is told of the first subject.
 */
export function gather(observations: Observation[], currency = 'EUR'): DossierInput {
  const asked = observations[0]?.subject;
  const records = recordsOf(observations);
  const find = (id: Id | undefined) => records.find((record) => id && record.members.includes(id));
  const record = find(asked);
  if (!record) throw new Error('the file tells nothing of its first subject');
  const account = record.kind === 'account' ? record : find(refs(record, 'account')[0]);
  const about = (kind: string, field: string, to: GoldenRecord | undefined) =>
    records.filter(
      (one) => one.kind === kind && to && refs(one, field).some((id) => to.members.includes(id)),
    );
  return {
    record,
    observations: observations.filter((one) => record.members.includes(one.subject)),
    ...(account && account !== record && { account }),
    people: about('person', 'account', account),
    signals: about('signal', 'account', account),
    activities: [...about('activity', 'person', record), ...about('activity', 'account', record)],
    articles: about('article', 'account', account),
    tenders: about('tender', 'account', account),
    reviews: about('review', 'account', account),
    subscriptions: about('subscription', 'account', account),
    opportunities:
      record.kind === 'person'
        ? about('opportunity', 'contact', record)
        : about('opportunity', 'account', account),
    currency,
  };
}

function refs(record: GoldenRecord, field: string): Id[] {
  return texts(reader(record), field);
}

function recordsOf(observations: Observation[]): GoldenRecord[] {
  const bySubject = Map.groupBy(observations, (one) => one.subject);
  const subjects = new Map<string, Id[]>();
  for (const [subject, list] of bySubject) {
    const kind = kindOf(list[0]?.kind ?? '');
    const record = fold(list, kind);
    for (const key of record ? kind.keys(reader(record)) : []) {
      subjects.set(`${kind.name}/${key}`, [...(subjects.get(`${kind.name}/${key}`) ?? []), subject]);
    }
  }
  const links = [...subjects].map(([key, list]) => ({ key, subjects: list }));
  return clusters(bySubject.keys(), links, observations).flatMap((members) => {
    const told = members.flatMap((id) => bySubject.get(id) ?? []);
    return fold(told, kindOf(told[0]?.kind ?? '')) ?? [];
  });
}

/** The moment that `--now DATE` names, or this one. */
export function nowOf(date: string | undefined): number {
  if (date === undefined) return Date.now();
  const now = Date.parse(date);
  if (Number.isNaN(now)) throw new Error(`not a date: ${date}`);
  return now;
}
