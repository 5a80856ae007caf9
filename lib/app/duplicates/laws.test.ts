import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ok } from '../../fault/fault.ts';
import { stampId } from '../../record/clock.ts';
import { formatId, type Id } from '../../record/id.ts';
import type { Observation } from '../../record/observation.ts';
import { createSync } from '../../sync/engine.ts';
import { MemoryServer } from '../../sync/simulation/memory-server.ts';
import { type Played, playedDesk } from '../testing/desk.ts';
import { decideDuplicate, undoDecisions, unmerge } from './decide.ts';

const PEOPLE = 5;
const subject = (n: number) => formatId(new Uint8Array(16).fill(3).with(0, n + 1), 4);
const all = Array.from({ length: PEOPLE }, (_, n) => subject(n));

/** Some people of whom the first two share an address, and a third one's is the first's written otherwise. */
const people: Observation[] = all.map((id, n) => ({
  id: stampId({ ms: Date.UTC(2026, 9, 1) + n, counter: 0 }, () => new Uint8Array(16)),
  subject: id,
  kind: 'person',
  kv: 1,
  set: { fullName: `J${n < 2 ? '' : n} Valmont` },
  ...(n < 2 && { add: { email: ['jeanne.valmont@orvane.example'] } }),
  source: { type: 'import' },
  seenAt: '2026-10-01T08:00:00Z',
  by: 'member-0',
}));

type Act =
  | { do: 'merge' | 'apart' | 'unmerge'; device: number; a: number; b: number }
  | { do: 'undo'; device: number; nth: number }
  | { do: 'sync'; device: number };
const device = fc.nat(2);
const person = fc.nat(PEOPLE - 1);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('merge' as const), device, a: person, b: person }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('apart' as const, 'unmerge' as const),
      device,
      a: person,
      b: person,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), device, nth: fc.nat(20) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('sync' as const), device }) },
);

async function sync({ desk, store }: Played, server: MemoryServer, nth: number): Promise<void> {
  const done = await createSync({
    store,
    wire: server,
    env: desk.env,
    device: `device-${nth}`,
    member: `member-${nth}`,
    optOutMeta: async () => ({}),
  }).run({ force: true });
  expect(done).toMatchObject(ok({ refused: 0 }));
}

async function clustersOf({ store }: Played): Promise<Id[][]> {
  const found = await Promise.all(all.map(async (id) => (await store.record(id))?.members ?? []));
  return [...new Map(found.map((members) => [members.join(), members])).values()].sort();
}

async function played(one: Act, devices: Played[], server: MemoryServer, said: Id[]): Promise<void> {
  const at = devices[one.device];
  if (!at) return;
  if (one.do === 'sync') return sync(at, server, one.device);
  at.pass(1000);
  if (one.do === 'undo') {
    const id = said[one.nth % Math.max(1, said.length)];
    if (id) await undoDecisions(at.desk, [id]);
    return;
  }
  const [a, b] = [subject(one.a), subject(one.b)];
  const done =
    one.do === 'unmerge' ? await unmerge(at.desk, a, b) : await decideDuplicate(at.desk, a, b, one.do);
  if (done.ok) said.push(...done.value.decisions);
}

it('whatever several people merge, part and take back, all devices end alike, each person is in one record, and no observation is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
      const server = new MemoryServer();
      const devices = await Promise.all([0, 1, 2].map(() => playedDesk()));
      // Their chance is the same: only their clocks tell their ids apart.
      for (const [nth, one] of devices.entries()) one.pass(nth);
      await devices[0]?.store.write({ origin: 'local', observations: people });
      for (const [nth, one] of devices.entries()) await sync(one, server, nth);
      const said: Id[] = [];
      for (const one of acts) await played(one, devices, server, said);
      for (const _ of [1, 2]) for (const [nth, one] of devices.entries()) await sync(one, server, nth);
      const [first, ...others] = await Promise.all(devices.map(clustersOf));
      expect(first?.flat().sort()).toEqual([...all].sort());
      for (const other of others) expect(other).toEqual(first);
      for (const { store } of devices) {
        const held = new Set<Id>();
        for await (const batch of store.allObservations()) for (const { id } of batch) held.add(id);
        expect([...people.map(({ id }) => id), ...said].filter((id) => !held.has(id))).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});

it('a merge taken back, and an un-merge taken back, leave every record as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 6 }), person, person, async (acts, x, y) => {
      const one = await playedDesk();
      await one.store.write({ origin: 'pulled', observations: people });
      for (const step of acts)
        if (step.do !== 'sync') await played({ ...step, device: 0 }, [one], new MemoryServer(), []);
      const records = async () => {
        const found = await one.store.records(all);
        // When each was last touched is no part of what it is.
        return found.map(({ id, members, fields, sets }) => ({ id, members, fields, sets }));
      };
      const before = await records();
      for (const word of [
        await decideDuplicate(one.desk, subject(x), subject(y), 'merge'),
        await unmerge(one.desk, subject(x), subject(y)),
        await decideDuplicate(one.desk, subject(x), subject(y), 'apart'),
      ]) {
        if (word.ok) await undoDecisions(one.desk, word.value.decisions);
      }
      // Said one upon the other and taken back in the order they were said.
      expect(await records()).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

it('an address that changes hands splits whom it joined and joins whom it now names', async () => {
  const one = await playedDesk();
  await one.store.write({ origin: 'pulled', observations: people });
  expect((await one.store.record(subject(0)))?.members).toEqual([subject(0), subject(1)]);
  const change: Observation = {
    ...(people[1] as Observation),
    id: stampId({ ms: Date.UTC(2026, 9, 2), counter: 0 }, () => new Uint8Array(16)),
    set: {},
    add: { email: ['j2@orvane.example'] },
    drop: { email: ['jeanne.valmont@orvane.example'] },
    over: [people[1]?.id ?? ''],
  };
  const third: Observation = {
    ...change,
    id: stampId({ ms: Date.UTC(2026, 9, 3), counter: 0 }, () => new Uint8Array(16)),
    subject: subject(2),
    drop: {},
    over: [],
  };
  await one.store.write({ origin: 'pulled', observations: [change, third] });
  expect((await one.store.record(subject(0)))?.members).toEqual([subject(0)]);
  expect((await one.store.record(subject(1)))?.members).toEqual([subject(1), subject(2)]);
});
