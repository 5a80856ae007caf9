import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';

export interface Attempts {
  /** Counts one try at something secret. @returns when the next is allowed, if this one is not. */
  begin(what: string, about: string): Promise<Date | undefined>;
  /** The try was right: forgets the wrong ones. */
  succeed(what: string, about: string): Promise<void>;
  /** True the first time only (for a day): what may be used once is not used twice, however close together. */
  once(what: string, about: string): Promise<boolean>;
}

/** Tries in a row before the back-off begins. */
const FREE = 5;
const FIRST_SECONDS = 30;
const LONGEST_SECONDS = 15 * 60;
/** Wrong tries are forgotten after this long without one. */
const MEMORY_SECONDS = 3600;

/**
 * Back-off for guesses at one account or by one person, whatever address they come from: five tries
 * are free, then 30 s doubling to 15 min. A try is counted before it is made, so that many at once
 * gain nothing. What it is about is kept as a keyed hash.
 */
export function createAttempts(pool: Pool, secret: string): Attempts {
  const keyOf = (what: string, about: string) =>
    createHmac('sha256', secret).update(`attempt ${what} ${about.trim().toLowerCase()}`).digest('base64url');
  return {
    async begin(what, about) {
      const key = keyOf(what, about);
      const { rows } = await pool.query<{ blocked: Date }>(
        `insert into attempt as a (key, failures, last_at) values ($1, 1, now())
         on conflict (key) do update set
           failures = case when a.last_at < now() - make_interval(secs => $2) then 1 else a.failures + 1 end,
           blocked_until = case
             when a.last_at < now() - make_interval(secs => $2) or a.failures + 1 < $3 then null
             else now() + make_interval(secs => least($5, $4 * power(2, least(20, a.failures + 1 - $3)))) end,
           last_at = now()
           where a.blocked_until is null or a.blocked_until <= now()
         returning null`,
        [key, MEMORY_SECONDS, FREE, FIRST_SECONDS, LONGEST_SECONDS],
      );
      if (rows.length > 0) return undefined;
      const blocked = await pool.query<{ blocked_until: Date }>(
        'select blocked_until from attempt where key = $1',
        [key],
      );
      return blocked.rows[0]?.blocked_until ?? new Date();
    },
    async succeed(what, about) {
      await pool.query('delete from attempt where key = $1', [keyOf(what, about)]);
    },
    async once(what, about) {
      const { rowCount } = await pool.query(
        'insert into attempt (key, failures, last_at) values ($1, 0, now()) on conflict do nothing',
        [keyOf(`once ${what}`, about)],
      );
      return (rowCount ?? 0) > 0;
    },
  };
}
