import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inWorkspace } from '../database/scope.ts';
import { addMember, api, foundTeam, observation, poolOf, pushAs, startTestServer } from '../testing.ts';
import { type AuditRow, BEGINNING, firstBreak, hashOf } from './chain.ts';
import { audit, readAudit, verifyAudit } from './log.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
let pool: pg.Pool;
beforeAll(async () => {
  server = await startTestServer();
  pool = poolOf(server);
});
afterAll(async () => {
  await pool.end();
  await server.stop();
});

function chain(length: number): AuditRow[] {
  const workspace = randomUUID();
  let previous = BEGINNING;
  return Array.from({ length }, (_, index) => {
    const row = {
      workspace,
      seq: index + 1,
      at: new Date(1_700_000_000_000 + index),
      actor: null,
      action: 'member.set',
      about: `{"n":${index}}`,
    };
    previous = hashOf(row, previous);
    return { ...row, hash: previous };
  });
}

it('finds the first row that was changed, taken away, added, or put elsewhere', () => {
  const rows = chain(6);
  expect(firstBreak(rows)).toBeUndefined();
  expect(firstBreak([])).toBeUndefined();
  expect(firstBreak(rows.with(3, { ...(rows[3] as AuditRow), about: '{"n":99}' }))).toBe(4);
  expect(firstBreak(rows.toSpliced(2, 1))).toBe(3);
  expect(firstBreak(rows.toSpliced(2, 0, rows[1] as AuditRow))).toBe(3);
  expect(firstBreak(rows.slice(1))).toBe(1);
  const forged = { ...(rows[3] as AuditRow), actor: randomUUID() };
  const rehashed = { ...forged, hash: hashOf(forged, rows[2]?.hash ?? '') };
  expect(firstBreak(rows.with(3, rehashed))).toBe(5);
});

it('writes down who did what to the team and its data, by ids only', async () => {
  const nora = await foundTeam(server.url);
  const omar = await addMember(nora, 'Omar');
  const row = observation(omar.id, { set: { fullName: 'Marker Person' } });
  await pushAs(omar, [row]);
  await api(server.url, omar.token).post('/v1/sync/erase', {
    subjects: [row.subject],
    observations: [],
    optOuts: ['h'.repeat(64)],
  });
  await nora.visitor.post(`/members/${omar.id}/reach`, { role: 'ae', teams: 'Nord', territories: 'FR' });
  await nora.visitor.post(`/members/${omar.id}/remove`, { successor: nora.id });
  const rows = await readAudit(pool, nora.workspace, 50);
  expect(rows.map((one) => one.action)).toEqual([
    'member.removed',
    'member.set',
    'data.erased',
    'device.approved',
    'member.joined',
    'member.invited',
    'device.approved',
  ]);
  expect(rows[2]).toMatchObject({ actor: omar.id, about: expect.stringContaining(row.subject) });
  const all = JSON.stringify(rows);
  for (const word of ['Marker', 'Omar', omar.email, 'h'.repeat(64)]) expect(all).not.toContain(word);
  expect(await verifyAudit(pool, nora.workspace)).toMatchObject({ rows: 7, broken: undefined });
});

it('keeps one chain however many write at once', async () => {
  const nora = await foundTeam(server.url);
  const member = { id: nora.id, workspace: { id: nora.workspace } };
  await Promise.all(
    Array.from({ length: 20 }, (_, n) => audit(pool, member, 'site.switched', { site: `s${n}` })),
  );
  expect(await verifyAudit(pool, nora.workspace)).toMatchObject({ rows: 21, broken: undefined });
});

it('lets nobody change or delete a row, and shows no other workspace’s', async () => {
  const nora = await foundTeam(server.url);
  const eve = await foundTeam(server.url, 'Eve');
  for (const sql of [
    `update audit set action = 'nothing'`,
    'delete from audit',
    'truncate audit',
    'drop trigger append_only on audit',
  ]) {
    const attempt = inWorkspace(pool, nora.workspace, (client) => client.query(sql));
    await expect(attempt, sql).rejects.toMatchObject({ code: '42501' });
  }
  const { rows } = await inWorkspace(pool, eve.workspace, (client) =>
    client.query<{ workspace: string }>('select workspace from audit'),
  );
  expect(new Set(rows.map((row) => row.workspace))).toEqual(new Set([eve.workspace]));
});
