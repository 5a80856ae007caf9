import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { IDBFactory } from 'fake-indexeddb';
import type pg from 'pg';
import type { Id } from '../../lib/record/id.ts';
import type { Store } from '../../lib/store/port.ts';
import { openStore } from '../../lib/store/store.ts';
import type { Ground } from '../../lib/sync/simulation/net.ts';
import { MEMBERS, OWNERS } from '../../lib/sync/simulation/schedule.ts';
import { createTransport } from '../../lib/sync/transport.ts';
import { setMember } from '../../server/access/members.ts';
import { inWorkspace } from '../../server/database/scope.ts';
import { renewEpoch } from '../../server/sync/pull.ts';
import {
  addMember,
  foundTeam,
  observation,
  poolOf,
  pullAs,
  pushAs,
  startTestServer,
  type TestMember,
} from '../../server/testing.ts';

/** What a backup of one workspace holds. */
const TABLES = ['entry', 'subject', 'device', 'member_reach'] as const;
const NO_LIMIT = { burst: 1_000_000, perSecond: 1_000_000 };

/** A team on a real server over a real PostgreSQL, on which schedules are played one after the other. */
export interface RealTeam {
  /** Empties the team's workspace and gives its devices new stores. */
  fresh(): Promise<Ground & { close(): void }>;
  stop(): Promise<void>;
}

export async function realTeam(): Promise<RealTeam> {
  const server = await startTestServer({ rate: NO_LIMIT });
  const pool = poolOf(server);
  const boss = await foundTeam(server.url);
  const team = [boss];
  for (let at = 1; at < MEMBERS; at++) team.push(await addMember(boss, `Member${at}`, 'admin'));
  return {
    async fresh() {
      await empty(pool, boss.workspace);
      for (const index of team.keys()) if (index > 0) await setRole(pool, team, index, true);
      return groundOf(pool, team, server.url);
    },
    async stop() {
      await pool.end();
      await server.stop();
    },
  };
}

async function groundOf(pool: pg.Pool, team: TestMember[], url: string): Promise<Ground & { close(): void }> {
  const [boss] = team;
  const stores: Store[] = [];
  for (const _ of OWNERS)
    stores.push(await openStore({ indexedDB: new IDBFactory(), now: () => Date.now() + 3600_000 }));
  const devices = OWNERS.map(() => randomUUID());
  const store = (device: number): Store => given(stores[device]);
  const member = (index: number): TestMember => given(team[index]);
  const { workspace } = given(boss);
  let saved = await save(pool, workspace);
  const roles = team.map(() => true);
  let savedRoles = [...roles];
  return {
    member: (index) => member(index).id,
    device: (index) => devices[index] ?? '',
    store,
    // Some of it concerns fewer people: a subscription those who hold it, its `mrr` too.
    said: (about, n, key) =>
      about % 2 === 0
        ? { kind: 'person', set: { note: n, ...(n % 3 === 0 && { mrr: n }), ...keyed(key, 'linkedinUrl') } }
        : { kind: 'subscription', set: { note: n, ...keyed(key, 'externalId') } },
    wire: (device) => createTransport({ server: url, token: member(OWNERS[device] ?? 0).token }),
    async setRole(index, wide) {
      roles[index] = wide;
      await setRole(pool, team, index, wide);
    },
    async handOver(subject, to) {
      const held = await inWorkspace(pool, workspace, (client) =>
        client.query<{ kind: string; holder: string }>(
          'select kind, holder from subject where workspace = $1 and id = $2',
          [workspace, subject],
        ),
      );
      const row = held.rows[0];
      if (!row || row.holder === member(to).id) return false;
      const owner = observation(member(0).id, { subject, kind: row.kind, set: { owner: member(to).id } });
      await pushAs(member(0), [owner]);
      return true;
    },
    async backup() {
      saved = await save(pool, workspace);
      savedRoles = [...roles];
    },
    async restore() {
      await empty(pool, workspace);
      await putBack(pool, workspace, saved);
      for (const [index, wide] of savedRoles.entries())
        if (index > 0 && roles[index] !== wide) {
          roles[index] = wide;
          await setRole(pool, team, index, wide);
        }
    },
    async visible(index) {
      const ids = new Set<Id>();
      for (let cursor: string | undefined, more = true; more; ) {
        const page = await pullAs(member(index), cursor);
        for (const one of page.observations) ids.add(one.id);
        ({ cursor, more } = page);
      }
      return ids;
    },
    async held() {
      const { rows } = await inWorkspace(pool, workspace, (client) =>
        client.query<{ type: string; key: string }>('select type, key from entry where workspace = $1', [
          workspace,
        ]),
      );
      const keys = (of: (type: string) => boolean) =>
        rows.filter((row) => of(row.type)).map((row) => row.key);
      return {
        observations: keys((type) => type === 'observation'),
        barred: new Set(keys((type) => type !== 'observation')),
      };
    },
    close() {
      for (const one of stores) one.close();
    },
  };
}

function keyed(key: number | undefined, field: string): Record<string, string> {
  if (key === undefined) return {};
  return { [field]: field === 'externalId' ? `k${key}` : `https://www.linkedin.com/in/invented-${key}/` };
}

/** Wide: an admin. Narrow: an account executive alone in a team. */
async function setRole(pool: pg.Pool, team: TestMember[], index: number, wide: boolean): Promise<void> {
  const boss = given(team[0]);
  const next = wide
    ? { role: 'admin', teams: [], territories: [] }
    : { role: 'ae', teams: [`alone ${index}`], territories: [] };
  const done = await setMember(
    pool,
    boss.workspace,
    { id: boss.id, role: 'admin' },
    given(team[index]).id,
    next,
  );
  if (!done) throw new Error(`faults net: the role of member ${index} could not be set`);
}

type Saved = Record<string, string> & { seq: string };

async function save(pool: pg.Pool, workspace: string): Promise<Saved> {
  return inWorkspace(pool, workspace, async (client) => {
    const saved: Saved = { seq: '0' };
    for (const table of TABLES) {
      const { rows } = await client.query<{ all: string }>(
        `select coalesce(jsonb_agg(to_jsonb(${table})), '[]')::text as all from ${table} where workspace = $1`,
        [workspace],
      );
      saved[table] = rows[0]?.all ?? '[]';
    }
    const { rows } = await client.query<{ seq: string }>('select seq from workspace where id = $1', [
      workspace,
    ]);
    return { ...saved, seq: rows[0]?.seq ?? '0' };
  });
}

async function empty(pool: pg.Pool, workspace: string): Promise<void> {
  await inWorkspace(pool, workspace, async (client) => {
    for (const table of TABLES) await client.query(`delete from ${table} where workspace = $1`, [workspace]);
    await client.query('update workspace set seq = 0 where id = $1', [workspace]);
    await renewEpoch(client, workspace);
  });
}

/** As an administrator does it: the rows of the backup, under a new epoch. */
async function putBack(pool: pg.Pool, workspace: string, saved: Saved): Promise<void> {
  await inWorkspace(pool, workspace, async (client) => {
    for (const table of TABLES)
      await client.query(
        `insert into ${table} select row.* from jsonb_populate_recordset(null::${table}, $1) as row`,
        [saved[table]],
      );
    await client.query('update workspace set seq = $2 where id = $1', [workspace, saved.seq]);
    await renewEpoch(client, workspace);
  });
}

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('faults net: nothing there');
  return value;
}
