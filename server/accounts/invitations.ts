import type { Pool } from 'pg';

/** An invitation that can still be taken. */
export interface Invitation {
  id: string;
  email: string;
  role: string;
  workspace: string;
}

export async function invitationOf(pool: Pool, id: string): Promise<Invitation | undefined> {
  const { rows } = await pool.query<Invitation>(
    `select invitation.id, lower(invitation.email) as email, coalesce(invitation.role, 'sdr') as role,
            organization.name as workspace
       from invitation join organization on organization.id = invitation."organizationId"
      where invitation.id::text = $1 and invitation.status = 'pending' and invitation."expiresAt" > now()`,
    [id],
  );
  return rows[0];
}
