import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { ROLES, type Role, roleOf } from '../../lib/access/roles.ts';
import { appendAudit } from '../audit/log.ts';
import { inWorkspace } from '../database/scope.ts';
import { announceNews } from '../sync/news.ts';
import { lockWorkspace } from '../sync/push.ts';
import { handOver } from './hand-over.ts';
import type { MemberReach } from './reach.ts';

/** Whoever sets roles: admins all of them, managers those below an admin's. */
export interface Setter {
  id: string;
  role: string;
}

/** What may be set of a member; `undefined` where this is nothing for the setter. */
export function rolesToGive(setter: Setter, current: string): readonly Role[] | undefined {
  const role = roleOf(setter.role);
  if (role === 'admin') return ROLES;
  if (role !== 'manager' || roleOf(current) === 'admin') return undefined;
  return ROLES.filter((one) => one !== 'admin');
}

export async function reachesOf(pool: Pool, workspace: string): Promise<Map<string, MemberReach>> {
  return inWorkspace(pool, workspace, async (client) => {
    const { rows } = await client.query<MemberReach & { member: string }>(
      'select member, teams, territories from member_reach where workspace = $1',
      [workspace],
    );
    return new Map(rows.map(({ member, ...reach }) => [member, reach]));
  });
}

/** Names of teams or countries as people type them: by commas, without doubles. */
export function readNames(text: string): string[] {
  const names = text.split(',').map((one) => one.replace(/\s+/g, ' ').trim().slice(0, 60));
  return [...new Set(names.filter(Boolean))].slice(0, 20);
}

/**
 * Sets a member's role, teams and territories. Their devices follow at their next contact.
 * @returns false where the setter may not, or where the workspace would be left without an admin
 */
export async function setMember(
  pool: Pool,
  workspace: string,
  setter: Setter,
  member: string,
  next: MemberReach & { role: string },
): Promise<boolean> {
  return inWorkspace(pool, workspace, async (client) => {
    await lockWorkspace(client, workspace);
    const current = await roleHere(client, workspace, member);
    const role = current && rolesToGive(setter, current)?.find((one) => one === next.role);
    if (!role || (role !== 'admin' && (await isLastAdmin(client, workspace, member)))) return false;
    await client.query('update member set role = $3 where id = $2 and "organizationId" = $1', [
      workspace,
      member,
      role,
    ]);
    await client.query(
      `insert into member_reach (workspace, member, teams, territories) values ($1, $2, $3, $4)
       on conflict (workspace, member) do update set teams = excluded.teams, territories = excluded.territories`,
      [workspace, member, next.teams, next.territories.map((one) => one.toUpperCase())],
    );
    await appendAudit(client, workspace, setter.id, 'member.set', {
      member,
      role,
      teams: next.teams,
      territories: next.territories,
    });
    await announceNews(client, workspace);
    return true;
  });
}

/**
 * Takes a member out: what they held passes to `successor`, their sessions end, and their devices are
 * told to empty themselves of the team's data.
 * @returns false where somebody named is not of the workspace, or it would be left without an admin
 */
export async function removeMember(
  pool: Pool,
  workspace: string,
  by: Setter,
  member: string,
  successor: string,
): Promise<boolean> {
  return inWorkspace(pool, workspace, async (client) => {
    await lockWorkspace(client, workspace);
    if (member === successor) return false;
    for (const id of [member, successor]) if (!(await roleHere(client, workspace, id))) return false;
    if (roleOf(by.role) !== 'admin' || (await isLastAdmin(client, workspace, member))) return false;
    await handOver(client, workspace, { from: member, to: successor, by: by.id, now: Date.now() });
    const { rows } = await client.query<{ token: string }>(
      `with gone as (delete from member where id = $2 and "organizationId" = $1 returning "userId")
       delete from session using gone where session."userId" = gone."userId" returning token`,
      [workspace, member],
    );
    await client.query(
      'insert into departed_session (token) select unnest($1::text[]) on conflict do nothing',
      [rows.map((row) => hashOf(row.token))],
    );
    await client.query('delete from member_reach where workspace = $1 and member = $2', [workspace, member]);
    await appendAudit(client, workspace, by.id, 'member.removed', { member, successor });
    await announceNews(client, workspace);
    return true;
  });
}

/** Whether a token belonged to somebody who was taken out of their team. */
export async function hasDeparted(pool: Pool, token: string): Promise<boolean> {
  const { rowCount } = await pool.query('select 1 from departed_session where token = $1', [hashOf(token)]);
  return (rowCount ?? 0) > 0;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

async function roleHere(client: PoolClient, workspace: string, member: string): Promise<string | undefined> {
  const { rows } = await client.query<{ role: string }>(
    'select role from member where id::text = $2 and "organizationId" = $1',
    [workspace, member],
  );
  return rows[0]?.role;
}

async function isLastAdmin(client: PoolClient, workspace: string, member: string): Promise<boolean> {
  const { rows } = await client.query<{ id: string }>(
    `select id from member where "organizationId" = $1 and role = 'admin' for update`,
    [workspace],
  );
  return rows.length === 1 && rows[0]?.id === member;
}
