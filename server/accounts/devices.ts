import type { Pool } from 'pg';
import type { Member } from './members.ts';

/** One session: a browser extension that was approved, or a visit to these pages. */
export interface Device {
  id: string;
  /** Undefined for a visit to the pages. */
  name: string | null;
  userAgent: string | null;
  owner: string;
  ownerIsYou: boolean;
  createdAt: Date;
  usedAt: Date;
}

/** What a device said of itself when it asked to join. */
export interface DeviceRequest {
  name: string;
  address: string;
  requestedAt: Date;
}

const MAY_SEE = `session."expiresAt" > now() and member."organizationId" = $1 and (member."userId" = $2 or $3)`;

/** The sessions a member may see and end: their own; an admin's whole workspace. Newest first. */
export async function devicesFor(pool: Pool, member: Member): Promise<Device[]> {
  const { rows } = await pool.query<Device>(
    `select session.id, device_session.name, session."userAgent", "user".name as owner,
            session."userId" = $2 as "ownerIsYou", session."createdAt", session."updatedAt" as "usedAt"
       from session
       join member on member."userId" = session."userId"
       join "user" on "user".id = session."userId"
       left join device_session on device_session.session = session.id
      where ${MAY_SEE}
      order by session."userId" = $2 desc, session."createdAt" desc limit 200`,
    [member.workspace.id, member.userId, member.role === 'admin'],
  );
  return rows;
}

/** Ends a session; the next request with its token is refused. False where the member may not, or it is gone. */
export async function revokeDevice(pool: Pool, member: Member, sessionId: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `delete from session using member
      where member."userId" = session."userId" and session.id::text = $4 and ${MAY_SEE}`,
    [member.workspace.id, member.userId, member.role === 'admin', sessionId],
  );
  return (rowCount ?? 0) > 0;
}

export async function noteRequest(
  pool: Pool,
  userCode: string,
  request: Pick<DeviceRequest, 'name' | 'address'>,
): Promise<void> {
  await pool.query('insert into device_request ("userCode", name, address) values ($1, $2, $3)', [
    userCode,
    request.name,
    request.address,
  ]);
}

export async function requestOf(pool: Pool, userCode: string): Promise<DeviceRequest | undefined> {
  const { rows } = await pool.query<DeviceRequest>(
    'select name, address, requested_at as "requestedAt" from device_request where "userCode" = $1',
    [userCode],
  );
  return rows[0];
}

/** The name that a device gave with this code, read before the code is used up. */
export async function nameBehind(pool: Pool, deviceCode: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ name: string }>(
    'select name from device_request join "deviceCode" using ("userCode") where "deviceCode" = $1',
    [deviceCode],
  );
  return rows[0]?.name;
}

export async function nameSession(pool: Pool, token: string, name: string): Promise<void> {
  await pool.query(
    'insert into device_session (session, name) select id, $2 from session where token = $1 on conflict do nothing',
    [token, name],
  );
}

/** Codes and sessions whose time is over. */
export async function sweep(pool: Pool): Promise<void> {
  await pool.query(`delete from "deviceCode" where "expiresAt" < now() - interval '1 hour'`);
  await pool.query('delete from session where "expiresAt" < now()');
  await pool.query(`delete from attempt where last_at < now() - interval '1 day'`);
}
