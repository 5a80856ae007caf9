import type { PoolClient } from 'pg';
import { MAX_DRIFT_MS, readStamp } from '../../lib/record/clock.ts';
import type { Observation } from '../../lib/record/observation.ts';
import type { Reason, Verdict } from '../../lib/sync/protocol.ts';
import { judgeFor } from '../access/judge.ts';
import { foundSubjects, keepSubjects } from '../access/keep.ts';
import { whoIs } from '../access/reach.ts';
import { subjectsOf } from '../access/subjects.ts';
import { store } from './insert.ts';
import { readRow } from './read-row.ts';

/** Who pushes; taken from the session, never from the body. */
export interface Pusher {
  workspace: string;
  member: string;
  role: string;
}

export interface Pushed {
  verdicts: Verdict[];
  /** Rows that are new on the server. */
  stored: number;
  epoch: string;
}

/**
 * Stores what is new of a push, in its order, and says what became of each row. Runs inside
 * inWorkspace(); numbers are taken under the workspace row's lock, held until the commit.
 */
export async function push(
  client: PoolClient,
  pusher: Pusher,
  device: string,
  rows: unknown[],
  now: number,
): Promise<Pushed> {
  const read = rows.map(readRow);
  const good = read.flatMap((row) => (row.ok ? [row.value.observation] : []));
  const { seq, epoch } = await lockWorkspace(client, pusher.workspace);
  const authors = await authorsOf(client, pusher, device);
  const known = await knownOf(client, pusher.workspace, good);
  const reader = await whoIs(client, pusher.workspace, { id: pusher.member, role: pusher.role });
  const subjects = await subjectsOf(
    client,
    pusher.workspace,
    good.map((one) => one.subject),
  );
  const judge = await judgeFor(client, pusher.workspace, reader, good, subjects);
  const fresh: { observation: Observation; body: string; at: number }[] = [];
  const verdicts = read.map((row): Verdict => {
    if (!row.ok) return row.verdict;
    const { observation, body } = row.value;
    if (known.observations.has(observation.id)) return { verdict: 'already' };
    const reason = refusal(observation, authors, known);
    if (reason) return { verdict: 'refused', reason };
    const denied = judge(observation);
    if (denied) return denied;
    known.observations.add(observation.id);
    const stamp = readStamp(observation.id)?.ms ?? now;
    fresh.push({ observation, body, at: Math.min(stamp, now) });
    return { verdict: stamp - now > MAX_DRIFT_MS ? 'clamped' : 'stored' };
  });
  if (fresh.length > 0) {
    const rows = fresh.map((one) => one.observation);
    const held = await foundSubjects(client, pusher.workspace, pusher.member, rows, subjects);
    await store(client, pusher, seq, fresh, held);
    await keepSubjects(client, pusher.workspace, rows, subjects);
  }
  return { verdicts, stored: fresh.length, epoch };
}

/** @throws when the workspace is gone. */
export async function lockWorkspace(
  client: PoolClient,
  workspace: string,
): Promise<{ seq: bigint; epoch: string }> {
  const { rows } = await client.query<{ seq: string; epoch: string }>(
    'select seq, epoch from workspace where id = $1 for update',
    [workspace],
  );
  const row = rows[0];
  if (!row) throw new Error('workspace gone');
  return { seq: BigInt(row.seq), epoch: row.epoch };
}

/** In whose name this member may speak: their own and their devices'. A device belongs to who came first. */
async function authorsOf(
  client: PoolClient,
  { workspace, member }: Pusher,
  device: string,
): Promise<Set<string>> {
  await client.query(
    'insert into device (workspace, id, member) values ($1, $2, $3) on conflict (workspace, id) do nothing',
    [workspace, device, member],
  );
  const { rows } = await client.query<{ id: string }>(
    'select id from device where workspace = $1 and member = $2',
    [workspace, member],
  );
  return new Set([member, ...rows.map((row) => row.id)]);
}

interface Known {
  observations: Set<string>;
  erasedObservations: Set<string>;
  erasedSubjects: Set<string>;
}

async function knownOf(client: PoolClient, workspace: string, good: Observation[]): Promise<Known> {
  const { rows } = await client.query<{ type: string; key: string }>(
    `select type, key from entry
      where workspace = $1
        and ((type in ('observation', 'erased-observation') and key = any($2))
          or (type = 'subject' and key = any($3)))`,
    [workspace, good.map((one) => one.id), good.map((one) => one.subject)],
  );
  const keys = (type: string) => new Set(rows.filter((row) => row.type === type).map((row) => row.key));
  return {
    observations: keys('observation'),
    erasedObservations: keys('erased-observation'),
    erasedSubjects: keys('subject'),
  };
}

function refusal(one: Observation, authors: Set<string>, known: Known): Reason | undefined {
  // First: a device that brings back a colleague's observation must learn that it has to go.
  if (known.erasedObservations.has(one.id) || known.erasedSubjects.has(one.subject)) return 'erased';
  if (!authors.has(one.by)) return 'not-the-author';
  return undefined;
}
