import type { Pool, PoolClient } from 'pg';
import { inWorkspace } from '../database/scope.ts';
import { lockWorkspace } from '../sync/push.ts';
import { type AuditRow, BEGINNING, firstBreak, hashOf } from './chain.ts';

/** What is written down. The pages have words for each (`audit.*` in texts-admin.ts). */
export const ACTIONS = [
  'member.invited',
  'member.joined',
  'member.set',
  'member.removed',
  'device.approved',
  'device.revoked',
  'factor.on',
  'factor.off',
  'data.erased',
  'site.switched',
  'retention.set',
  'backup.made',
] as const;
export type AuditAction = (typeof ACTIONS)[number];

/** Ids, roles, counts and settings; no name, no address, no value of a record. */
export type About = Record<string, string | number | boolean | string[]>;

/** Adds a row, under the workspace's lock. Runs inside inWorkspace(), so that it stands or falls with what it tells. */
export async function appendAudit(
  client: PoolClient,
  workspace: string,
  actor: string | null,
  action: AuditAction,
  about: About = {},
): Promise<void> {
  await lockWorkspace(client, workspace);
  const { rows } = await client.query<{ seq: string; hash: string }>(
    'select seq, hash from audit where workspace = $1 order by seq desc limit 1',
    [workspace],
  );
  const row = {
    workspace,
    seq: Number(rows[0]?.seq ?? 0) + 1,
    at: new Date(),
    actor,
    action,
    about: JSON.stringify(about),
  };
  await client.query(
    'insert into audit (workspace, seq, at, actor, action, about, hash) values ($1, $2, $3, $4, $5, $6, $7)',
    [
      workspace,
      row.seq,
      row.at.toISOString(),
      actor,
      action,
      row.about,
      hashOf(row, rows[0]?.hash ?? BEGINNING),
    ],
  );
}

/** The same in a transaction of its own. */
export function audit(
  pool: Pool,
  { id, workspace }: { id: string; workspace: { id: string } },
  action: AuditAction,
  about: About = {},
): Promise<void> {
  return inWorkspace(pool, workspace.id, (client) => appendAudit(client, workspace.id, id, action, about));
}

/** Newest first, `page` counted from 0. */
export function readAudit(pool: Pool, workspace: string, size: number, page = 0): Promise<AuditRow[]> {
  return inWorkspace(pool, workspace, async (client) => {
    const { rows } = await client.query<AuditRow & { seq: string }>(
      'select workspace, seq, at, actor, action, about, hash from audit where workspace = $1 order by seq desc limit $2 offset $3',
      [workspace, size, page * size],
    );
    return rows.map(numbered);
  });
}

/** Where a workspace's log breaks, if it does, how long it is and its last hash. */
export function verifyAudit(
  pool: Pool,
  workspace: string,
): Promise<{ rows: number; broken: number | undefined; head: string }> {
  return inWorkspace(pool, workspace, async (client) => {
    const { rows } = await client.query<AuditRow & { seq: string }>(
      'select workspace, seq, at, actor, action, about, hash from audit where workspace = $1 order by seq',
      [workspace],
    );
    const read = rows.map(numbered);
    return { rows: read.length, broken: firstBreak(read), head: read.at(-1)?.hash ?? '' };
  });
}

function numbered(row: AuditRow & { seq: string }): AuditRow {
  return { ...row, seq: Number(row.seq) };
}
