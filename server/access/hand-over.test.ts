import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Observation } from '../../lib/record/observation.ts';
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

let server: Awaited<ReturnType<typeof startTestServer>>;
let pool: pg.Pool;
beforeAll(async () => {
  server = await startTestServer({ rate: { burst: 100_000, perSecond: 100_000 } });
  pool = poolOf(server, 2);
});
afterAll(async () => {
  await pool.end();
  await server.stop();
});

const stored = async (member: TestMember, rows: Observation[]) => {
  const { verdicts } = await pushAs(member, rows);
  expect(verdicts.map((one) => one.reason ?? one.verdict)).toEqual(rows.map(() => 'stored'));
};

/** Two AEs of different teams, so that what the one holds is not for the other. */
async function twoTeams() {
  const nora = await foundTeam(server.url);
  const [ada, ben] = [await addMember(nora, 'Ada', 'ae'), await addMember(nora, 'Ben', 'ae')];
  for (const [member, team] of [
    [ada, 'a'],
    [ben, 'b'],
  ] as const) {
    const reach = { role: 'ae', teams: [team], territories: [] };
    await setMember(pool, nora.workspace, { id: nora.id, role: 'admin' }, member.id, reach);
  }
  const account = randomUUID();
  const paid = observation(nora.id, { kind: 'subscription', set: { account, amount: 500 } });
  const scored = observation(nora.id, { set: { account, nps: 3, fullName: 'Paul' } });
  const held = observation(nora.id, {
    kind: 'account',
    subject: account,
    set: { name: 'Orvane', owner: ada.id },
  });
  await stored(nora, [held, paid, scored]);
  return { nora, ada, ben, account, paid, scored, held };
}

it('shows what hangs on an account to who holds it, by its owner’s id or name', async () => {
  const { nora, ada, ben, account, paid, scored } = await twoTeams();
  const idsOf = async (member: TestMember, cursor?: string) => {
    const page = await pullAs(member, cursor);
    return { ...page, ids: page.observations.map((one) => one.id) };
  };
  const [first, second] = [await idsOf(ada), await idsOf(ben)];
  expect(first.ids).toContain(paid.id);
  expect(second.ids).not.toContain(paid.id);
  expect(second.cut).toEqual([scored.id]);

  await stored(nora, [observation(nora.id, { kind: 'account', subject: account, set: { owner: ' BEN ' } })]);
  const [lost, got] = [await idsOf(ada, first.cursor), await idsOf(ben, second.cursor)];
  // Colleagues see the account itself all along; only what hangs on it changes hands.
  expect(lost.revoked?.sort()).toEqual([paid.id, scored.id].sort());
  expect(lost.cut).toEqual([scored.id]);
  expect(lost.ids).not.toContain(paid.id);
  expect(got.ids).toEqual(expect.arrayContaining([paid.id, scored.id]));
  expect(got.observations.find((one) => one.id === scored.id)?.set?.nps).toBe(3);
  expect(got.cut).toEqual([]);
  // Withdrawing the change gives it back.
  const change = (await pullAs(nora)).observations.find((one) => one.set?.owner === ' BEN ');
  await stored(nora, [
    observation(nora.id, { kind: 'account', subject: account, retracts: [change?.id ?? ''] }),
  ]);
  expect((await idsOf(ada, lost.cursor)).ids).toContain(paid.id);
  expect((await idsOf(ben, got.cursor)).revoked).toContain(paid.id);
});

it('passes on what a leaver held, says so to every device, and keeps what they wrote', async () => {
  const { nora, ada, ben, account, paid } = await twoTeams();
  const note = observation(ada.id, { kind: 'activity', set: { type: 'note', text: 'vu au salon' } });
  await stored(ada, [note]);
  const { cursor } = await pullAs(ben);
  const foreign = await foundTeam(server.url, 'Zoe');
  const remove = (successor: string) => nora.visitor.post(`/members/${ada.id}/remove`, { successor });
  expect((await remove(foreign.id)).text).toContain('Nothing was changed');
  expect((await remove(ben.id)).text).toContain('Removed');

  const news = await pullAs(ben, cursor);
  expect(news.observations.map((one) => one.id)).toContain(paid.id);
  const named = news.observations.find((one) => one.subject === account && one.set?.owner);
  expect(named).toMatchObject({
    set: { owner: 'Ben' },
    by: nora.id,
    kind: 'account',
    source: { type: 'manual' },
  });
  // The note is still hers by name; Ben may put it right now, as its holder.
  expect((await pullAs(nora)).observations.find((one) => one.id === note.id)).toEqual(note);
  const correction = { kind: 'activity', subject: note.subject, set: { text: 'vu au salon de Lyon' } };
  await stored(ben, [observation(ben.id, correction)]);
  expect(await api(server.url, ada.token).get('/v1/sync/pull')).toMatchObject({
    status: 403,
    json: { error: { code: 'removed' } },
  });
  // A token that never was is only that.
  expect((await api(server.url, `${ada.token}x`).get('/v1/me')).status).toBe(401);
});

it('says why it refuses a word on a colleague’s record, and stores the rest of the push', async () => {
  const { nora, ada, ben } = await twoTeams();
  const subject = randomUUID();
  const theirs = observation(ada.id, { subject, set: { fullName: 'Ada Exemple', title: 'DG' } });
  await stored(ada, [theirs]);
  const say = (change: Partial<Observation>) => observation(ben.id, { subject, ...change });
  const page = { source: { type: 'page' as const } };
  const { verdicts } = await pushAs(ben, [
    say({ set: { title: 'PDG' } }),
    say({ set: { title: 'DG', company: 'Orvane' } }),
    say({ set: { title: 'PDG' }, ...page }),
    say({ set: {}, retracts: [theirs.id] }),
    say({ set: {}, same: [randomUUID()] }),
    say({ set: { owner: ben.id } }),
    say({ kind: 'cost', set: { amount: 1 } }),
    observation(ben.id, { set: { fullName: 'Neuf' }, retracts: [theirs.id] }),
    observation(ben.id),
  ]);
  expect(verdicts.map((one) => one.reason ?? one.verdict)).toEqual([
    'not-your-record',
    'stored',
    'stored',
    'not-your-record',
    'not-your-record',
    'not-your-record',
    'not-your-role',
    'not-your-record',
    'stored',
  ]);
  expect(verdicts[0]?.problem).toBe('correct person territory');
  await stored(nora, [observation(nora.id, { subject, set: { title: 'PDG' } })]);
});
