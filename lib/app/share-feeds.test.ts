import { beforeEach, describe, expect, it } from 'vitest';
import { failed, ok, type Result } from '../fault/fault.ts';
import type { Json } from '../record/json.ts';
import { nameId } from '../record/name-id.ts';
import type { FetchFeedAnswer, FetchFeedRequest, LeaseAnswer, LeaseRequest } from '../sync/protocol.ts';
import type { FeedWire, JoinWire, Wire } from '../sync/wire.ts';
import { pollDue } from './poll.ts';
import { saveWatch } from './save-watch.ts';
import { type Played, playedDesk } from './testing/desk.ts';

const MINE = 'https://gazette.example/feed.xml';
const THEIRS = 'https://echo.example/feed.xml';
const RSS =
  '<rss version="2.0"><channel><title>x</title><item><title>Orvane recrute</title></item></channel></rss>';
const HALF_HOUR = 30 * 60_000;

let played: Played;
let asked: LeaseRequest[];
let fetchedThere: FetchFeedRequest[];
/** What the server says to a request for leases, and to one for a feed. */
let lease: (request: LeaseRequest) => Result<LeaseAnswer>;
let there: FetchFeedAnswer;

beforeEach(async () => {
  played = await playedDesk();
  asked = [];
  fetchedThere = [];
  lease = ({ feeds }) => ok({ granted: feeds, held: {}, fetches: false });
  const wire: FeedWire = {
    leaseFeeds: async (request) => {
      asked.push(request);
      return lease(request);
    },
    fetchFeed: async (request) => {
      fetchedThere.push(request);
      return ok(there);
    },
  };
  played.desk.wires = async () => () => wire as Wire & JoinWire & FeedWire;
  const team = {
    server: 'https://vigie.example',
    token: 't',
    name: 'T',
    member: 'N',
    memberId: nameId('n'),
    role: 'sdr',
  };
  await played.store.setMeta('team', team as Json);
  for (const url of [MINE, THEIRS])
    played.serve(url, ok({ status: 200, url, headers: {}, bytes: new TextEncoder().encode(RSS) }));
  const saved = await saveWatch(played.desk, { name: 'x', query: 'Orvane', feeds: [MINE, THEIRS] });
  if (!saved.ok) throw new Error(saved.fault.code);
});

const fetchedHere = () => played.fetched.map((one) => one.url).toSorted();
const stateOf = async (url: string) => (await played.store.feeds()).find((one) => one.url === url);

describe('the feeds of a team', () => {
  it('are read by the device that has the lease, and wait elsewhere until it ends', async () => {
    lease = ({ feeds }) => ok({ granted: feeds, held: { [nameId(THEIRS)]: HALF_HOUR }, fetches: false });
    await pollDue(played.desk);
    expect(fetchedHere()).toEqual([MINE]);
    const now = played.desk.env.now();
    expect(await stateOf(THEIRS)).toMatchObject({ sharedUntil: now + HALF_HOUR, primed: false });
    played.pass(HALF_HOUR + 2 * 60_000);
    lease = ({ feeds }) => ok({ granted: feeds, held: {}, fetches: false });
    await pollDue(played.desk);
    expect(fetchedHere()).toEqual([THEIRS, MINE, MINE].toSorted());
    expect((await stateOf(THEIRS))?.sharedUntil).toBeUndefined();
  });

  it('are asked for under a hash, the server never told where they are', async () => {
    await pollDue(played.desk);
    expect(asked).toHaveLength(1);
    expect(JSON.stringify(asked)).not.toContain('example');
    expect(asked[0]?.forMs).toBeGreaterThan(2 * HALF_HOUR);
  });

  it('are each device’s own while the server cannot be reached', async () => {
    lease = () => failed('SERVER_UNREACHABLE', { host: 'vigie.example' });
    await pollDue(played.desk);
    expect(fetchedHere()).toEqual([THEIRS, MINE].toSorted());
  });

  it('are fetched by the server where it does that, without this device’s permission', async () => {
    lease = ({ feeds }) => ok({ granted: feeds, held: {}, fetches: true });
    there = { status: 200, url: MINE, headers: { etag: '"a"' }, body: btoa(RSS) };
    played.desk.browser.hasHost = async () => false;
    await pollDue(played.desk);
    expect(fetchedHere()).toEqual([]);
    expect(fetchedThere).toHaveLength(2);
    expect(await stateOf(MINE)).toMatchObject({ primed: true, items: 1, etag: '"a"' });
    expect(await played.store.count('signal')).toBe(1);
  });

  it('that the server must not reach say so', async () => {
    lease = ({ feeds }) => ok({ granted: feeds, held: {}, fetches: true });
    there = { refused: 'forbidden' };
    await pollDue(played.desk);
    expect((await stateOf(MINE))?.fault?.code).toBe('FEED_BARRED');
  });
});
