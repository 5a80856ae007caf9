import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { may } from '../../lib/access/may.ts';
import { type Action, ROLES, type Role, SCOPES, type Scope } from '../../lib/access/roles.ts';
import { EXPECTED, EXPECTED_GROUPS } from '../../lib/access/testing/expected.ts';
import type { Observation } from '../../lib/record/observation.ts';
import { inWorkspace } from '../database/scope.ts';
import {
  addMember,
  api,
  foundTeam,
  observation,
  poolOf,
  pullAs,
  pushAs,
  startTestServer,
  type TestMember,
} from '../testing.ts';
import { setMember } from './members.ts';
import { inReach, whoIs } from './reach.ts';
import { subjectsOf } from './subjects.ts';

/** Every cell of roles × kinds × actions × scopes, asked of the real server over a real PostgreSQL. */
const KINDS = [...new Set(EXPECTED.map((cell) => cell.kind))];
/** Whose records there are, from near to far; each named by the narrowest scope that holds it. */
const POSITIONS = SCOPES.filter((scope) => scope !== 'none');

interface Placed {
  kind: string;
  role: Role;
  position: Scope;
  subject: string;
  first: Observation;
}

let server: Awaited<ReturnType<typeof startTestServer>>;
let pool: pg.Pool;
let nora: TestMember;
const members = new Map<Role, TestMember>();
const placed: Placed[] = [];

/** What the hand-written matrix promises. */
function promised({ kind, role, position }: Placed, action: Action): boolean {
  const cell = EXPECTED.find((one) => one.kind === kind && one.role === role && one.action === action);
  return SCOPES.indexOf(position) <= SCOPES.indexOf(cell?.scope ?? 'none');
}

const memberOf = (role: Role): TestMember => members.get(role) ?? nora;
const of = (role: Role) => placed.filter((one) => one.role === role);
const nameOf = ({ kind, position }: Placed) => `${kind} ${position}`;

beforeAll(async () => {
  server = await startTestServer({ rate: { burst: 100_000, perSecond: 100_000 } });
  pool = poolOf(server);
  nora = await foundTeam(server.url);
  const mate = await addMember(nora, 'Mate', 'ae');
  for (const role of ROLES) members.set(role, await addMember(nora, `Person${role}`, role));
  const boss = { id: nora.id, role: 'admin' };
  const alpha = { teams: ['alpha'], territories: ['FR'] };
  for (const [role, { id }] of members) await setMember(pool, nora.workspace, boss, id, { role, ...alpha });
  await setMember(pool, nora.workspace, boss, mate.id, {
    role: 'ae',
    teams: ['alpha', 'gamma'],
    territories: [],
  });
  const rows = [...members].flatMap(([role, { id }]) =>
    KINDS.flatMap((kind) =>
      POSITIONS.map((position): Placed => {
        const owner = position === 'own' ? id : position === 'team' ? mate.id : nora.id;
        const country = position === 'territory' ? 'fr' : 'BE';
        const subject = randomUUID();
        const first = observation(nora.id, { kind, subject, set: { owner, country, word: 'hers' } });
        return { kind, role, position, subject, first };
      }),
    ),
  );
  for (let at = 0; at < rows.length; at += 500) {
    const some = rows.slice(at, at + 500);
    const { verdicts } = await pushAs(
      nora,
      some.map((one) => one.first),
    );
    expect(verdicts.filter((one) => one.verdict !== 'stored')).toEqual([]);
  }
  placed.push(...rows);
}, 120_000);
afterAll(async () => {
  await pool.end();
  await server.stop();
});

async function pullIds(member: TestMember): Promise<Set<string>> {
  const ids = new Set<string>();
  for (let cursor: string | undefined, more = true; more; ) {
    const page = await pullAs(member, cursor);
    for (const one of page.observations) ids.add(one.id);
    ({ cursor, more } = page);
  }
  return ids;
}

describe.each(ROLES)('%s', (role) => {
  it('pulls what they may read, and nothing else', async () => {
    const ids = await pullIds(memberOf(role));
    const wrong = of(role).filter((one) => ids.has(one.first.id) !== promised(one, 'read'));
    expect(wrong.map(nameOf)).toEqual([]);
  });

  it('gets no other row from the database, whatever the query asks for', async () => {
    const { id, workspace } = memberOf(role);
    const me = { id, role, workspace: { id: workspace } };
    const keys = await inReach(pool, me, async (client) => {
      const { rows } = await client.query<{ key: string }>(
        "select key from entry where type = 'observation'",
      );
      return new Set(rows.map((row) => row.key));
    });
    const wrong = of(role).filter((one) => keys.has(one.first.id) !== promised(one, 'read'));
    expect(wrong.map(nameOf)).toEqual([]);
  });

  it.each(['complete', 'correct'] as const)('may %s what was promised', async (action) => {
    const member = memberOf(role);
    const set = action === 'complete' ? { [`new-${role}`]: 1 } : { word: role };
    const said = of(role).map(({ kind, subject }) => observation(member.id, { kind, subject, set }));
    const { verdicts } = await pushAs(member, said);
    const wrong = of(role).filter(
      (one, index) => (verdicts[index]?.verdict === 'stored') !== promised(one, action),
    );
    expect(wrong.map(nameOf)).toEqual([]);
    const reasons = new Set(verdicts.flatMap((one) => one.reason ?? []));
    expect([...reasons].filter((one) => !['not-your-role', 'not-your-record'].includes(one))).toEqual([]);
  });

  it('may extract what was promised, as the server knows members and records', async () => {
    const { id, workspace } = memberOf(role);
    const wrong = await inWorkspace(pool, workspace, async (client) => {
      const reader = await whoIs(client, workspace, { id, role });
      const subjects = await subjectsOf(
        client,
        workspace,
        of(role).map((one) => one.subject),
      );
      return of(role).filter((one) => {
        const subject = subjects.get(one.subject);
        const place = subject?.place ?? undefined;
        const what = { kind: one.kind, holder: subject?.holder, ...(place && { place }) };
        return may(reader, 'extract', what).allowed !== promised(one, 'extract');
      });
    });
    expect(wrong.map(nameOf)).toEqual([]);
  });
});

it.each(ROLES)('lets %s erase what was promised, and leaves the rest as it is', async (role) => {
  const member = memberOf(role);
  const subjects = of(role).map((one) => one.subject);
  const answer = await api(server.url, member.token).post('/v1/sync/erase', { subjects, observations: [] });
  const refused = new Set<string>(answer.json.refused);
  const wrong = of(role).filter((one) => refused.has(one.subject) === promised(one, 'erase'));
  expect(wrong.map(nameOf)).toEqual([]);
  const held = await pullIds(nora);
  expect(
    of(role)
      .filter((one) => held.has(one.first.id) !== refused.has(one.subject))
      .map(nameOf),
  ).toEqual([]);
});

it.each(ROLES)('gives %s the fields of a group where promised, and cuts them out elsewhere', async (role) => {
  const member = memberOf(role);
  const scopeOf = (group: string) =>
    EXPECTED_GROUPS.find((one) => one.group === group && one.role === role)?.scope ?? 'none';
  const mate = (await subjectsHeld()).mate;
  const owners: [Scope, string][] = [
    ['own', member.id],
    ['team', mate],
    ['all', nora.id],
  ];
  const said = owners.map(([, owner]) =>
    observation(nora.id, { set: { fullName: 'Ada', nps: 9, mrr: 500, owner, country: 'BE' } }),
  );
  expect((await pushAs(nora, said)).verdicts.every((one) => one.verdict === 'stored')).toBe(true);
  const got = new Map<string, Observation>();
  const cut = new Set<string>();
  for (let cursor: string | undefined, more = true; more; ) {
    const page = await pullAs(member, cursor);
    for (const one of page.observations) got.set(one.id, one);
    for (const id of page.cut ?? []) cut.add(id);
    ({ cursor, more } = page);
  }
  for (const [index, [position]] of owners.entries()) {
    const one = said[index];
    const sees = (group: string) => SCOPES.indexOf(position) <= SCOPES.indexOf(scopeOf(group));
    const set = got.get(one?.id ?? '')?.set ?? {};
    expect(set.fullName).toBe('Ada');
    expect([set.nps, set.mrr]).toEqual([sees('survey') ? 9 : undefined, sees('figures') ? 500 : undefined]);
    expect(cut.has(one?.id ?? '')).toBe(!(sees('survey') && sees('figures')));
    const writes = await pushAs(member, [
      observation(member.id, { subject: one?.subject ?? '', set: { csat: 1 } }),
    ]);
    expect(writes.verdicts[0]?.verdict).toBe(sees('survey') ? 'stored' : 'refused');
  }
});

/** The member who is everybody's teammate. */
async function subjectsHeld(): Promise<{ mate: string }> {
  const { rows } = await pool.query<{ id: string }>(
    `select member.id from member join "user" on "user".id = member."userId" where "user".name = 'Mate'`,
  );
  return { mate: rows[0]?.id ?? '' };
}
