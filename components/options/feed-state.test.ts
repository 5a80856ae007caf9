import { describe, expect, it } from 'vitest';
import type { FeedView } from '../../lib/app/app.ts';
import { countStandings, feedName, sortFeeds, standingOf } from './feed-state.ts';

const feed = (url: string, more: Partial<FeedView> = {}): FeedView => ({
  url,
  nextPollAt: 0,
  failures: 0,
  primed: true,
  watches: [],
  allowed: true,
  weekly: 0,
  lastSuccessAt: 1,
  ...more,
});

const fine = feed('https://b.example/feed', { title: ' La Gazette ' });
const down = feed('https://a.example/', { fault: { code: 'FEED_TIMEOUT' }, failures: 2 });
const barred = feed('https://z.example/rss', { allowed: false, fault: { code: 'FEED_FORBIDDEN' } });
const fresh = feed('https://c.example/', { lastSuccessAt: undefined });

describe('a feed', () => {
  it('stands where its worst news puts it', () => {
    expect([fine, down, barred, fresh].map(standingOf)).toEqual(['ok', 'fault', 'blocked', 'waiting']);
    expect(countStandings([fine, fine, barred])).toEqual({ blocked: 1, fault: 0, waiting: 0, ok: 2 });
  });

  it('is called by its title, else by its address', () => {
    expect([fine, down, barred].map(feedName)).toEqual(['La Gazette', 'a.example', 'z.example/rss']);
  });

  it('comes first where it needs a person', () => {
    expect(sortFeeds([fine, fresh, down, barred])).toEqual([barred, down, fresh, fine]);
  });
});
