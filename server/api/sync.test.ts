import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stampId } from '../../lib/record/clock.ts';
import type { Observation } from '../../lib/record/observation.ts';
import {
  addMember,
  api,
  foundTeam,
  observation,
  pullAs,
  pushAs,
  startTestServer,
  type TestMember,
} from '../testing.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  server = await startTestServer({ rate: { burst: 100_000, perSecond: 100_000 } });
});
afterAll(() => server.stop());

async function pullEverything(member: TestMember): Promise<Observation[]> {
  const all: Observation[] = [];
  for (let cursor: string | undefined, more = true; more; ) {
    const page = await pullAs(member, cursor);
    all.push(...page.observations);
    ({ cursor, more } = page);
  }
  return all;
}

const verdicts = (answer: { verdicts: { verdict: string; reason?: string }[] }) =>
  answer.verdicts.map((one) => (one.reason ? `${one.verdict}: ${one.reason}` : one.verdict));

it('gives back exactly what was pushed, to a colleague, in the order of the push', async () => {
  const nora = await foundTeam(server.url);
  const omar = await addMember(nora, 'Omar');
  const pushed = [1, 2, 3].map((n) =>
    observation(nora.id, {
      set: { n, nested: { é: [null, '\u0000', '𝄞', '\ud800'] } },
      source: { type: 'page', later: n } as never,
    }),
  );
  expect(verdicts(await pushAs(nora, pushed))).toEqual(['stored', 'stored', 'stored']);
  expect((await pullAs(omar)).observations).toEqual(pushed);
});

it('stores a repeated push once, whoever repeats it and however often', async () => {
  const nora = await foundTeam(server.url);
  const one = observation(nora.id);
  const two = observation(nora.id);
  expect(verdicts(await pushAs(nora, [one, two, one]))).toEqual(['stored', 'stored', 'already']);
  const answers = await Promise.all([1, 2, 3].map(() => pushAs(nora, [two, one])));
  for (const answer of answers) expect(verdicts(answer)).toEqual(['already', 'already']);
  expect(await pullEverything(nora)).toHaveLength(2);
});

it('skips no row and leaves no gap for a reader that follows ten writers', async () => {
  const nora = await foundTeam(server.url);
  const writers = [nora, ...(await Promise.all([1, 2, 3].map((n) => addMember(nora, `Writer${n}`))))];
  const written: string[] = [];
  let writing = true;
  const following = (async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    for (let last = false; ; ) {
      const page = await pullAs(nora, cursor, 7);
      seen.push(...page.observations.map(({ id }) => id));
      cursor = page.cursor;
      if (page.more) continue;
      if (last) return { seen, cursor };
      last = !writing;
    }
  })();
  await Promise.all(
    Array.from({ length: 10 }, async (_, index) => {
      const writer = writers[index % writers.length] ?? nora;
      for (let round = 0; round < 12; round++) {
        const batch = Array.from({ length: 1 + ((index + round) % 5) }, () => observation(writer.id));
        const answer = await pushAs({ ...writer, device: randomUUID() }, batch);
        expect(verdicts(answer)).toEqual(batch.map(() => 'stored'));
        written.push(...batch.map((one) => one.id));
      }
    }),
  );
  writing = false;
  const { seen, cursor } = await following;
  expect(new Set(seen).size).toBe(seen.length);
  expect([...seen].sort()).toEqual([...written].sort());
  // Numbered from 1 without a gap.
  expect(cursor?.split('.')[1]).toBe(String(written.length));
});

it('says what is wrong with each bad row and stores the good ones around it', async () => {
  const nora = await foundTeam(server.url);
  const omar = await addMember(nora, 'Omar');
  const good = [observation(nora.id), observation(nora.id)];
  let deep: unknown = 1;
  for (let level = 0; level < 40; level++) deep = [deep];
  const ahead = observation(nora.id, {
    id: stampId({ ms: Date.now() + 400 * 24 * 3600_000, counter: 0 }, (length) => randomBytes(length)),
  });
  const answer = await pushAs(nora, [
    good[0],
    null,
    { ...observation(nora.id), id: 'x' },
    observation(omar.id),
    observation('somebody'),
    observation(nora.id, { set: { text: 'x'.repeat(300_000) } }),
    observation(nora.id, { set: { deep: deep as never } }),
    ahead,
    good[1],
  ]);
  expect(verdicts(answer)).toEqual([
    'stored',
    'refused: not-an-observation',
    'refused: not-an-observation',
    'refused: not-the-author',
    'refused: not-the-author',
    'refused: too-big',
    'refused: too-deep',
    'clamped',
    'stored',
  ]);
  const held = await pullEverything(omar);
  expect(held.map((one) => one.id)).toEqual([good[0]?.id, ahead.id, good[1]?.id]);
});

it('takes what a device wrote before it joined, and no device of somebody else', async () => {
  const nora = await foundTeam(server.url);
  const omar = await addMember(nora, 'Omar');
  expect(verdicts(await pushAs(nora, [observation(nora.device)]))).toEqual(['stored']);
  // Another device of hers may hand in what the first one wrote (a restored backup).
  expect(verdicts(await pushAs({ ...nora, device: randomUUID() }, [observation(nora.device)]))).toEqual([
    'stored',
  ]);
  const thief = { ...omar, device: nora.device };
  expect(verdicts(await pushAs(thief, [observation(nora.device), observation(omar.id)]))).toEqual([
    'refused: not-the-author',
    'stored',
  ]);
});

it('lets an admin switch a site off for the team, and nobody else; the rest of the push is stored', async () => {
  const nora = await foundTeam(server.url);
  const omar = await addMember(nora, 'Omar');
  const off = (by: string, change: Partial<Observation> = {}) =>
    observation(by, { kind: 'adapter-switch', set: { site: 'boamp', off: true }, ...change });
  const subject = randomUUID();
  expect(verdicts(await pushAs(nora, [off(nora.id, { subject })]))).toEqual(['stored']);
  const batch = [observation(omar.id), off(omar.id), off(omar.id, { subject }), observation(omar.id)];
  expect(verdicts(await pushAs(omar, batch))).toEqual([
    'stored',
    'refused: not-your-role',
    'refused: not-your-role',
    'stored',
  ]);
  const held = await pullEverything(omar);
  expect(held.filter(({ kind }) => kind === 'adapter-switch').map(({ by }) => by)).toEqual([nora.id]);
  expect(held).toHaveLength(3);
});

it('erases a subject everywhere, bars its return and tells every reader', async () => {
  const nora = await foundTeam(server.url);
  const subject = randomUUID();
  const gone = [observation(nora.id, { subject }), observation(nora.id, { subject })];
  const kept = observation(nora.id);
  await pushAs(nora, [gone[0], kept, gone[1]]);
  const { cursor } = await pullAs(nora);
  const hash = 'ab'.repeat(32);
  const request = { subjects: [subject], observations: [], optOuts: [hash] };
  const client = api(server.url, nora.token);
  expect((await client.post('/v1/sync/erase', request)).json).toMatchObject({ erased: 2 });
  expect((await client.post('/v1/sync/erase', request)).json).toMatchObject({ erased: 0 });
  const news = await pullAs(nora, cursor);
  expect(news).toMatchObject({
    observations: [],
    tombstones: { subjects: [subject], observations: [] },
    optOuts: [hash],
  });
  expect((await pullAs(nora, news.cursor)).tombstones.subjects).toEqual([]);
  expect(verdicts(await pushAs(nora, [gone[0], observation(nora.id, { subject })]))).toEqual([
    'refused: erased',
    'refused: erased',
  ]);
  const fresh = await pullAs(nora);
  expect(fresh.observations).toEqual([kept]);
  expect(JSON.stringify(fresh)).not.toContain(gone[0]?.id);
});

it('bars an observation that is erased by its own id before it ever came', async () => {
  const nora = await foundTeam(server.url);
  const late = observation(nora.id);
  await api(server.url, nora.token).post('/v1/sync/erase', { subjects: [], observations: [late.id] });
  expect(verdicts(await pushAs(nora, [late]))).toEqual(['refused: erased']);
  expect((await pullAs(nora)).tombstones.observations).toEqual([late.id]);
});

it('ends a page at its limit of rows or bytes and goes on from there', async () => {
  const nora = await foundTeam(server.url);
  const big = Array.from({ length: 22 }, () => observation(nora.id, { set: { text: 'x'.repeat(250_000) } }));
  for (let at = 0; at < big.length; at += 4) await pushAs(nora, big.slice(at, at + 4));
  const first = await pullAs(nora);
  expect(first.more).toBe(true);
  expect(first.observations.length).toBeGreaterThan(10);
  expect(first.observations.length).toBeLessThan(18);
  const second = await pullAs(nora, first.cursor, 3);
  expect(second.observations.map((one) => one.id)).toEqual(
    big.slice(first.observations.length, first.observations.length + 3).map((one) => one.id),
  );
});

it('packs a page for whoever unpacks it, and says the same to both', async () => {
  const nora = await foundTeam(server.url);
  await pushAs(
    nora,
    Array.from({ length: 40 }, () => observation(nora.id)),
  );
  const ask = async (encoding: string) => {
    const headers = { 'accept-encoding': encoding };
    const answer = await api(server.url, nora.token).call('/v1/sync/pull', { headers });
    return { how: answer.headers.get('content-encoding'), said: answer.json.observations };
  };
  const plain = await ask('identity');
  expect(plain.how).toBeNull();
  expect(plain.said).toHaveLength(40);
  expect(await ask('br, gzip')).toEqual({ how: 'gzip', said: plain.said });
  expect(await ask('gzip;q=0')).toEqual(plain);
  // What fits in one packet is not worth packing.
  const { cursor } = await pullAs(nora);
  const empty = await api(server.url, nora.token).get(`/v1/sync/pull?cursor=${cursor}`);
  expect(empty.headers.get('content-encoding')).toBeNull();
});

it('begins again under a new epoch when a reader has seen more than the server remembers', async () => {
  const nora = await foundTeam(server.url);
  await pushAs(nora, [observation(nora.id)]);
  const { cursor, epoch } = await pullAs(nora);
  const ahead = await pullAs(nora, `${epoch}.${Number(cursor.split('.')[1]) + 5}`);
  expect(ahead.epoch).not.toBe(epoch);
  expect(ahead.observations).toHaveLength(1);
  // A reader of the old epoch is told so as well.
  const stale = await pullAs(nora, cursor);
  expect(stale).toMatchObject({ epoch: ahead.epoch, cursor: ahead.cursor });
  expect(stale.observations).toHaveLength(1);
});

it.each(['', 'x', '1', "' or 1=1 --", `${randomUUID()}.-1`, `${randomUUID()}.1e3`])(
  'refuses the cursor “%s” in words',
  async (cursor) => {
    const nora = await foundTeam(server.url);
    const answer = await api(server.url, nora.token).get(
      `/v1/sync/pull?cursor=${encodeURIComponent(cursor)}`,
    );
    expect(answer).toMatchObject({ status: 400, json: { error: { code: 'bad-cursor' } } });
  },
);
