import type { Pool, PoolClient } from 'pg';
import { LIMITS } from '../../lib/sync/protocol.ts';
import { inWorkspace } from '../database/scope.ts';

interface PulledRow {
  seq: string;
  type: 'observation' | 'subject' | 'erased-observation' | 'opt-out';
  key: string;
  body: string | null;
}

/** One page, its observations still as the JSON text that was stored. */
export interface Page {
  observations: string[];
  subjects: string[];
  erasedObservations: string[];
  optOuts: string[];
  cursor: string;
  more: boolean;
  epoch: string;
}

/**
 * What came after the cursor, at most `limit` rows and a page's bytes. A cursor of another epoch, or
 * one that lies ahead of us, is from before a backup was restored: the page begins at the beginning,
 * under an epoch that the reader does not know. Runs inside inWorkspace().
 */
export async function pull(
  client: PoolClient,
  workspace: string,
  cursor: { epoch: string; seq: bigint } | undefined,
  limit: number,
): Promise<Page> {
  const found = await client.query<{ seq: string; epoch: string }>(
    'select seq, epoch from workspace where id = $1',
    [workspace],
  );
  const row = found.rows[0];
  if (!row) throw new Error('workspace gone');
  const last = BigInt(row.seq);
  const known = cursor?.epoch === row.epoch;
  const epoch = known && cursor.seq > last ? await renewEpoch(client, workspace) : row.epoch;
  const from = known && epoch === row.epoch ? cursor.seq : 0n;
  const { rows } = await client.query<PulledRow>(
    `select seq, type, key, body from (
       select page.*, row_number() over (order by seq) as number,
              sum(octet_length(coalesce(body, ''))) over (order by seq) as bytes
         from (select seq, type, key, body from entry
                where workspace = $1 and seq > $2 order by seq limit $3) as page
     ) as sized
     where number = 1 or bytes <= $4
     order by seq`,
    [workspace, String(from), limit, LIMITS.pageBytes],
  );
  const reached = BigInt(rows.at(-1)?.seq ?? last);
  return {
    observations: rows.flatMap((one) => (one.body === null ? [] : [one.body])),
    subjects: keysOf(rows, 'subject'),
    erasedObservations: keysOf(rows, 'erased-observation'),
    optOuts: keysOf(rows, 'opt-out'),
    cursor: `${epoch}.${reached}`,
    more: reached < last,
    epoch,
  };
}

/** `epoch.number`, or undefined for any other text. */
export function readCursor(text: string): { epoch: string; seq: bigint } | undefined {
  const match = /^([0-9a-f-]{36})\.(\d{1,18})$/.exec(text);
  return match?.[1] && match[2] ? { epoch: match[1], seq: BigInt(match[2]) } : undefined;
}

/** Makes every device of the workspace offer what it has again. */
export async function renewEpoch(client: PoolClient, workspace: string): Promise<string> {
  const { rows } = await client.query<{ epoch: string }>(
    'update workspace set epoch = gen_random_uuid() where id = $1 returning epoch',
    [workspace],
  );
  return rows[0]?.epoch ?? '';
}

/** After a backup was put back: the same for every workspace. @returns how many there are */
export async function renewEpochs(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ id: string }>('select id from organization');
  for (const { id } of rows) await inWorkspace(pool, id, (client) => renewEpoch(client, id));
  return rows.length;
}

function keysOf(rows: PulledRow[], type: PulledRow['type']): string[] {
  return rows.filter((one) => one.type === type).map((one) => one.key);
}
