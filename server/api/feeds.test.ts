import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, api, foundTeam, startTestServer, type TestMember } from '../testing.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
let nora: TestMember;
let omar: TestMember;
beforeAll(async () => {
  server = await startTestServer({ fetchFeeds: true });
  nora = await foundTeam(server.url);
  omar = await addMember(nora, 'Omar');
});
afterAll(() => server.stop());

const lease = async (member: TestMember, device: string, feeds: string[], forMs = 60_000) =>
  (await api(server.url, member.token).post('/v1/feeds/lease', { device, feeds, forMs })).json as {
    granted: string[];
    held: Record<string, number>;
    fetches: boolean;
  };

describe('the lease of a feed', () => {
  it('is one device’s, which keeps it, and another’s once it ended', async () => {
    const [feed, laptop, desktop] = [randomUUID(), randomUUID(), randomUUID()];
    expect(await lease(nora, laptop, [feed], 1000)).toEqual({ granted: [feed], held: {}, fetches: true });
    const refused = await lease(omar, desktop, [feed]);
    expect(refused.granted).toEqual([]);
    expect(refused.held[feed]).toBeLessThanOrEqual(1000);
    expect((await lease(nora, laptop, [feed], 1000)).granted).toEqual([feed]);
    await expect
      .poll(async () => (await lease(omar, desktop, [feed])).granted, { timeout: 10_000 })
      .toEqual([feed]);
    expect((await lease(nora, laptop, [feed])).granted).toEqual([]);
  });

  it('goes to exactly one of twenty devices that ask at once', async () => {
    const feeds = Array.from({ length: 20 }, () => randomUUID());
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        lease(n % 2 ? nora : omar, randomUUID(), n % 3 ? feeds : feeds.toReversed()),
      ),
    );
    expect(all.flatMap((one) => one.granted).toSorted()).toEqual(feeds.toSorted());
  });

  it('of one team says nothing to another', async () => {
    const stranger = await foundTeam(server.url, 'Zoe');
    const feed = randomUUID();
    await lease(nora, randomUUID(), [feed]);
    expect((await lease(stranger, randomUUID(), [feed])).granted).toEqual([feed]);
  });
});

describe('fetching by the server', () => {
  it('is for members, and never of what is not public', async () => {
    const url = `${server.url}/v1/hello`;
    expect((await api(server.url).post('/v1/feeds/fetch', { url })).status).toBe(401);
    for (const inside of [
      url,
      'http://169.254.169.254/latest/meta-data',
      'http://[::1]/',
      'file:///etc/passwd',
    ])
      expect((await api(server.url, nora.token).post('/v1/feeds/fetch', { url: inside })).json).toEqual({
        refused: 'forbidden',
      });
  });

  it('is off unless somebody turned it on', async () => {
    const other = await startTestServer();
    try {
      const zoe = await foundTeam(other.url, 'Zoe');
      const asked = await api(other.url, zoe.token).post('/v1/feeds/fetch', {
        url: 'https://gazette.example/',
      });
      expect(asked.status).toBe(404);
    } finally {
      await other.stop();
    }
  });
});
