import { describe, expect, it } from 'vitest';
import { saveWatch } from './save-watch.ts';
import { playedDesk } from './testing/desk.ts';
import { feeds, watches } from './watches.ts';

const ORVANE = '00000000-0000-4000-8000-000000000001';
const input = { name: ' Orvane ', query: 'Orvane -stage', feeds: ['https://gazette.example/feed'] };

describe('a watch that is saved', () => {
  it('stands in the list, and its feed is due at once', async () => {
    const { desk, errands } = await playedDesk();
    const saved = await saveWatch(desk, input);
    expect(saved).toMatchObject({ ok: true, value: { title: 'Orvane' } });
    expect(await watches(desk)).toMatchObject([
      { query: 'Orvane -stage', feeds: input.feeds, paused: false },
    ]);
    expect(await feeds(desk)).toMatchObject([{ url: input.feeds[0], primed: false }]);
    expect(errands).toContain('poll');
  });

  it('again takes its new feeds and lets the former ones go', async () => {
    const { desk } = await playedDesk();
    const saved = await saveWatch(desk, input);
    const id = saved.ok ? saved.value.id : '';
    await saveWatch(desk, { ...input, query: 'Orvane', feeds: ['https://fret.example/rss'] }, id);
    expect(await watches(desk)).toMatchObject([{ query: 'Orvane', feeds: ['https://fret.example/rss'] }]);
  });

  it('without its account any more no longer speaks of it', async () => {
    const { desk, store } = await playedDesk();
    const saved = await saveWatch(desk, { ...input, account: ORVANE });
    const id = saved.ok ? saved.value.id : '';
    expect((await store.record(id))?.fields.account?.value).toBe(ORVANE);
    await saveWatch(desk, input, id);
    expect((await store.record(id))?.fields.account?.value).toBeNull();
  });

  it('is refused with a mistake in its words, a feed that is no address, or once it is gone', async () => {
    const { desk } = await playedDesk();
    expect(await saveWatch(desk, { ...input, query: '(Orvane' })).toMatchObject({
      ok: false,
      fault: { code: 'QUERY_SYNTAX', values: { position: 0 } },
    });
    expect(await saveWatch(desk, { ...input, feeds: ['javascript:alert(1)'] })).toMatchObject({
      ok: false,
      fault: { code: 'FEED_BAD_ADDRESS' },
    });
    expect(await saveWatch(desk, input, ORVANE)).toMatchObject({ ok: false, fault: { code: 'RECORD_GONE' } });
    expect(await watches(desk)).toEqual([]);
  });
});
