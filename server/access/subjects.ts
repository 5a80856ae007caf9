import type { PoolClient } from 'pg';
import { groupOf, ruleOf } from '../../lib/access/policy.ts';
import { ROLES } from '../../lib/access/roles.ts';
import { liveOnes } from '../../lib/record/live.ts';
import type { Observation } from '../../lib/record/observation.ts';

/** What the rights to a subject depend on. */
export interface Subject {
  id: string;
  kind: string;
  creator: string;
  owner: string | null;
  account: string | null;
  country: string | null;
  holder: string;
  place: string | null;
}

const FIELDS = ['owner', 'account', 'country'];

export async function subjectsOf(
  client: PoolClient,
  workspace: string,
  ids: Iterable<string>,
): Promise<Map<string, Subject>> {
  const { rows } = await client.query<Subject>(
    'select id, kind, creator, owner, account, country, holder, place from subject where workspace = $1 and id = any($2::uuid[])',
    [workspace, [...new Set(ids)]],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Whether an observation may change whose its subject is. */
export function movesSubject(one: Observation): boolean {
  return (
    Boolean(one.retracts?.length) ||
    FIELDS.some((field) => one.set?.[field] !== undefined || one.add?.[field] !== undefined)
  );
}

/** Members by id and by name, as an owner is written. */
export type Names = (text: unknown) => string | null;

export async function namesOf(client: PoolClient, workspace: string): Promise<Names> {
  const { rows } = await client.query<{ id: string; name: string }>(
    `select member.id, "user".name from member join "user" on "user".id = member."userId"
      where member."organizationId" = $1 order by member."createdAt" desc`,
    [workspace],
  );
  const fold = (name: string) => name.normalize('NFC').toLowerCase().trim();
  const byName = new Map(rows.flatMap(({ id, name }) => [[id, id] as const, [fold(name), id] as const]));
  return (text) => (typeof text === 'string' ? (byName.get(fold(text)) ?? null) : null);
}

/** Owner, account and country as the newest live observations of the subject have them. */
export function describe(
  observations: Observation[],
  names: Names,
): Pick<Subject, 'owner' | 'account' | 'country'> {
  const found: Record<string, unknown> = {};
  for (const one of liveOnes(observations)) {
    for (const field of FIELDS) {
      const value = one.set?.[field] ?? one.add?.[field]?.[0];
      if (value !== undefined || one.set?.[field] === null) found[field] = value;
    }
  }
  const { account, country } = found;
  return {
    owner: names(found.owner),
    account: typeof account === 'string' && /^[0-9a-f-]{36}$/.test(account) ? account : null,
    country: typeof country === 'string' && country.length <= 60 ? country.toUpperCase() : null,
  };
}

/** The subject with its holder and place, given its account's. */
export function settled(
  one: Omit<Subject, 'holder' | 'place'>,
  account: Pick<Subject, 'owner' | 'country'> | undefined,
): Subject {
  return {
    ...one,
    holder: one.owner ?? account?.owner ?? one.creator,
    place: one.country ?? account?.country ?? null,
  };
}

/** The groups of narrower fields that an observation has something of. */
export function groupsIn(fields: string[]): string[] {
  return [...new Set(fields.flatMap((field) => groupOf(field) ?? []))];
}

/** Whether who holds a record of the kind decides who reads it. */
export function readingDepends(kind: string): boolean {
  return ROLES.some((role) => !['all', 'none'].includes(ruleOf(kind).read[role]));
}
