import type { PoolClient } from 'pg';
import { fieldsOf } from '../../lib/access/change.ts';
import type { Observation } from '../../lib/record/observation.ts';
import { groupsIn, type Subject } from '../access/subjects.ts';

/** Writes observations that were judged already, numbered from `seq` on. Runs under the workspace's lock. */
export async function store(
  client: PoolClient,
  { workspace, member }: { workspace: string; member: string },
  seq: bigint,
  fresh: { observation: Observation; body: string; at: number }[],
  subjects: Map<string, Subject>,
): Promise<void> {
  const rows = fresh.map(({ observation, body, at }, index) => ({
    seq: String(seq + BigInt(index + 1)),
    key: observation.id,
    subject: observation.subject,
    at: new Date(at).toISOString(),
    body,
    kind: observation.kind,
    holder: subjects.get(observation.subject)?.holder ?? member,
    place: subjects.get(observation.subject)?.place ?? null,
    groups: groupsIn(fieldsOf(observation)),
  }));
  await client.query(
    `insert into entry (workspace, seq, type, key, subject, member, stamped_at, body, kind, holder, place, field_groups)
     select $1, seq, 'observation', key, subject, $2, at, body, kind, holder, place, groups
       from jsonb_to_recordset($3) as row (seq bigint, key text, subject uuid, at timestamptz, body text,
                                           kind text, holder uuid, place text, groups text[])`,
    [workspace, member, JSON.stringify(rows)],
  );
  await client.query('update workspace set seq = $2 where id = $1', [
    workspace,
    String(seq + BigInt(rows.length)),
  ]);
}
