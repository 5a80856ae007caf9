import type { Pool, PoolClient } from 'pg';
import { without } from '../../lib/access/change.ts';
import { fieldScope, within } from '../../lib/access/may.ts';
import { LIMITS } from '../../lib/sync/protocol.ts';
import { narrowTo, type Reader } from '../access/reach.ts';
import { inWorkspace } from '../database/scope.ts';

/** A row's place in the stream, before it is asked whether the reader may see it. */
interface Place {
  seq: string;
  type: 'observation' | 'subject' | 'erased-observation' | 'opt-out';
  key: string;
  moved: boolean;
}

interface Seen {
  key: string;
  body: string;
  member: string;
  holder: string;
  place: string | null;
  groups: string[];
}

/** One page, its observations still as the JSON text that was stored. */
export interface Page {
  observations: string[];
  subjects: string[];
  erasedObservations: string[];
  optOuts: string[];
  /** Observations that the reader may have and may not see (any more), or not as it has them. */
  revoked: string[];
  /** Observations given without fields that are not for the reader's eyes. */
  cut: string[];
  cursor: string;
  more: boolean;
  epoch: string;
}

/**
 * What came after the cursor, at most `limit` rows and a page's bytes. A cursor of another epoch, or
 * one that lies ahead of us, is from before a backup was restored: the page begins at the beginning,
 * under an epoch that the reader does not know. The places of a page are read first; what stands there is
 * read under row-level security that lets no more through than this reader may see. Runs inside
 * inWorkspace().
 */
export async function pull(
  client: PoolClient,
  workspace: string,
  reader: Reader,
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
  const { rows } = await client.query<Place>(
    `select seq, type, key, moved from (
       select page.*, row_number() over (order by seq) as number, sum(bytes) over (order by seq) as sum
         from (select seq, type, key, moved, octet_length(coalesce(body, '')) as bytes from entry
                where workspace = $1 and seq > $2 order by seq limit $3) as page
     ) as sized
     where number = 1 or sum <= $4
     order by seq`,
    [workspace, String(from), limit, LIMITS.pageBytes],
  );
  const reached = BigInt(rows.at(-1)?.seq ?? last);
  const seen = await bodiesBetween(client, workspace, reader, from, reached);
  const shown = new Map(seen.map((row) => [row.key, show(row, reader)]));
  const observations = rows.filter((row) => row.type === 'observation');
  return {
    observations: observations.flatMap((row) => shown.get(row.key)?.body ?? []),
    subjects: keysOf(rows, 'subject'),
    erasedObservations: keysOf(rows, 'erased-observation'),
    optOuts: keysOf(rows, 'opt-out'),
    revoked: observations.filter((row) => row.moved && !shown.get(row.key)?.whole).map((row) => row.key),
    cut: observations
      .filter((row) => shown.get(row.key)?.body && !shown.get(row.key)?.whole)
      .map((row) => row.key),
    cursor: `${epoch}.${reached}`,
    more: reached < last,
    epoch,
  };
}

async function bodiesBetween(
  client: PoolClient,
  workspace: string,
  reader: Reader,
  from: bigint,
  to: bigint,
): Promise<Seen[]> {
  await narrowTo(client, reader);
  const { rows } = await client.query<Seen>(
    `select key, body, member, holder, place, field_groups as groups from entry
      where workspace = $1 and seq > $2 and seq <= $3 and type = 'observation'`,
    [workspace, String(from), String(to)],
  );
  return rows;
}

/** An observation as the reader may see it: one's own is whole, of others' some fields may be left out. */
function show(row: Seen, reader: Reader): { body: string | undefined; whole: boolean } {
  if (row.groups.length === 0 || row.member === reader.id) return { body: row.body, whole: true };
  const record = { holder: row.holder, ...(row.place && { place: row.place }) };
  const hidden = (field: string) => !within(reader, fieldScope(reader, field), record);
  const one = JSON.parse(row.body);
  const left = without(one, hidden);
  if (left === one) return { body: row.body, whole: true };
  return { body: left && JSON.stringify(left), whole: false };
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

function keysOf(rows: Place[], type: Place['type']): string[] {
  return rows.filter((one) => one.type === type).map((one) => one.key);
}
