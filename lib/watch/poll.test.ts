import { describe, expect, it } from 'vitest';
import type { FeedState } from './feed-state.ts';
import { dueFeeds, nextPoll, type PollOutcome, requestHeaders, requestUrl } from './poll.ts';

const NOW = Date.parse('2026-10-05T09:00:00Z');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const STATE: FeedState = { url: 'https://f.example/rss', nextPollAt: NOW, failures: 0, primed: false };
const READ: PollOutcome = {
  type: 'read',
  headers: { etag: '"1"', 'last-modified': 'Mon' },
  title: 'F',
  items: 3,
};
const DOWN: PollOutcome = { type: 'failed', fault: { code: 'FEED_TIMEOUT', values: { host: 'f.example' } } };

const next = (outcome: PollOutcome, state: Partial<FeedState> = {}, jitter = 0): FeedState =>
  nextPoll({ ...STATE, ...state }, outcome, NOW, 30, jitter);
const wait = (state: FeedState): number => (state.nextPollAt - NOW) / MINUTE;

describe('dueFeeds', () => {
  it('gives those whose time has come, the longest waiting first, and not those somebody holds', () => {
    const feed = (url: string, more: Partial<FeedState>): FeedState => ({ ...STATE, url, ...more });
    const due = dueFeeds(
      [
        feed('later', { nextPollAt: NOW + 1 }),
        feed('now', {}),
        feed('held', { leaseUntil: NOW + 1 }),
        feed('void lease', { nextPollAt: NOW - 2, leaseUntil: NOW - 1 }),
        feed('clock was wrong', { nextPollAt: NOW + 400 * DAY }),
        feed('lease of a wrong clock', { nextPollAt: NOW - 1, leaseUntil: NOW + 400 * DAY }),
      ],
      NOW,
    );
    expect(due.map((one) => one.url)).toEqual([
      'void lease',
      'lease of a wrong clock',
      'now',
      'clock was wrong',
    ]);
  });
});

describe('requestHeaders', () => {
  it('asks only for what is new', () => {
    expect(requestHeaders(STATE)).toEqual({ accept: expect.stringContaining('application/atom+xml') });
    expect(requestHeaders({ ...STATE, etag: 'W/"a"', lastModified: 'Mon' })).toMatchObject({
      'if-none-match': 'W/"a"',
      'if-modified-since': 'Mon',
    });
  });
});

describe('nextPoll', () => {
  it('remembers what was read, frees the feed and forgets the fault', () => {
    const state = next(READ, { failures: 4, fault: { code: 'FEED_HTTP' }, leaseUntil: NOW + 1 });
    expect(state).toEqual({
      url: STATE.url,
      title: 'F',
      items: 3,
      etag: '"1"',
      lastModified: 'Mon',
      failures: 0,
      primed: true,
      lastSuccessAt: NOW,
      nextPollAt: NOW + 30 * MINUTE,
    });
    expect(next({ ...READ, headers: {} } as PollOutcome, { etag: 'old' }).etag).toBeUndefined();
    expect(wait(next(READ, {}, 1))).toBe(33);
  });

  it('waits as long as the feed asks, within six hours', () => {
    const asked = (headers: Record<string, string>, ttl?: number) =>
      wait(next({ ...READ, headers, ttl } as PollOutcome));
    expect(asked({ 'cache-control': 'public, max-age=7200' })).toBe(120);
    expect(asked({ 'cache-control': 'max-age=60' })).toBe(30);
    expect(asked({ 'cache-control': 'no-cache, max-age=7200' })).toBe(30);
    expect(asked({}, 90)).toBe(90);
    expect(asked({}, 999_999)).toBe(360);
  });

  it('takes 304 for a success that changes nothing', () => {
    const state = next(
      { type: 'unchanged', headers: {} },
      { etag: 'a', primed: true, items: 3, failures: 2 },
    );
    expect(state).toMatchObject({ etag: 'a', primed: true, items: 3, failures: 0, lastSuccessAt: NOW });
    expect(wait(state)).toBe(30);
  });

  it('doubles the wait with each failure, up to a day, and says when it tries again', () => {
    const waits = [0, 1, 2, 3, 10, 1000].map((failures) => wait(next(DOWN, { failures }, 0.5)));
    expect(waits).toEqual([30, 60, 120, 240, 1440, 1440]);
    expect(wait(next(DOWN, {}, 0))).toBe(22.5);
    expect(wait(next(DOWN, {}, 1))).toBe(37.5);
    expect(next(DOWN, { leaseUntil: 1 }, 0.5)).toEqual({
      ...STATE,
      failures: 1,
      nextPollAt: NOW + 30 * MINUTE,
      fault: { code: 'FEED_TIMEOUT', values: { host: 'f.example' }, retryAt: '2026-10-05T09:30:00.000Z' },
    });
  });

  it('obeys Retry-After in seconds or as a date, within a day', () => {
    const refused = (after: string) =>
      wait(next({ type: 'refused', status: 429, headers: { 'retry-after': after } }, {}, 0.5));
    expect(refused('7200')).toBe(120);
    expect(refused('Mon, 05 Oct 2026 11:00:00 GMT')).toBe(120);
    expect(refused('60')).toBe(30);
    expect(refused('99999999')).toBe(1440);
    expect(refused('soon')).toBe(30);
    expect(next({ type: 'refused', status: 503, headers: {} }).fault).toMatchObject({
      code: 'FEED_HTTP',
      values: { host: 'f.example', status: 503 },
    });
  });

  it('asks a feed that is gone once a week', () => {
    const state = next({ type: 'refused', status: 410, headers: {} });
    expect(state.fault).toMatchObject({ code: 'FEED_GONE' });
    expect(wait(state)).toBe(7 * 24 * 60);
  });

  it('follows a permanent move at once, comes back when the new place is gone, and breaks out of circles', () => {
    const there = next({ type: 'moved', to: '/new' });
    expect(there).toMatchObject({ movedTo: 'https://f.example/new', nextPollAt: NOW, failures: 1 });
    expect(requestUrl(there)).toBe('https://f.example/new');
    expect(requestUrl(STATE)).toBe(STATE.url);
    expect(requestUrl(next({ type: 'refused', status: 404, headers: {} }, there))).toBe(STATE.url);
    for (const to of [STATE.url, 'javascript:alert(1)', '']) {
      expect(next({ type: 'moved', to })).toMatchObject({ fault: { code: 'FEED_HTTP' } });
    }
    expect(
      next({ type: 'moved', to: '/other' }, { failures: 3, movedTo: 'https://f.example/new' }).movedTo,
    ).toBeUndefined();
  });
});

describe('a feed that redirects', () => {
  const read = (state: Partial<FeedState>, from: string) =>
    nextPoll({ ...STATE, ...state }, { type: 'read', headers: {}, title: 'x', items: 1, from }, NOW, 30, 0);
  const NEW = 'https://f.example/new.xml';

  it('has moved once it answered from the same other address twice in a row', () => {
    const once = read({}, NEW);
    expect([requestUrl(once), once.answeredFrom]).toEqual([STATE.url, NEW]);
    const twice = read(once, NEW);
    expect([requestUrl(twice), twice.answeredFrom]).toEqual([NEW, undefined]);
    expect(read(twice, NEW).movedTo).toBe(NEW);
  });

  it('has not moved where each answer comes from somewhere else, from itself, or from http', () => {
    const wandering = read(read({}, `${NEW}?1`), `${NEW}?2`);
    const home = read(read({}, NEW), STATE.url);
    const plain = read(read({}, 'http://f.example/new.xml'), 'http://f.example/new.xml');
    for (const state of [wandering, home, plain]) expect(state.movedTo).toBeUndefined();
    expect(home.answeredFrom).toBeUndefined();
    expect(read(read({ url: `${STATE.url}#watch:page` }, STATE.url), STATE.url).movedTo).toBeUndefined();
  });

  it('is asked at its own address again when the other one is gone', () => {
    const gone = nextPoll(
      { ...STATE, movedTo: NEW },
      { type: 'refused', status: 410, headers: {} },
      NOW,
      30,
      0,
    );
    expect(requestUrl(gone)).toBe(STATE.url);
  });
});

it('keeps what a source wants to know, through failures and 304s, and what a feed skips', () => {
  const outcome: PollOutcome = { type: 'read', headers: {}, title: 'x', items: 0, memory: ['a'] };
  const first = nextPoll(STATE, { ...outcome, skip: { hours: [...Array(23).keys()], days: [] } }, NOW, 30, 0);
  expect(new Date(first.nextPollAt).getUTCHours()).toBe(23);
  const same = nextPoll(first, { type: 'unchanged', headers: {} }, NOW, 30, 0);
  const failed = nextPoll(same, { type: 'failed', fault: { code: 'PAGE_WALL' } }, NOW, 30, 0);
  expect(failed.memory).toEqual(['a']);
});
