import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observation, observationsOf, subjectId } from '../../tests/support/observations.ts';
import { clusters } from '../record/cluster.ts';
import { fold, type GoldenRecord, reader } from '../record/fold.ts';
import { holderOf, keyLinks } from '../record/join.ts';
import { kindOf } from '../record/kinds/index.ts';
import { liveOnes } from '../record/live.ts';
import type { Observation } from '../record/observation.ts';
import type { Store } from './port.ts';
import { bareKey, hardKeys } from './rows.ts';
import { bench } from './testing/open.ts';

/** What the store should hold, made from everything at once. */
function expected(observations: Observation[]): GoldenRecord[] {
  const live = liveOnes(observations);
  const subjects = [...new Set(observations.map((one) => one.subject))];
  const of = (ids: string[]) => live.filter((one) => ids.includes(one.subject));
  const holders = subjects.flatMap((id) => {
    const own = fold(of([id]), kindOf('person'));
    return own ? [holderOf(id, 'person', hardKeys(own).map(bareKey), reader(own))] : [];
  });
  return clusters(subjects, keyLinks(holders), live).flatMap((members) => {
    const record = fold(of(members), kindOf('person'));
    return record ? [{ ...record, id: members[0] ?? '', members }] : [];
  });
}

async function held(store: Store): Promise<GoldenRecord[]> {
  return (await store.list({ kind: 'person' })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

describe('the store, whatever is written', () => {
  it('holds the records that all observations add up to, in any order and any batches', async () => {
    const plan = observationsOf({ subjects: 4, statements: true, acrossSubjects: true }).chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(plan, async ([all, order, sizes]) => {
        const { store, raw } = await bench();
        const rest = [...order];
        for (let batch = 0; rest.length > 0; batch++) {
          const observations = rest.splice(0, sizes[batch % sizes.length]);
          await store.write({ origin: 'pulled', observations });
        }
        expect(await held(store)).toEqual(expected(all));
        expect(await raw((db) => db.count('records'))).toBe(expected(all).length);
        expect(await store.count('person')).toBe(expected(all).length);
        expect(await store.quarantined()).toBe(0);
        for (const record of expected(all)) {
          for (const member of record.members) expect((await store.record(member))?.id).toBe(record.id);
        }
        store.close();
      }),
      { numRuns: 150 },
    );
  });

  it('gives every observation back, by record and all together', async () => {
    await fc.assert(
      fc.asyncProperty(observationsOf({ subjects: 3, statements: true }), async (all) => {
        const { store } = await bench();
        await store.write({ origin: 'local', observations: all });
        const sorted = [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
        const found: Observation[] = [];
        for await (const rows of store.allObservations()) found.push(...rows);
        expect(found).toEqual(sorted);
        for (const record of expected(all)) {
          const own = sorted.filter((one) => record.members.includes(one.subject));
          expect(await store.observations(record.members.at(-1) ?? '')).toEqual(own);
        }
        store.close();
      }),
      { numRuns: 30 },
    );
  });
});

describe('writing', () => {
  it('leaves what is held as it is and says so', async () => {
    const { store } = await bench();
    const one = observation({ set: { title: 'DSI' } });
    expect(await store.write({ origin: 'local', observations: [one, one] })).toEqual({
      stored: [one.id],
      already: [],
    });
    const changed = { ...one, set: { title: 'PDG' } };
    expect(await store.write({ origin: 'pulled', observations: [changed] })).toEqual({
      stored: [],
      already: [one.id],
    });
    expect(await store.observations(one.subject)).toEqual([one]);
  });

  it('writes feeds, seen items, alerts and meta with the observations', async () => {
    const { store } = await bench();
    const feed = { url: 'https://x.example/feed', nextPollAt: 5, failures: 0, primed: false };
    const alert = { id: subjectId(0), state: 'pending' as const, at: 1 };
    await store.write({
      origin: 'local',
      observations: [observation({ set: { title: 'DSI' } })],
      feeds: [feed],
      seen: [{ key: 'https://x.example/feed 1', seenAt: 1 }],
      alerts: [alert],
      meta: { cursor: 12, gone: undefined },
    });
    expect(await store.feeds()).toEqual([feed]);
    expect(await store.seen(['https://x.example/feed 1', 'other'])).toEqual(
      new Set(['https://x.example/feed 1']),
    );
    expect(await store.alerts()).toEqual([alert]);
    expect(await store.meta('cursor')).toBe(12);
    expect(await store.meta('gone')).toBeUndefined();
  });

  it('sets rows aside that cannot be read, once, and keeps the others', async () => {
    const { store, raw } = await bench();
    const good = observation({ set: { title: 'DSI' } });
    const bad = [{ ...good, id: 'x' }, { ...good, kv: 0 }, null, 7] as unknown as Observation[];
    for (let times = 0; times < 2; times++) {
      await store.write({ origin: 'pulled', observations: [...bad, good] });
    }
    expect(await store.quarantined()).toBe(4);
    expect((await store.record(good.subject))?.fields.title?.value).toBe('DSI');
    const rows = await raw((db) => db.getAll('quarantine'));
    expect(rows.map((row) => row.problem)).toContain('kv: Invalid value: Expected >=1 but received 0');
  });

  it('is undone wholly when any of it fails', async () => {
    const { store } = await bench();
    const bad = { url: 'https://x.example/', nextPollAt: () => 0 } as never;
    const batch = { origin: 'local' as const, observations: [observation({ set: { title: 'DSI' } })] };
    await expect(store.write({ ...batch, feeds: [bad] })).rejects.toMatchObject({
      fault: { code: 'UNKNOWN' },
    });
    expect(await store.record(subjectId(0))).toBeUndefined();
    expect(await store.outboxSize()).toEqual({ waiting: 0, refused: 0 });
    await store.write(batch);
    expect(await store.count('person')).toBe(1);
  });
});

describe('clusters', () => {
  const linkedin = 'https://www.linkedin.com/in/jeanne-valmont/';
  const clip = observation({
    at: 0,
    subject: subjectId(1),
    set: { fullName: 'Jeanne Valmont', linkedinUrl: linkedin },
  });
  const import1 = observation({
    at: 1,
    subject: subjectId(0),
    set: { company: 'Orvane', linkedinUrl: linkedin },
  });

  it('join on a key, under the smallest id, and leave no row of the old cluster behind', async () => {
    const { store } = await bench();
    await store.write({ origin: 'local', observations: [clip] });
    expect((await store.record(subjectId(1)))?.id).toBe(subjectId(1));
    await store.write({ origin: 'local', observations: [import1] });
    const record = await store.record(subjectId(1));
    expect(record?.id).toBe(subjectId(0));
    expect(record?.members).toEqual([subjectId(0), subjectId(1)]);
    expect(await store.count('person')).toBe(1);
    expect(await store.byKeys(['person/linkedin:jeanne-valmont', 'person/email:none'])).toEqual([record]);
    expect(await store.records([subjectId(1), subjectId(0), subjectId(7)])).toEqual([record]);
  });

  it('split when the observation that gave the key is withdrawn, and join again when that is', async () => {
    const { store } = await bench();
    await store.write({ origin: 'local', observations: [clip, import1] });
    const undo = observation({ at: 2, subject: subjectId(0), retracts: [import1.id] });
    const again = observation({ at: 3, subject: subjectId(0), set: { company: 'Orvane' } });
    await store.write({ origin: 'local', observations: [undo, again] });
    expect((await held(store)).map((one) => one.members)).toEqual([[subjectId(0)], [subjectId(1)]]);
    expect(await store.byKeys(['person/linkedin:jeanne-valmont'])).toHaveLength(1);
    const redo = observation({ at: 4, subject: subjectId(0), retracts: [undo.id] });
    await store.write({ origin: 'local', observations: [redo] });
    expect((await held(store)).map((one) => one.members)).toEqual([[subjectId(0), subjectId(1)]]);
  });

  it('heed a withdrawal said under another subject, before and after what it withdraws', async () => {
    const target = observation({ at: 5, subject: subjectId(1), set: { title: 'DSI' } });
    const undo = observation({ at: 6, subject: subjectId(3), retracts: [target.id] });
    for (const order of [
      [target, undo],
      [undo, target],
    ]) {
      const { store } = await bench();
      for (const one of order) await store.write({ origin: 'pulled', observations: [one] });
      expect(await store.record(subjectId(1))).toBeUndefined();
      await store.write({ origin: 'pulled', observations: [clip] });
      expect((await store.record(subjectId(1)))?.fields).not.toHaveProperty('title');
    }
  });

  it('do not join a person to an account, whatever is said', async () => {
    const { store } = await bench();
    const account = observation({ at: 1, subject: subjectId(2), kind: 'account', set: { name: 'Orvane' } });
    const word = observation({
      at: 2,
      subject: subjectId(1),
      same: [subjectId(2)],
      source: { type: 'manual' },
    });
    await store.write({ origin: 'local', observations: [clip, account, word] });
    expect([await store.count('person'), await store.count('account')]).toEqual([1, 1]);
  });

  it('are found from any member by what refers to them, before and after they join', async () => {
    const { store } = await bench();
    const note = (at: number, about: number) =>
      observation({
        at,
        kind: 'activity',
        subject: subjectId(10 + at),
        add: { person: [subjectId(about)] },
        set: { text: `note ${at}` },
      });
    await store.write({ origin: 'local', observations: [clip, note(3, 1), note(4, 0)] });
    const notes = async (id: number) =>
      (await store.referring(subjectId(id), 'activity')).map((one) => reader(one)('text'));
    expect(await notes(1)).toEqual(['note 3']);
    expect(await notes(0)).toEqual(['note 4']);
    await store.write({ origin: 'local', observations: [import1] });
    expect(await notes(0)).toEqual(['note 4', 'note 3']);
    expect(await notes(1)).toEqual(['note 4', 'note 3']);
    expect(await store.referring(subjectId(1), 'signal')).toEqual([]);
  });
});

describe('lists', () => {
  it('come newest change first, by page, and one clock ahead does not hold the top for ever', async () => {
    const { store } = await bench();
    const observations = Array.from({ length: 25 }, (_, n) =>
      observation({ at: n, subject: subjectId(n), set: { title: `n${n}` } }),
    );
    await store.write({ origin: 'pulled', observations });
    const titles = async (limit: number, offset: number) =>
      (await store.list({ kind: 'person', limit, offset })).map((one) => reader(one)('title'));
    expect(await titles(3, 0)).toEqual(['n24', 'n23', 'n22']);
    expect(await titles(3, 23)).toEqual(['n1', 'n0']);
    expect(await titles(3, 25)).toEqual([]);
    expect(await titles(0, 0)).toEqual([]);
    expect(await store.list({ kind: 'person' })).toHaveLength(25);
    expect(await store.count('person')).toBe(25);
    expect(await store.count('account')).toBe(0);
  });
});

describe('feeds', () => {
  it('are leased to one at a time, until the lease runs out', async () => {
    const { store } = await bench();
    const feed = { url: 'https://x.example/feed', nextPollAt: 0, failures: 0, primed: true };
    await store.write({ origin: 'local', feeds: [feed] });
    const wins = await Promise.all([1, 2, 3].map(() => store.leaseFeed(feed.url, 1000, 60_000)));
    expect(wins.filter(Boolean)).toEqual([{ ...feed, leaseUntil: 61_000 }]);
    expect(await store.leaseFeed(feed.url, 60_999, 60_000)).toBeUndefined();
    expect(await store.leaseFeed(feed.url, 61_000, 60_000)).toMatchObject({ leaseUntil: 121_000 });
    expect(await store.leaseFeed('https://unknown.example/', 0, 1)).toBeUndefined();
    await store.forgetFeed(feed.url);
    expect(await store.feeds()).toEqual([]);
  });
});

describe('the outbox', () => {
  const three = [0, 1, 2].map((at) => observation({ at, set: { title: `n${at}` } }));
  const [first, second, third] = three as [Observation, Observation, Observation];

  it('holds what was written here until the server took it; refused rows stay with their reason', async () => {
    const { store } = await bench();
    await store.write({ origin: 'local', observations: three });
    await store.write({ origin: 'pulled', observations: [observation({ at: 9, set: { title: 'x' } })] });
    expect((await store.outbox(2)).map((row) => row.id)).toEqual([first.id, second.id]);
    expect(await store.outbox(Number.MAX_SAFE_INTEGER)).toHaveLength(3);
    await store.settle(
      [second.id],
      [
        { id: first.id, reason: 'too big' },
        { id: subjectId(9), reason: 'gone' },
      ],
    );
    expect(await store.outbox(10)).toEqual([
      { id: third.id, observation: third },
      { id: first.id, observation: first, refused: 'too big' },
    ]);
    expect(await store.outboxSize()).toEqual({ waiting: 1, refused: 1 });
  });

  it('forgets what comes back from the server, whose answer must have been lost', async () => {
    const { store } = await bench();
    await store.write({ origin: 'local', observations: [first] });
    await store.write({ origin: 'pulled', observations: [first] });
    expect(await store.outboxSize()).toEqual({ waiting: 0, refused: 0 });
  });
});
