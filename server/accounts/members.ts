import type { Pool } from 'pg';

/** A member as they sign in: whose workspace, and as what. */
export interface Member {
  id: string;
  userId: string;
  name: string;
  email: string;
  role: string;
  workspace: { id: string; name: string };
}

interface Row {
  id: string;
  userId: string;
  name: string;
  email: string;
  role: string;
  workspaceId: string;
  workspaceName: string;
}

const SELECT = `select member.id, member."userId", "user".name, "user".email, member.role,
    organization.id as "workspaceId", organization.name as "workspaceName"
  from member
  join "user" on "user".id = member."userId"
  join organization on organization.id = member."organizationId"`;

/** The membership of an account; it has one at most. */
export async function memberOf(pool: Pool, userId: string): Promise<Member | undefined> {
  const { rows } = await pool.query<Row>(`${SELECT} where member."userId" = $1`, [userId]);
  return rows[0] && toMember(rows[0]);
}

/** Everybody of a workspace, in the order in which they came. */
export async function membersOf(pool: Pool, workspace: string): Promise<Member[]> {
  const { rows } = await pool.query<Row>(
    `${SELECT} where member."organizationId" = $1 order by member."createdAt", member.id`,
    [workspace],
  );
  return rows.map(toMember);
}

/** True while nobody has founded a workspace on this server. */
export async function isUnclaimed(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query('select 1 from organization limit 1');
  return rows.length === 0;
}

function toMember({ workspaceId, workspaceName, ...row }: Row): Member {
  return { ...row, workspace: { id: workspaceId, name: workspaceName } };
}
