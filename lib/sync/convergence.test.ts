import { expect, it } from 'vitest';
import { failed } from '../fault/fault.ts';
import { createSync } from './engine.ts';
import { MemoryServer } from './simulation/memory-server.ts';
import { MemoryStore } from './simulation/memory-store.ts';
import { missing, modelGround, playOn } from './simulation/model.ts';
import type { Happened } from './simulation/net.ts';
import { type Step, scheduleOf, shrink } from './simulation/schedule.ts';
import { readSyncState } from './state.ts';

/** A repeatable stream of numbers in [0, 1) (a linear congruence; `npm run faults -- net` plays many more). */
function draws(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

it('brings every device to what its member may see, whatever the network, deaths, clocks, roles and backups did', async () => {
  const happened: Happened = {};
  for (let seed = 1; seed <= 1_500; seed++) {
    const played = await playOn(modelGround(), scheduleOf(draws(seed)));
    expect({ seed, wrong: played.wrong }).toEqual({ seed, wrong: [] });
    for (const [name, times] of Object.entries(played.happened))
      happened[name] = (happened[name] ?? 0) + times;
  }
  expect(missing(happened)).toEqual([]);
});

/** Each of these went wrong once. */
const TRACES: Record<string, Step[]> = {
  'a role narrowed while a backup was put back': [
    { do: 'write', device: 3, subject: 1 },
    { do: 'sync', device: 3, weather: [], cut: 0 },
    { do: 'sync', device: 2, weather: [], cut: 0 },
    { do: 'restore' },
    { do: 'role', member: 2, wide: false },
  ],
  'a record that passed to another while a backup was put back': [
    { do: 'write', device: 2, subject: 3 },
    { do: 'write', device: 4, subject: 3 },
    { do: 'sync', device: 2, weather: [], cut: 0 },
    { do: 'restore' },
    { do: 'role', member: 2, wide: false },
    { do: 'sync', device: 4, weather: [], cut: 14 },
  ],
  'a colleague’s word on a record that was no longer one’s own after a backup was put back': [
    { do: 'role', member: 1, wide: false },
    { do: 'write', device: 1, subject: 0 },
    { do: 'backup' },
    { do: 'write', device: 0, subject: 0 },
    { do: 'sync', device: 1, weather: ['fine', 'fine', 'busy', 'request lost'], cut: 7 },
    { do: 'sync', device: 0, weather: ['fine', 'fine', 'sent twice'], cut: 0 },
    { do: 'sync', device: 1, weather: ['fine', 'fine'], cut: 0 },
    { do: 'restore' },
  ],
};

for (const [name, steps] of Object.entries(TRACES)) {
  it(`plays again what went wrong once: ${name}`, async () => {
    expect((await playOn(modelGround(), steps)).wrong).toEqual([]);
  });
}

it('sees a device that keeps what it may not see, and shortens the schedule that shows it', async () => {
  const forgetful = async (steps: Step[]) => {
    const ground = modelGround();
    const visible = async (member: number) => (member === 1 ? new Set<string>() : ground.visible(member));
    return (await playOn({ ...ground, visible }, steps)).wrong;
  };
  const steps = scheduleOf(draws(7));
  const fails = async (some: Step[]) => (await forgetful(some)).some((one) => one.includes('must not hold'));
  expect(await fails(steps)).toBe(true);
  const short = await shrink(steps, fails);
  expect(short.length).toBeLessThan(steps.length);
  expect(short.some((one) => one.do === 'write')).toBe(true);
  expect(await fails(short)).toBe(true);
});

it('says when it last synchronised and forgets its failures after a success', async () => {
  const store = new MemoryStore();
  const server = new MemoryServer();
  let lost = true;
  const sync = createSync({
    store,
    wire: {
      host: server.host,
      push: (request) => server.push(request),
      pull: async (cursor, limit) => (lost ? failed('SERVER_UNREACHABLE') : server.pull(cursor, limit)),
      erase: (request) => server.erase(request),
    },
    env: { now: () => Date.UTC(2026, 10, 23), random: (length) => new Uint8Array(length) },
    device: 'device',
    member: 'member',
    optOutMeta: async () => ({}),
  });
  await sync.run({ force: true });
  expect(await readSyncState(store)).toMatchObject({ failures: 1, fault: { code: 'SERVER_UNREACHABLE' } });
  lost = false;
  await sync.run({ force: true });
  expect(await readSyncState(store)).toEqual({ failures: 0, lastSyncAt: expect.any(Number) });
});
