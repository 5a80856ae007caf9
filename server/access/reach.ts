import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { fieldScope, scopeFor, type Who } from '../../lib/access/may.ts';
import { FIELD_GROUPS, POLICY, POLICY_VERSION } from '../../lib/access/policy.ts';
import type { Scope } from '../../lib/access/roles.ts';
import { inWorkspace } from '../database/scope.ts';

/** Teams (by name) and territories (countries) of one member. */
export interface MemberReach {
  teams: string[];
  territories: string[];
}

/** A kind that no table lists. */
const REST = '-';

/**
 * The member as lib/access asks for them. Teammates share a team's name; those without a team are one
 * team together. Runs inside inWorkspace().
 */
export async function whoIs(
  client: PoolClient,
  workspace: string,
  { id, role }: { id: string; role: string },
): Promise<Who & { id: string; ids: string[]; teammates: string[]; names: string[]; territories: string[] }> {
  const { rows } = await client.query<{ id: string; name: string; teams: string[]; territories: string[] }>(
    `select member.id, "user".name, coalesce(reach.teams, '{}') as teams, coalesce(reach.territories, '{}') as territories
       from member join "user" on "user".id = member."userId" left join member_reach as reach on reach.workspace = $1 and reach.member = member.id
      where member."organizationId" = $1 order by member.id`,
    [workspace],
  );
  const me = rows.find((row) => row.id === id);
  const teams = new Set(me?.teams);
  const mates = rows.filter((row) =>
    teams.size === 0 ? row.teams.length === 0 : row.teams.some((one) => teams.has(one)),
  );
  return {
    id,
    role,
    ids: [id],
    teammates: mates.map((row) => row.id),
    names: mates.map((row) => row.name),
    territories: (me?.territories ?? []).map((one) => one.toUpperCase()),
  };
}

export type Reader = Awaited<ReturnType<typeof whoIs>>;

/** How far the reader sees in each kind, and the rest. */
function readScopes(reader: Reader): { kinds: Record<string, Scope>; rest: Scope } {
  const kinds = Object.keys(POLICY).map((kind) => [kind, scopeFor(reader, 'read', kind)]);
  return { kinds: Object.fromEntries(kinds), rest: scopeFor(reader, 'read', REST) };
}

/** Whether nothing is hidden from the reader. */
export function seesAll(reader: Reader): boolean {
  const { kinds, rest } = readScopes(reader);
  return [...Object.values(kinds), rest, ...groupScopes(reader)].every((scope) => scope === 'all');
}

function groupScopes(reader: Reader): Scope[] {
  return Object.values(FIELD_GROUPS).map((group) => fieldScope(reader, group.fields[0] ?? ''));
}

/**
 * Names what the reader sees: two readings under one view see by the same rules. Teammates and land
 * count only where a role's reading depends on them, so that a new colleague is no change for others.
 */
export function viewOf(reader: Reader): string {
  const scopes = readScopes(reader);
  const used = new Set([...Object.values(scopes.kinds), scopes.rest, ...groupScopes(reader)]);
  const mates = used.has('team') || used.has('territory') ? reader.teammates : [];
  const lands = used.has('territory') ? [...reader.territories].sort() : [];
  const text = JSON.stringify([POLICY_VERSION, scopes, groupScopes(reader), mates, lands]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

/** From here to the end of the transaction row-level security gives this reader's observations only. */
export async function narrowTo(client: PoolClient, reader: Reader): Promise<void> {
  const reach = {
    me: reader.id,
    mates: reader.teammates,
    lands: reader.territories,
    ...readScopes(reader),
  };
  await client.query("select set_config('app.reach', $1, true)", [JSON.stringify(reach)]);
}

/**
 * Runs `work` in one transaction that sees no more than this member may. Every route that gives
 * records out goes through here.
 */
export function inReach<T>(
  pool: Pool,
  member: { id: string; role: string; workspace: { id: string } },
  work: (client: PoolClient, reader: Reader) => Promise<T>,
): Promise<T> {
  return inWorkspace(pool, member.workspace.id, async (client) => {
    const reader = await whoIs(client, member.workspace.id, member);
    await narrowTo(client, reader);
    return work(client, reader);
  });
}
