import { randomBytes, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stampId, tick } from '../lib/record/clock.ts';
import type { Observation } from '../lib/record/observation.ts';
import { createSync } from '../lib/sync/engine.ts';
import { awaitJoin, startJoin } from '../lib/sync/join.ts';
import { ERASURES } from '../lib/sync/orders.ts';
import { MemoryStore } from '../lib/sync/simulation/memory-store.ts';
import { createTransport, listen } from '../lib/sync/transport.ts';
import { noLog } from '../server/log.ts';
import { type SampleMember, type SampleTeam, seedSampleTeam } from '../server/sample.ts';
import { type RunningServer, startServer } from '../server/start.ts';
import { temporaryDir } from '../server/testing.ts';

/** The extension's own joining and engine against the real backend: only the browser and its store are left out. */
let dir: ReturnType<typeof temporaryDir>;
let server: RunningServer;
let team: SampleTeam;
beforeAll(async () => {
  dir = temporaryDir();
  server = await startServer({
    port: 0,
    dataDir: dir.path,
    log: noLog,
    deviceCode: { expiresIn: '1m', interval: '1s' },
  });
  team = await seedSampleTeam(server.url);
}, 60_000);
afterAll(async () => {
  await server.stop();
  rmSync(dir.path, { recursive: true, force: true });
}, 30_000);

class Device {
  readonly store = new MemoryStore();
  readonly id = randomUUID();
  readonly member: SampleMember;
  token = '';
  private clock = tick(undefined, Date.now());

  constructor(member: SampleMember) {
    this.member = member;
  }

  async join(): Promise<void> {
    const wireTo = (origin: string) => createTransport({ server: origin });
    const pending = await startJoin(server.url, 'Chromium on Linux', wireTo, Date.now());
    if (!pending.ok) throw new Error(pending.fault.code);
    await this.member.approve(pending.value.userCode);
    const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
    const joined = await awaitJoin(pending.value, wireTo(server.url), { now: Date.now, sleep });
    if (!joined.ok || joined.value.state !== 'joined') throw new Error('not joined');
    expect(joined.value.me.member.id).toBe(this.member.memberId);
    this.token = joined.value.token;
  }

  sync() {
    return createSync({
      store: this.store,
      wire: createTransport({ server: server.url, token: this.token }),
      env: { now: Date.now, random: (length) => randomBytes(length) },
      device: this.id,
      member: this.member.memberId,
      optOutMeta: async (hashes) => ({ optouts: hashes }),
    }).run({ force: true });
  }

  async write(subject: string, by = this.member.memberId): Promise<Observation> {
    this.clock = tick(this.clock, Date.now());
    const observation: Observation = {
      id: stampId(this.clock, (length) => randomBytes(length)),
      subject,
      kind: 'person',
      kv: 1,
      set: { fullName: 'Ada Exemple', key: subject },
      source: { type: 'page', url: 'https://example.org/ada' },
      seenAt: new Date().toISOString(),
      by,
    };
    await this.store.write({ origin: 'local', observations: [observation] });
    return observation;
  }

  get ids(): string[] {
    return [...this.store.rows.keys()].sort();
  }
}

it('carries a clip made before joining to a colleague who listens, and an erasure back', async () => {
  const camille = new Device(team.members[0]);
  const jonas = new Device(team.members[1]);
  const [kept, erased] = [randomUUID(), randomUUID()];
  await camille.write(kept, camille.id);
  await camille.write(erased, camille.id);
  await camille.join();
  await jonas.join();

  const abort = new AbortController();
  let news = 0;
  const listening = listen({ server: server.url, token: jonas.token, signal: abort.signal }, () => {
    news += 1;
  });
  await expect.poll(() => news, { timeout: 5_000 }).toBe(1);
  expect(await jonas.sync()).toMatchObject({ ok: true, value: { pulled: 0 } });
  expect(await camille.sync()).toMatchObject({ ok: true, value: { pushed: 2, refused: 0 } });
  await expect.poll(() => news, { timeout: 5_000 }).toBeGreaterThan(1);
  abort.abort();
  expect(await listening).toMatchObject({ ok: true });
  expect(await jonas.sync()).toMatchObject({ ok: true, value: { pulled: 2 } });
  expect(jonas.ids).toEqual(camille.ids);
  expect([...jonas.store.rows.values()].map((one) => one.set?.fullName)).toEqual([
    'Ada Exemple',
    'Ada Exemple',
  ]);

  const hash = randomBytes(32).toString('hex');
  await jonas.store.setMeta(ERASURES, [{ subjects: [erased], observations: [], hashes: [hash] }]);
  await jonas.store.erase(erased);
  await jonas.sync();
  expect(await camille.sync()).toMatchObject({ ok: true, value: { erased: 1 } });
  expect(camille.ids).toEqual(jonas.ids);
  expect(camille.ids).toHaveLength(1);
  expect(camille.store.kept.get('optouts')).toEqual([hash]);
}, 60_000);

it('brings both together after both wrote without the server, which was stopped and started meanwhile', async () => {
  const camille = new Device(team.members[0]);
  const jonas = new Device(team.members[1]);
  await camille.join();
  await jonas.join();
  await camille.sync();
  const port = Number(new URL(server.url).port);
  await server.stop();
  const subject = randomUUID();
  for (let n = 0; n < 600; n++) await (n % 2 ? camille : jonas).write(subject);
  expect(await camille.sync()).toMatchObject({
    ok: false,
    fault: { code: 'SERVER_UNREACHABLE', retryAt: expect.any(String) },
  });
  expect(camille.store.waiting.size).toBe(300);
  server = await startServer({ port, dataDir: dir.path, log: noLog });
  for (const device of [camille, jonas, camille]) expect(await device.sync()).toMatchObject({ ok: true });
  expect(jonas.ids).toEqual(camille.ids);
  expect(camille.ids.length).toBeGreaterThanOrEqual(600);
  expect(camille.store.waiting.size + jonas.store.waiting.size).toBe(0);
}, 60_000);

it('keeps what waits when the device is signed out, and sends it after joining again', async () => {
  const jonas = new Device(team.members[1]);
  await jonas.join();
  await jonas.sync();
  expect(await createTransport({ server: server.url, token: jonas.token }).signOut()).toMatchObject({
    ok: true,
  });
  await jonas.write(randomUUID());
  expect(await jonas.sync()).toMatchObject({ ok: false, fault: { code: 'SIGNED_OUT' } });
  expect(jonas.store.waiting.size).toBe(1);
  await jonas.join();
  expect(await jonas.sync()).toMatchObject({ ok: true, value: { pushed: 1 } });
}, 60_000);
