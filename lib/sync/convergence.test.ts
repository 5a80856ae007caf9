import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { failed } from '../fault/fault.ts';
import { type ClockState, stampId, tick } from '../record/clock.ts';
import { nameId } from '../record/name-id.ts';
import type { Observation } from '../record/observation.ts';
import { createSync } from './engine.ts';
import { addErasure } from './orders.ts';
import { MemoryServer } from './simulation/memory-server.ts';
import { Killed, MemoryStore } from './simulation/memory-store.ts';
import { readSyncState } from './state.ts';
import type { Wire } from './wire.ts';

/** How the network treats one request. */
type Weather = 'fine' | 'request lost' | 'answer lost' | 'sent twice' | 'comes again later' | 'busy';
/** One thing that happens. `cut` kills the device at its n-th step of the store (0: it lives). */
type Step =
  | { do: 'write'; device: number; subject: number; key?: number }
  | { do: 'erase'; device: number; subject: number }
  | { do: 'erase one'; device: number; nth: number }
  | { do: 'sync'; device: number; weather: Weather[]; cut: number }
  | { do: 'late' }
  | { do: 'backup' }
  | { do: 'restore' };

const DEVICES = 3;
const device = fc.nat(DEVICES - 1);
const subject = fc.nat(5);
const weather = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Weather>('fine') },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Weather>(
      'request lost',
      'answer lost',
      'sent twice',
      'comes again later',
      'busy',
    ),
  },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      device,
      subject,
      key: fc.option(fc.nat(2), { nil: undefined, freq: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erase' as const), device, subject }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erase one' as const), device, nth: fc.nat(20) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('sync' as const),
      device,
      weather: fc.array(weather, { maxLength: 6 }),
      cut: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('late' as const, 'backup' as const, 'restore' as const) }),
  },
);

class World {
  readonly server = new MemoryServer();
  readonly stores = Array.from({ length: DEVICES }, () => new MemoryStore());
  readonly written: Observation[] = [];
  private late: (() => Promise<unknown>)[] = [];
  private saved = [...this.server.entries];
  private clock: ClockState | undefined;
  private now = Date.UTC(2026, 10, 23);
  private drawn = 0;
  kills = 0;

  private readonly random = (length: number) => {
    this.drawn += 1;
    return Uint8Array.from({ length }, (_, index) => (this.drawn * 31 + index * 7) & 0xff);
  };

  store(index: number): MemoryStore {
    const store = this.stores[index];
    if (!store) throw new Error('no such device');
    return store;
  }

  async play(one: Step): Promise<void> {
    this.now += 1_000;
    if (one.do === 'backup') this.saved = [...this.server.entries];
    if (one.do === 'restore') this.server.restore(this.saved);
    if (one.do === 'late') for (const again of this.late.splice(0)) await again();
    if (one.do === 'write') await this.write(one.device, one.subject, one.key);
    if (one.do === 'erase') await this.erase(one.device, nameId('subject', String(one.subject)));
    if (one.do === 'erase one') await this.eraseOne(one.device, one.nth);
    if (one.do === 'sync') await this.sync(one.device, [...one.weather], one.cut);
  }

  private async write(index: number, about: number, key: number | undefined) {
    this.clock = tick(this.clock, this.now);
    const observation: Observation = {
      id: stampId(this.clock, this.random),
      subject: nameId('subject', String(about)),
      kind: 'person',
      kv: 1,
      set: { note: this.drawn, ...(key !== undefined && { key: `k${key}` }) },
      source: { type: 'manual' },
      seenAt: new Date(this.now).toISOString(),
      by: `member-${index}`,
    };
    this.written.push(observation);
    await this.store(index).write({ origin: 'local', observations: [observation] });
  }

  private async erase(index: number, id: string) {
    const store = this.store(index);
    const { subjects, observations } = await store.traces(id);
    if (observations.length === 0) return;
    await addErasure(store, { subjects, observations: [], hashes: [] });
    await store.erase(id);
  }

  private async eraseOne(index: number, nth: number) {
    const store = this.store(index);
    const id = [...store.rows.keys()][nth];
    if (id === undefined) return;
    await addErasure(store, { subjects: [], observations: [id], hashes: [] });
    await store.eraseObservations([id]);
  }

  async sync(index: number, weathers: Weather[], cut: number) {
    const store = this.store(index);
    let left = cut;
    store.before = () => {
      if (cut === 0) return;
      left -= 1;
      if (left > 0) return;
      if (left === 0) this.kills += 1;
      throw new Killed();
    };
    const sync = createSync({
      store,
      wire: this.wire(weathers),
      env: { now: () => this.now, random: this.random },
      device: `device-${index}`,
      member: `member-${index}`,
      optOutMeta: async () => ({}),
    });
    const result = await sync.run({ force: true });
    store.before = () => {};
    return result;
  }

  private wire(weathers: Weather[]): Wire {
    const through = async <T>(request: () => Promise<T>) => {
      const how = weathers.shift() ?? 'fine';
      if (how === 'request lost') return failed('SERVER_UNREACHABLE');
      if (how === 'busy') return failed('SERVER_BUSY');
      if (how === 'comes again later') this.late.push(request);
      const answer = await request();
      if (how === 'answer lost') return failed('SERVER_UNREACHABLE');
      return how === 'sent twice' ? request() : answer;
    };
    const { server } = this;
    // The body goes as text, so that no object is shared between the two ends.
    const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value));
    return {
      host: server.host,
      push: (body) => through(() => server.push(copy(body))),
      pull: (cursor, limit) => through(async () => copy(await server.pull(cursor, limit))),
      erase: (body) => through(() => server.erase(copy(body))),
    };
  }

  /** The network is well again: every device synchronises until nothing changes any more. */
  async settle() {
    for (let round = 0; round < 6; round++) {
      for (const index of this.stores.keys()) {
        const done = await this.sync(index, [], 0);
        expect(done).toMatchObject({ ok: true });
      }
    }
  }
}

it('brings every device to the same observations whatever the network, the deaths and the backups did', async () => {
  let kills = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 60 }), async (steps) => {
      const world = new World();
      for (const one of steps) await world.play(one);
      await world.settle();
      kills += world.kills;
      const onServer = world.server.observations.map((one) => one.id).sort();
      expect(new Set(onServer).size).toBe(onServer.length);
      for (const store of world.stores) {
        const waiting = [...store.waiting.values()];
        expect(waiting.filter((row) => row.refused === undefined)).toEqual([]);
        const refused = new Set(waiting.map((row) => row.id));
        expect([...store.rows.keys()].filter((id) => !refused.has(id)).sort()).toEqual(onServer);
      }
      for (const one of world.written) {
        const kept = world.server.has('observation', one.id);
        const barred =
          world.server.has('subject', one.subject) || world.server.has('erased-observation', one.id);
        expect({ id: one.id, accounted: kept || barred }).toEqual({ id: one.id, accounted: true });
      }
    }),
    { numRuns: Number(process.env.SYNC_RUNS ?? 400) },
  );
  expect(kills).toBeGreaterThan(20);
});

it('says when it last synchronised and forgets its failures after a success', async () => {
  const world = new World();
  await world.play({ do: 'sync', device: 0, weather: ['request lost'], cut: 0 });
  expect(await readSyncState(world.store(0))).toMatchObject({
    failures: 1,
    fault: { code: 'SERVER_UNREACHABLE' },
  });
  await world.play({ do: 'sync', device: 0, weather: [], cut: 0 });
  expect(await readSyncState(world.store(0))).toEqual({ failures: 0, lastSyncAt: expect.any(Number) });
});
