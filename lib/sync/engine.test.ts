import { expect, it } from 'vitest';
import { FaultError, failed, ok } from '../fault/fault.ts';
import { stampId } from '../record/clock.ts';
import type { Observation } from '../record/observation.ts';
import type { SyncContext } from './context.ts';
import { createSync } from './engine.ts';
import { closeErasures, ERASURES, readErasures } from './orders.ts';
import { MemoryServer } from './simulation/memory-server.ts';
import { MemoryStore } from './simulation/memory-store.ts';
import { forgetSync, readSyncState, SYNC_META } from './state.ts';
import type { Wire } from './wire.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const MEMBER = 'member';
const DEVICE = 'device';
const SUBJECT = '3365bed4-cbbc-4107-b1da-22b250cf9851';
let drawn = 0;

function observation(change: Partial<Observation> = {}): Observation {
  drawn += 1;
  return {
    id: stampId({ ms: NOW, counter: drawn }, (length) => new Uint8Array(length)),
    subject: SUBJECT,
    kind: 'person',
    kv: 1,
    set: { n: drawn },
    source: { type: 'manual' },
    seenAt: '2026-11-23T12:00:00.000Z',
    by: MEMBER,
    ...change,
  };
}

function setUp(change: Partial<SyncContext> = {}, wire: Partial<Wire> = {}) {
  const store = new MemoryStore();
  const server = new MemoryServer();
  const calls: string[] = [];
  const counted: Wire = {
    host: server.host,
    push: (body) => {
      calls.push(`push ${body.observations.length}`);
      return (wire.push ?? server.push.bind(server))(body);
    },
    pull: (cursor, limit) => {
      calls.push('pull');
      return (wire.pull ?? server.pull.bind(server))(cursor, limit);
    },
    erase: (body) => {
      calls.push('erase');
      return (wire.erase ?? server.erase.bind(server))(body);
    },
  };
  const clock = { now: NOW };
  const context: SyncContext = {
    store,
    wire: counted,
    env: { now: () => clock.now, random: (length) => new Uint8Array(length) },
    device: DEVICE,
    member: MEMBER,
    optOutMeta: async (hashes) => ({ optouts: hashes }),
    ...change,
  };
  return { store, server, calls, clock, sync: createSync(context) };
}

const local = (store: MemoryStore, observations: Observation[]) =>
  store.write({ origin: 'local', observations });

it('sends what waits, takes what is new, and says how much', async () => {
  const { store, server, sync, calls } = setUp();
  await local(store, [observation(), observation()]);
  server.entries.push({ type: 'observation', key: 'x', observation: observation({ by: 'colleague' }) });
  expect(await sync.run()).toEqual(
    ok({ pushed: 2, refused: 0, pulled: 1, erased: 0, unreadable: 0, clockAhead: false }),
  );
  expect(store.waiting.size).toBe(0);
  expect(store.rows.size).toBe(3);
  expect(calls).toEqual(['push 2', 'pull']);
  expect(await sync.run()).toMatchObject({ ok: true, value: { pushed: 0, pulled: 0 } });
});

it('runs once for many who ask, and once more for what came meanwhile', async () => {
  const { store, sync, calls } = setUp();
  await local(store, [observation()]);
  const all = await Promise.all(Array.from({ length: 10 }, () => sync.run()));
  expect(calls).toEqual(['push 1', 'pull', 'pull']);
  expect(new Set(all).size).toBe(1);
});

it('keeps refused rows with their reason and offers them no more', async () => {
  const { store, sync, calls } = setUp(
    {},
    {
      push: async ({ observations }) =>
        ok({
          verdicts: observations.map((_, index) =>
            index === 1
              ? { verdict: 'refused' as const, reason: 'not-the-author' }
              : { verdict: 'clamped' as const },
          ),
          epoch: 'epoch-1',
          serverTime: NOW,
        }),
    },
  );
  await local(store, [observation(), observation(), observation()]);
  expect(await sync.run()).toMatchObject({ ok: true, value: { pushed: 2, refused: 1, clockAhead: true } });
  expect([...store.waiting.values()].map((row) => row.refused)).toEqual(['not-the-author']);
  await sync.run();
  expect(calls.filter((call) => call.startsWith('push'))).toHaveLength(1);
});

it('finds the one row that makes something on the way refuse a whole batch', async () => {
  const poison = observation({ set: { note: 'looks like an attack' } });
  const server = new MemoryServer();
  const { store, sync } = setUp(
    {},
    {
      push: (body) =>
        JSON.stringify(body).includes('attack')
          ? Promise.resolve(failed('SERVER_REFUSED', { status: 400, reason: 'bad-request' }))
          : server.push(body),
      pull: server.pull.bind(server),
    },
  );
  await local(store, [observation(), observation(), poison, observation(), observation()]);
  expect(await sync.run()).toMatchObject({ ok: true, value: { pushed: 4, refused: 1 } });
  expect([...store.waiting.values()]).toEqual([
    { id: poison.id, observation: poison, refused: 'bad-request' },
  ]);
  expect(server.observations).toHaveLength(4);
});

it('refuses here what no server would take, without sending it', async () => {
  const { store, sync, server } = setUp();
  const big = observation({ set: { text: 'x'.repeat(300_000) } });
  await local(store, [big, observation()]);
  expect(await sync.run()).toMatchObject({ ok: true, value: { pushed: 1, refused: 1 } });
  expect(store.waiting.get(big.id)?.refused).toBe('too-big');
  expect(server.observations).toHaveLength(1);
});

it('waits longer after each failure, unless a person asks', async () => {
  const { store, sync, clock, calls } = setUp(
    {},
    { pull: async () => failed('SERVER_UNREACHABLE', { host: 's' }) },
  );
  const first = await sync.run();
  expect(first).toEqual(failed('SERVER_UNREACHABLE', { host: 's' }, new Date(NOW + 2_500).toISOString()));
  expect(await sync.run()).toEqual(first);
  expect(calls).toEqual(['pull']);
  clock.now += 2_500;
  expect(await sync.run()).toMatchObject({ fault: { retryAt: new Date(NOW + 7_500).toISOString() } });
  await sync.run({ force: true });
  expect(calls).toEqual(['pull', 'pull', 'pull']);
  expect(await readSyncState(store)).toMatchObject({ failures: 3 });
});

it('comes back when the server said, not before', async () => {
  const at = new Date(NOW + 3_600_000).toISOString();
  const { sync, clock, calls } = setUp({}, { pull: async () => failed('SERVER_BUSY', {}, at) });
  expect(await sync.run()).toMatchObject({ fault: { code: 'SERVER_BUSY', retryAt: at } });
  clock.now += 3_599_000;
  await sync.run();
  expect(calls).toEqual(['pull']);
});

it('keeps the outbox when the device was signed out', async () => {
  const { store, sync } = setUp({}, { push: async () => failed('SIGNED_OUT') });
  await local(store, [observation()]);
  expect(await sync.run()).toMatchObject({ ok: false, fault: { code: 'SIGNED_OUT' } });
  expect([...store.waiting.values()].map((row) => row.refused)).toEqual([undefined]);
});

it('writes nothing of a page whose place cannot be written with it', async () => {
  const { store, server, sync } = setUp();
  server.entries.push({ type: 'observation', key: 'x', observation: observation({ by: 'colleague' }) });
  const write = store.write.bind(store);
  store.write = async () => {
    throw new FaultError({ code: 'STORE_QUOTA' });
  };
  expect(await sync.run()).toMatchObject({ ok: false, fault: { code: 'STORE_QUOTA' } });
  expect(store.kept.get(SYNC_META.cursor)).toBeUndefined();
  store.write = write;
  expect(await sync.run({ force: true })).toMatchObject({ ok: true, value: { pulled: 1 } });
});

it('leaves out rows that it cannot read and goes on', async () => {
  const { sync, store } = setUp(
    {},
    {
      pull: async () =>
        ok({
          observations: [null, { id: 'x' }, observation({ by: 'colleague' })],
          tombstones: { subjects: [], observations: [] },
          optOuts: ['h1'],
          cursor: 'epoch-1.3',
          more: false,
          serverTime: NOW,
          epoch: 'epoch-1',
        }),
    },
  );
  expect(await sync.run()).toMatchObject({ ok: true, value: { pulled: 1, unreadable: 2 } });
  expect(store.kept.get('optouts')).toEqual(['h1']);
  expect(store.kept.get(SYNC_META.cursor)).toBe('epoch-1.3');
  // Moved past what was seen, so that what is said next sorts after it.
  expect(store.kept.get('clock')).toMatchObject({ ms: NOW });
});

it.each([
  ['a page that leads nowhere', { cursor: 'epoch-1.0', more: true }],
  ['an epoch that never settles', undefined],
])('does not go round for ever over %s', async (_what, page) => {
  let epochs = 0;
  const { sync, store, calls } = setUp(
    {},
    {
      pull: async () => {
        epochs += 1;
        return ok({
          observations: [],
          tombstones: { subjects: [], observations: [] },
          optOuts: [],
          cursor: 'epoch-1.0',
          more: false,
          serverTime: NOW,
          epoch: page ? 'epoch-1' : `epoch-${epochs}`,
          ...page,
        });
      },
    },
  );
  await store.setMeta(SYNC_META.cursor, 'epoch-1.0');
  await store.setMeta(SYNC_META.epoch, page ? 'epoch-1' : 'epoch-0');
  expect(await sync.run()).toMatchObject({ ok: false, fault: { code: 'SERVER_NOT_VIGIE' } });
  expect(calls.length).toBeLessThan(5);
});

it('gives a server restored from a backup everything again: erasures first, then what this member wrote', async () => {
  const { store, server, sync, calls } = setUp();
  await store.setMeta(ERASURES, [{ subjects: [SUBJECT], observations: [], hashes: ['h'] }]);
  const other = '11111111-1111-4111-8111-111111111111';
  await local(store, [observation({ subject: other }), observation({ subject: other, by: DEVICE })]);
  server.entries.push({
    type: 'observation',
    key: 'y',
    observation: observation({ subject: other, by: 'colleague' }),
  });
  await sync.run();
  expect(server.has('subject', SUBJECT)).toBe(true);
  calls.length = 0;
  server.restore({ entries: [] });
  expect(await sync.run()).toMatchObject({ ok: true });
  expect(calls.slice(0, 4)).toEqual(['pull', 'erase', 'push 2', 'pull']);
  expect(server.has('subject', SUBJECT)).toBe(true);
  expect(server.observations.map((one) => one.by)).toEqual([MEMBER, DEVICE]);
  calls.length = 0;
  await sync.run();
  expect(calls).toEqual(['pull']);
});

it('sends an erasure once and passes on those who turn out to be the same person', async () => {
  const { store, server, sync, calls } = setUp();
  const twin = '11111111-1111-4111-8111-111111111111';
  await store.write({
    origin: 'pulled',
    observations: [observation({ set: { key: 'k' } }), observation({ subject: twin, set: { key: 'k' } })],
  });
  server.entries.push({ type: 'subject', key: SUBJECT });
  expect(await sync.run()).toMatchObject({ ok: true, value: { erased: 2 } });
  expect(store.rows.size).toBe(0);
  expect(server.has('subject', twin)).toBe(true);
  calls.length = 0;
  await sync.run();
  expect(calls).toEqual(['pull']);
});

it('erases an observation by its own id here too, waiting or held, and leaves the others of its subject', async () => {
  const { store, server, sync } = setUp();
  const [held, waiting, kept] = [observation({ by: 'colleague' }), observation(), observation()];
  await store.write({ origin: 'pulled', observations: [held] });
  await local(store, [waiting, kept]);
  for (const one of [held, waiting]) server.entries.push({ type: 'erased-observation', key: one.id });
  expect(await sync.run()).toMatchObject({ ok: true, value: { pushed: 1, refused: 1, erased: 2 } });
  expect([...store.rows.keys()]).toEqual([kept.id]);
  expect(store.waiting.size).toBe(0);
});

it('passes on, from a device that only heard of it, an erasure that a restored server forgot', async () => {
  const { store, server, sync, calls } = setUp();
  server.entries.push({ type: 'subject', key: SUBJECT }, { type: 'opt-out', key: 'h' });
  await sync.run();
  expect(calls).toEqual(['pull']);
  const person = observation({ by: 'colleague' });
  server.restore({ entries: [{ type: 'observation', key: person.id, observation: person }] });
  expect(await sync.run()).toMatchObject({ ok: true, value: { pulled: 0 } });
  expect(server.has('subject', SUBJECT) && server.has('opt-out', 'h')).toBe(true);
  expect(server.observations).toEqual([]);
  expect(store.rows.size).toBe(0);
});

it('tells no team what was erased in another', async () => {
  const { store, server, sync, calls } = setUp();
  server.entries.push({ type: 'subject', key: SUBJECT });
  await sync.run();
  await closeErasures(store);
  await forgetSync(store);
  server.restore({ entries: [] });
  calls.length = 0;
  await sync.run();
  expect(calls).toEqual(['pull']);
  expect(await readErasures(store)).toMatchObject([{ subjects: [SUBJECT], of: 'former-team' }]);
});

it('forgets its place when the team is left', async () => {
  const { store, sync } = setUp();
  await local(store, [observation()]);
  await sync.run();
  await forgetSync(store);
  expect([...store.kept.keys()].filter((key) => key.startsWith('sync.'))).toEqual([]);
});
