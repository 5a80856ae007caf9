import type { Pool } from 'pg';
import type { Member } from './members.ts';

/** Whether an account asks for a code after the password. */
export interface SecondFactor {
  on: boolean;
  /** False for somebody whom the team's own provider signs in: asking for a second factor is its part. */
  hasPassword: boolean;
}

/** The roles that may not work with a password alone. */
const REQUIRED_OF = new Set(['manager', 'admin']);

export async function secondFactorOf(pool: Pool, userId: string): Promise<SecondFactor> {
  const { rows } = await pool.query<SecondFactor>(
    `select "twoFactorEnabled" as "on",
            exists (select 1 from account where "userId" = "user".id and "providerId" = 'credential') as "hasPassword"
       from "user" where id = $1`,
    [userId],
  );
  return rows[0] ?? { on: false, hasPassword: true };
}

/** True for a role that decides for others: its password alone must not be enough. */
export function needsSecondFactor(member: Pick<Member, 'role'> | undefined): boolean {
  return member !== undefined && REQUIRED_OF.has(member.role);
}

/**
 * Whose second factor a sign-in waits for, by the cookie that the first one left. The library checks the
 * cookie's signature when the code is verified; here it only says whose tries are counted.
 */
export async function challengedUser(pool: Pool, cookies: string): Promise<string | undefined> {
  const sent = /(?:^|;\s*)(?:__Secure-)?vigie\.two_factor=([^;]+)/.exec(cookies)?.[1] ?? '';
  const [identifier = ''] = decoded(sent).split('.');
  const { rows } = await pool.query<{ value: string }>(
    'select value from verification where identifier = $1 and "expiresAt" > now()',
    [identifier],
  );
  return rows[0]?.value;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
