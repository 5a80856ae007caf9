import type { PoolClient } from 'pg';
import type { EraseRequest } from '../../lib/sync/protocol.ts';
import { lockWorkspace } from './push.ts';

/**
 * Deletes every observation about the subjects and every one named, and leaves numbered rows without
 * content behind: they bar what was erased and tell every device. Runs inside inWorkspace().
 */
export async function erase(
  client: PoolClient,
  workspace: string,
  request: EraseRequest,
): Promise<{ erased: number; news: number; epoch: string }> {
  const { seq, epoch } = await lockWorkspace(client, workspace);
  const gone = await client.query<{ key: string; subject: string }>(
    `delete from entry where workspace = $1 and type = 'observation'
        and (subject = any($2::uuid[]) or key = any($3)) returning key, subject`,
    [workspace, request.subjects, request.observations],
  );
  // The bar on its subject covers an observation already.
  const subjects = new Set(request.subjects);
  const covered = new Set(gone.rows.filter((row) => subjects.has(row.subject)).map((row) => row.key));
  const marks = [
    ...request.subjects.map((key) => ({ type: 'subject', key })),
    ...request.observations
      .filter((key) => !covered.has(key))
      .map((key) => ({ type: 'erased-observation', key })),
    ...request.optOuts.map((key) => ({ type: 'opt-out', key })),
  ];
  const news = await insertMarks(client, workspace, seq, marks);
  return { erased: gone.rows.length, news, epoch };
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
