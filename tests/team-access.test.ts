import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSync } from '../lib/sync/engine.ts';
import { readAccess } from '../lib/sync/revocation.ts';
import { MemoryStore } from '../lib/sync/simulation/memory-store.ts';
import { SYNC_META } from '../lib/sync/state.ts';
import { createTransport } from '../lib/sync/transport.ts';
import { setMember } from '../server/access/members.ts';
import {
  addMember,
  foundTeam,
  observation,
  poolOf,
  pushAs,
  startTestServer,
  type TestMember,
} from '../server/testing.ts';

/** The extension's own engine against the real backend while roles change. */
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

function device(member: TestMember) {
  const store = new MemoryStore();
  const sync = () =>
    createSync({
      store,
      wire: createTransport({ server: server.url, token: member.token }),
      env: { now: Date.now, random: (length) => randomBytes(length) },
      device: member.device,
      member: member.id,
      optOutMeta: async () => ({}),
    }).run({ force: true });
  return { store, sync, ids: () => [...store.rows.keys()].sort() };
}

async function team() {
  const nora = await foundTeam(server.url);
  const omar = await addMember(nora, 'Omar', 'manager');
  const become = (role: string) =>
    setMember(pool, nora.workspace, { id: nora.id, role: 'admin' }, omar.id, {
      role,
      teams: [],
      territories: [],
    });
  const [paid, cost, scored, seen] = [
    observation(nora.id, { kind: 'subscription', set: { amount: 500 } }),
    observation(nora.id, { kind: 'cost', set: { amount: 900 } }),
    observation(nora.id, { set: { fullName: 'Ada Exemple', nps: 9 } }),
    observation(nora.id, { kind: 'signal', set: { title: 'Orvane recrute' } }),
  ];
  await pushAs(nora, [paid, cost, scored, seen]);
  return { nora, omar, become, paid, cost, scored, seen };
}

it('takes what a lesser role may not see from the device at its next contact, and gives it back', async () => {
  const { omar, become, paid, cost, scored, seen } = await team();
  const phone = device(omar);
  const own = observation(omar.id, { kind: 'cost', set: { amount: 1 } });
  await phone.store.write({ origin: 'local', observations: [own] });
  expect(await phone.sync()).toMatchObject({ ok: true, value: { pushed: 1, erased: 0 } });
  const all = [paid, cost, scored, seen, own].map((one) => one.id).sort();
  expect(phone.ids()).toEqual(all);
  const first = await readAccess(phone.store);
  expect(first).toMatchObject({ role: 'manager', teammates: expect.arrayContaining([omar.id]) });

  await become('sdr');
  // Written before the change was heard of: refused, with the reason, and kept.
  const late = observation(omar.id, { kind: 'cost', set: { amount: 2 } });
  await phone.store.write({ origin: 'local', observations: [late] });
  expect(await phone.sync()).toMatchObject({ ok: true, value: { refused: 1, erased: 2 } });
  expect(phone.ids()).toEqual([scored, seen, own, late].map((one) => one.id).sort());
  expect(phone.store.rows.get(scored.id)?.set).toEqual({ fullName: 'Ada Exemple' });
  expect(await phone.store.outbox(9)).toEqual([{ id: late.id, observation: late, refused: 'not-your-role' }]);
  expect(JSON.stringify([...phone.store.rows.values()])).not.toMatch(/500|900|nps/);
  // Nothing is read again without need.
  expect(await phone.sync()).toMatchObject({ ok: true, value: { pulled: 0, erased: 0 } });

  await become('manager');
  expect(await phone.sync()).toMatchObject({ ok: true });
  expect(phone.ids()).toEqual([...all, late.id].sort());
  expect(phone.store.rows.get(scored.id)).toEqual(scored);
  expect(await phone.store.meta(SYNC_META.cut)).toEqual([]);
});

it('loses all that has to go however often the device dies on the way', async () => {
  const { omar, become, scored, seen } = await team();
  const phone = device(omar);
  await phone.sync();
  await become('sdr');
  for (let calls = 1; ; calls += 1) {
    let left = calls;
    phone.store.before = () => {
      left -= 1;
      if (left < 0) throw new Error('killed');
    };
    const done = await phone.sync();
    phone.store.before = () => {};
    // What stays was never away for long enough to be lost.
    expect(phone.ids()).toEqual(expect.arrayContaining([seen.id]));
    if (done.ok) break;
    expect(calls).toBeLessThan(200);
  }
  expect(phone.ids()).toEqual([scored, seen].map((one) => one.id).sort());
  expect(await phone.store.meta(SYNC_META.rereading)).toBeUndefined();
});

it('gives back what somebody erased here without the right to', async () => {
  const { nora, omar, become } = await team();
  await become('sdr');
  const subject = randomUUID();
  const account = observation(nora.id, { kind: 'account', subject, set: { name: 'Orvane' } });
  await pushAs(nora, [account]);
  const phone = device(omar);
  await phone.sync();
  await phone.store.setMeta('erasures', [{ subjects: [subject], observations: [], hashes: [] }]);
  await phone.store.erase(subject);
  expect(phone.ids()).not.toContain(account.id);
  expect(await phone.sync()).toMatchObject({ ok: true });
  expect(phone.ids()).toContain(account.id);
  expect(await phone.store.meta('erasures')).toEqual([{ subjects: [], observations: [], hashes: [] }]);
  expect(await phone.sync()).toMatchObject({ ok: true, value: { pulled: 0 } });
});
