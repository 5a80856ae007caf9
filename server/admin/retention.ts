import type { Pool, PoolClient } from 'pg';
import type { Observation } from '../../lib/record/observation.ts';
import type { Member } from '../accounts/members.ts';
import { appendAudit } from '../audit/log.ts';
import { noteErasure } from '../backup/journal.ts';
import { inWorkspace } from '../database/scope.ts';
import { erase } from '../sync/erase.ts';
import { announceNews } from '../sync/news.ts';

/** A person kept past the team's period, put forward for a decision. */
export interface Overdue {
  subject: string;
  name: string;
  /** When the first thing about them was noted. */
  collectedAt: Date;
  /** When they last got in touch themselves, if they did. */
  contactAt: Date | undefined;
}

export interface Retention {
  months: number;
  /** Longest overdue first, 100 at most. */
  overdue: Overdue[];
}

const MOST = 100;

/**
 * Whom the team has kept past its period: so many months after the data was collected or after the last
 * contact that came *from* the person (CNIL: three years for prospects). What colleagues note, correct
 * or send renews nothing.
 */
export function readRetention(pool: Pool, workspace: string, now: Date): Promise<Retention> {
  return inWorkspace(pool, workspace, async (client) => {
    const own = await client.query<{ months: number; before: Date }>(
      'select retention_months as months, $2::timestamptz - make_interval(months => retention_months) as before from workspace where id = $1',
      [workspace, now],
    );
    const { months = 36, before = new Date(0) } = own.rows[0] ?? {};
    return { months, overdue: (await overdueBefore(client, workspace, before)).slice(0, MOST) };
  });
}

async function overdueBefore(client: PoolClient, workspace: string, before: Date): Promise<Overdue[]> {
  const { rows } = await client.query<{ subject: string; at: Date }>(
    `select subject.id as subject, min(entry.stamped_at) as at
       from subject join entry on entry.workspace = $1 and entry.subject = subject.id and entry.type = 'observation'
      where subject.workspace = $1 and subject.kind = 'person'
      group by subject.id having min(entry.stamped_at) < $2 order by 2 limit 2000`,
    [workspace, before],
  );
  if (rows.length === 0) return [];
  const contacts = await contactsOf(client, workspace, new Set(rows.map((row) => row.subject)));
  const due = rows.filter(({ subject }) => (contacts.get(subject) ?? new Date(0)) < before).slice(0, MOST);
  const names = await namesOf(
    client,
    workspace,
    due.map((row) => row.subject),
  );
  return due.map(({ subject, at }) => ({
    subject,
    name: names.get(subject) ?? '?',
    collectedAt: at,
    contactAt: contacts.get(subject),
  }));
}

/** When each of these people last wrote, called or came by themselves: activities marked as coming in. */
async function contactsOf(
  client: PoolClient,
  workspace: string,
  people: Set<string>,
): Promise<Map<string, Date>> {
  const { rows } = await client.query<{ body: string; at: Date }>(
    `select body, stamped_at as at from entry
      where workspace = $1 and type = 'observation' and kind = 'activity' and body like '%"direction":"in"%'`,
    [workspace],
  );
  const last = new Map<string, Date>();
  for (const { body, at } of rows) {
    const { set, add } = JSON.parse(body) as Observation;
    if (set?.direction !== 'in') continue;
    const said = typeof set.at === 'string' ? new Date(set.at) : at;
    const when = Number.isNaN(said.getTime()) ? at : said;
    for (const person of add?.person ?? []) {
      if (typeof person !== 'string' || !people.has(person)) continue;
      const known = last.get(person);
      if (!known || known < when) last.set(person, when);
    }
  }
  return last;
}

async function namesOf(
  client: PoolClient,
  workspace: string,
  people: string[],
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ subject: string; body: string }>(
    `select subject, body from entry where workspace = $1 and type = 'observation' and subject = any($2::uuid[]) order by seq`,
    [workspace, people],
  );
  const names = new Map<string, string>();
  for (const { subject, body } of rows) {
    const { set, add } = JSON.parse(body) as Observation;
    const name = set?.fullName ?? (names.has(subject) ? undefined : add?.email?.[0]);
    if (typeof name === 'string') names.set(subject, name.slice(0, 200));
  }
  return names;
}

/** @returns false where the number is none from 1 to 120 */
export async function setRetention(pool: Pool, member: Member, months: number): Promise<boolean> {
  if (!Number.isInteger(months) || months < 1 || months > 120) return false;
  const workspace = member.workspace.id;
  await inWorkspace(pool, workspace, async (client) => {
    await client.query('update workspace set retention_months = $2 where id = $1', [workspace, months]);
    await appendAudit(client, workspace, member.id, 'retention.set', { months });
  });
  return true;
}

/**
 * Erases those of the named people who are still overdue; every device follows. @returns how many
 */
export async function eraseOverdue(
  pool: Pool,
  member: Member,
  subjects: string[],
  backups: string,
  now: Date,
): Promise<number> {
  const { overdue } = await readRetention(pool, member.workspace.id, now);
  const due = new Set(overdue.map((one) => one.subject));
  const chosen = [...new Set(subjects)].filter((one) => due.has(one));
  if (chosen.length === 0) return 0;
  const workspace = member.workspace.id;
  const request = { subjects: chosen, observations: [], optOuts: [] };
  await inWorkspace(pool, workspace, async (client) => {
    await erase(client, workspace, { id: member.id, role: member.role }, request);
    noteErasure(backups, { ...request, workspace });
    await announceNews(client, workspace);
  });
  return chosen.length;
}
