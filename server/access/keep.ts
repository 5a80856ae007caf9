import type { PoolClient } from 'pg';
import type { Observation } from '../../lib/record/observation.ts';
import {
  describe,
  movesSubject,
  namesOf,
  readingDepends,
  type Subject,
  settled,
  subjectsOf,
} from './subjects.ts';

/**
 * Brings the subjects of freshly stored observations up to date, and those that belong to their
 * accounts; rows that others may see from now on, or no longer, are numbered anew so that every reader
 * looks at them again. Runs inside inWorkspace(), after the rows are stored.
 * @returns how many rows were numbered anew
 */
export async function keepSubjects(
  client: PoolClient,
  workspace: string,
  fresh: Observation[],
  known: Map<string, Subject>,
): Promise<number> {
  const touched = new Set(
    fresh.filter((one) => known.has(one.subject) && movesSubject(one)).map((one) => one.subject),
  );
  return touched.size === 0 ? 0 : redescribe(client, workspace, touched);
}

/** The rows of subjects that are new with these observations; the first of each names its creator. */
export async function foundSubjects(
  client: PoolClient,
  workspace: string,
  member: string,
  fresh: Observation[],
  known: Map<string, Subject>,
): Promise<Map<string, Subject>> {
  const bySubject = Map.groupBy(
    fresh.filter((one) => !known.has(one.subject)),
    (one) => one.subject,
  );
  if (bySubject.size === 0) return known;
  const moving = [...bySubject.values()].flat().some(movesSubject);
  const names = moving ? await namesOf(client, workspace) : () => null;
  const bare = [...bySubject].map(([id, observations]) => ({
    id,
    kind: observations[0]?.kind ?? '',
    creator: member,
    ...describe(observations, names),
  }));
  const accounts = await subjectsOf(
    client,
    workspace,
    bare.flatMap((one) => one.account ?? []),
  );
  const here = new Map(bare.map((one) => [one.id, one]));
  const made = bare.map((one) => {
    const account = one.account ?? '';
    return settled(one, here.get(account) ?? accounts.get(account));
  });
  await save(client, workspace, made);
  return new Map([...known, ...made.map((one) => [one.id, one] as const)]);
}

async function redescribe(client: PoolClient, workspace: string, ids: Set<string>): Promise<number> {
  const names = await namesOf(client, workspace);
  const before = await subjectsOf(client, workspace, ids);
  const bodies = await client.query<{ subject: string; body: string }>(
    `select subject, body from entry where workspace = $1 and type = 'observation' and subject = any($2::uuid[])`,
    [workspace, [...ids]],
  );
  const said = Map.groupBy(bodies.rows, (row) => row.subject);
  const described = [...before.values()].map((one) => ({
    ...one,
    ...describe(
      (said.get(one.id) ?? []).map((row) => JSON.parse(row.body) as Observation),
      names,
    ),
  }));
  return resettle(client, workspace, described);
}

/**
 * Writes subjects whose own words changed, with those that belong to them as accounts, and passes the
 * new holders and places on to their rows.
 */
export async function resettle(client: PoolClient, workspace: string, changed: Subject[]): Promise<number> {
  const { rows: below } = await client.query<Subject>(
    'select id, kind, creator, owner, account, country, holder, place from subject where workspace = $1 and account = any($2::uuid[])',
    [workspace, changed.map((one) => one.id)],
  );
  const own = new Map(changed.map((one) => [one.id, one]));
  const all = [...changed, ...below.filter((one) => !own.has(one.id))];
  const accounts = await subjectsOf(
    client,
    workspace,
    all.flatMap((one) => one.account ?? []),
  );
  const next = all.map((one) => {
    const account = one.account ?? '';
    return settled(one, own.get(account) ?? accounts.get(account));
  });
  const saved = await save(client, workspace, next);
  return saved.length === 0 ? 0 : passOn(client, workspace, saved);
}

/** @returns the ids of those that were new or changed */
async function save(client: PoolClient, workspace: string, subjects: Subject[]): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `insert into subject (workspace, id, kind, creator, owner, account, country, holder, place)
     select $1, id, kind, creator, owner, account, country, holder, place
       from jsonb_to_recordset($2) as row (id uuid, kind text, creator uuid, owner uuid, account uuid,
                                           country text, holder uuid, place text)
     on conflict (workspace, id) do update set creator = excluded.creator, owner = excluded.owner,
       account = excluded.account, country = excluded.country, holder = excluded.holder, place = excluded.place
     where (subject.creator, subject.owner, subject.account, subject.country, subject.holder, subject.place)
       is distinct from (excluded.creator, excluded.owner, excluded.account, excluded.country, excluded.holder, excluded.place)
     returning id`,
    [workspace, JSON.stringify(subjects)],
  );
  return rows.map((row) => row.id);
}

/** Gives the rows their subjects' holders and places; those whose readers change go to the end of the stream. */
async function passOn(client: PoolClient, workspace: string, ids: string[]): Promise<number> {
  const { rows } = await client.query<{
    seq: string;
    kind: string;
    groups: string[];
    holder: string;
    place: string;
  }>(
    `select entry.seq, entry.kind, entry.field_groups as groups, subject.holder, subject.place
       from subject join entry on entry.workspace = subject.workspace and entry.subject = subject.id
      where subject.workspace = $1 and subject.id = any($2::uuid[]) and entry.type = 'observation'
        and (entry.holder, entry.place) is distinct from (subject.holder, subject.place)
      order by entry.seq`,
    [workspace, ids],
  );
  if (rows.length === 0) return 0;
  const last = await client.query<{ seq: string }>('select seq from workspace where id = $1', [workspace]);
  let seq = BigInt(last.rows[0]?.seq ?? 0);
  let moved = 0;
  const next = rows.map((row) => {
    const again = readingDepends(row.kind) || row.groups.length > 0;
    if (again) {
      seq += 1n;
      moved += 1;
    }
    return { old: row.seq, seq: again ? String(seq) : row.seq, again, holder: row.holder, place: row.place };
  });
  await client.query(
    `update entry set seq = row.seq, moved = moved or row.again, holder = row.holder, place = row.place
       from jsonb_to_recordset($2) as row (old bigint, seq bigint, again boolean, holder uuid, place text)
      where entry.workspace = $1 and entry.seq = row.old`,
    [workspace, JSON.stringify(next)],
  );
  await client.query('update workspace set seq = $2 where id = $1', [workspace, String(seq)]);
  return moved;
}
