import { randomBytes } from 'node:crypto';
import type { PoolClient } from 'pg';
import { stampId } from '../../lib/record/clock.ts';
import type { Observation } from '../../lib/record/observation.ts';
import { store } from '../sync/insert.ts';
import { lockWorkspace } from '../sync/push.ts';
import { resettle } from './keep.ts';
import type { Subject } from './subjects.ts';

export interface HandOver {
  from: string;
  to: string;
  /** Who decides it: the author of the new owners. */
  by: string;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Passes what a member holds to another: records that name them as owner name the other from now on, by
 * an observation like any other, which every device receives; what they wrote of first is the other's
 * too. What was said keeps its author and date. Runs inside inWorkspace().
 * @returns how many records changed hands
 */
export async function handOver(client: PoolClient, workspace: string, order: HandOver): Promise<number> {
  const { from, to } = order;
  const { rows } = await client.query<Subject>(
    `select id, kind, creator, owner, account, country, holder, place from subject
      where workspace = $1 and (owner = $2 or creator = $2)`,
    [workspace, from],
  );
  const owned = rows.filter((one) => one.owner === from);
  await name(client, workspace, owned, order);
  const heir = (id: string) => (id === from ? to : id);
  await resettle(
    client,
    workspace,
    rows.map((one) => ({ ...one, creator: heir(one.creator), owner: one.owner && heir(one.owner) })),
  );
  return rows.length;
}

/** Says of each of these records that the successor owns it now. */
async function name(
  client: PoolClient,
  workspace: string,
  owned: Subject[],
  { to, by, now }: HandOver,
): Promise<void> {
  if (owned.length === 0) return;
  const successor = await client.query<{ name: string }>(
    'select "user".name from member join "user" on "user".id = member."userId" where member.id = $1',
    [to],
  );
  const versions = await client.query<{ subject: string; kv: string }>(
    `select distinct on (subject) subject, substring(body from '"kv":(\\d+)') as kv from entry
      where workspace = $1 and type = 'observation' and subject = any($2::uuid[]) order by subject, seq desc`,
    [workspace, owned.map((one) => one.id)],
  );
  const kv = new Map(versions.rows.map((row) => [row.subject, Number(row.kv)]));
  const { seq } = await lockWorkspace(client, workspace);
  const said = owned.map(
    (one, counter): Observation => ({
      id: stampId({ ms: now + Math.floor(counter / 4096), counter: counter % 4096 }, (length) =>
        randomBytes(length),
      ),
      subject: one.id,
      kind: one.kind,
      kv: kv.get(one.id) || 1,
      set: { owner: successor.rows[0]?.name ?? to },
      source: { type: 'manual' },
      seenAt: new Date(now).toISOString(),
      by,
    }),
  );
  await store(
    client,
    { workspace, member: by },
    seq,
    said.map((observation) => ({ observation, body: JSON.stringify(observation), at: now })),
    new Map(owned.map((one) => [one.id, one])),
  );
}
