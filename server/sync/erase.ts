import type { PoolClient } from 'pg';
import { may } from '../../lib/access/may.ts';
import type { EraseRequest } from '../../lib/sync/protocol.ts';
import { type Reader, whoIs } from '../access/reach.ts';
import { appendAudit } from '../audit/log.ts';
import { lockWorkspace } from './push.ts';

interface Target {
  key: string;
  subject: string;
  kind: string;
  holder: string;
  place: string | null;
}

/**
 * Deletes every observation about the subjects and every one named, and leaves numbered rows without
 * content behind: they bar what was erased and tell every device. What this member may not erase is left
 * as it is and named. Runs inside inWorkspace().
 */
export async function erase(
  client: PoolClient,
  workspace: string,
  member: { id: string; role: string },
  asked: EraseRequest,
): Promise<{ erased: number; news: number; epoch: string; refused: string[] }> {
  const { seq, epoch } = await lockWorkspace(client, workspace);
  const closed = await beyond(client, workspace, await whoIs(client, workspace, member), asked);
  const open = (ids: string[]) => ids.filter((id) => !closed.has(id));
  const request = { ...asked, subjects: open(asked.subjects), observations: open(asked.observations) };
  const { gone, news } = await bar(client, workspace, seq, request);
  // What a device tells again is no new erasure.
  if (gone.length + news > 0) {
    await appendAudit(client, workspace, member.id, 'data.erased', {
      subjects: request.subjects,
      observations: gone.length,
      optOuts: request.optOuts.length,
    });
  }
  return { erased: gone.length, news, epoch, refused: [...closed] };
}

/** The erasure itself, by whoever may: under the workspace's lock, numbered from `seq` on. */
export async function bar(
  client: PoolClient,
  workspace: string,
  seq: bigint,
  request: EraseRequest,
): Promise<{ gone: { key: string; subject: string }[]; news: number }> {
  const { rows: gone } = await client.query<{ key: string; subject: string }>(
    `delete from entry where workspace = $1 and type = 'observation'
        and (subject = any($2::uuid[]) or key = any($3)) returning key, subject`,
    [workspace, request.subjects, request.observations],
  );
  await client.query('delete from subject where workspace = $1 and id = any($2::uuid[])', [
    workspace,
    request.subjects,
  ]);
  // The bar on its subject covers an observation already.
  const subjects = new Set(request.subjects);
  const covered = new Set(gone.filter((row) => subjects.has(row.subject)).map((row) => row.key));
  const marks = [
    ...request.subjects.map((key) => ({ type: 'subject', key })),
    ...request.observations
      .filter((key) => !covered.has(key))
      .map((key) => ({ type: 'erased-observation', key })),
    ...request.optOuts.map((key) => ({ type: 'opt-out', key })),
  ];
  return { gone, news: await insertMarks(client, workspace, seq, marks) };
}

/** The ids of what the member asks to erase and may not. */
async function beyond(
  client: PoolClient,
  workspace: string,
  reader: Reader,
  { subjects, observations }: EraseRequest,
): Promise<Set<string>> {
  const { rows } = await client.query<Target>(
    `select id::text as key, id as subject, kind, holder, place from subject where workspace = $1 and id = any($2::uuid[])
     union all
     select key, subject, kind, holder, place from entry
      where workspace = $1 and type = 'observation' and key = any($3)`,
    [workspace, subjects, observations],
  );
  const denied = rows.filter(
    ({ kind, holder, place }) => !may(reader, 'erase', { kind, holder, ...(place && { place }) }).allowed,
  );
  return new Set(denied.map((row) => row.key));
}

async function insertMarks(
  client: PoolClient,
  workspace: string,
  seq: bigint,
  marks: { type: string; key: string }[],
): Promise<number> {
  const { rowCount } = await client.query(
    `insert into entry (workspace, seq, type, key)
     select $1, $2::bigint + row_number() over (), type, key
       from (select distinct type, key from jsonb_to_recordset($3) as row (type text, key text)) as mark
      where not exists (select from entry as known
                         where known.workspace = $1 and known.type = mark.type and known.key = mark.key)`,
    [workspace, String(seq), JSON.stringify(marks)],
  );
  await client.query('update workspace set seq = $2 where id = $1', [
    workspace,
    String(seq + BigInt(rowCount ?? 0)),
  ]);
  return rowCount ?? 0;
}
