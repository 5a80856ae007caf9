import { beforeEach, describe, expect, it } from 'vitest';
import { failed, ok, type Result } from '../fault/fault.ts';
import { reader } from '../record/fold.ts';
import type { FetchedText } from '../watch/fetcher.ts';
import { announce } from './announce.ts';
import { deleteWatch, pauseWatch } from './change-watch.ts';
import { create } from './edit.ts';
import { pollDue, pollNow } from './poll.ts';
import { saveWatch } from './save-watch.ts';
import { type Played, playedDesk } from './testing/desk.ts';
import { alerts, readAlert, watches } from './watches.ts';

const FEED = 'https://gazette.example/feed.xml';
const HOUR = 3600_000;
let played: Played;

const item = (title: string, day = 22, guid = title) =>
  `<item><title>${title}</title><link>https://gazette.example/${encodeURIComponent(title)}?utm_source=${guid.length}</link>
  <guid>${guid}</guid><pubDate>${day} Nov 2026 08:00:00 GMT</pubDate></item>`;
const rss = (...items: string[]) =>
  answer(`<rss version="2.0"><channel><title>La Gazette</title>${items.join('')}</channel></rss>`);
const answer = (body: string, headers: Record<string, string> = {}, status = 200): Result<FetchedText> =>
  ok({
    status,
    url: FEED,
    headers: { 'content-type': 'application/rss+xml', ...headers },
    bytes: new TextEncoder().encode(body),
  });
const watch = async (query = 'recrute', feed = FEED) => {
  const saved = await saveWatch(played.desk, { name: query, query, feeds: [feed] });
  if (!saved.ok) throw new Error(saved.fault.code);
};
const poll = async () => {
  await pollDue(played.desk);
  await announce(played.desk);
};

beforeEach(async () => {
  played = await playedDesk();
});

describe('polling', () => {
  it('makes a signal of a matching item, on the account it names, and announces it once', async () => {
    await create(played.desk, 'account', { name: 'Orvane Logiciels' });
    await watch();
    played.serve(FEED, rss(item('Orvane Logiciels recrute quarante personnes'), item('La météo du jour')));
    await poll();
    const [view] = await alerts(played.desk);
    expect(view && reader(view.signal)('title')).toBe('Orvane Logiciels recrute quarante personnes');
    expect(view?.accounts.map((account) => account.title)).toEqual(['Orvane Logiciels']);
    expect(view?.signal.sets.words?.map((word) => word.value)).toEqual(['recrute']);
    expect(played.notices).toHaveLength(1);
    expect(played.notices[0]?.title).toContain('Orvane Logiciels');
    expect(played.badge()).toBe('1');
    expect(await played.store.count('signal')).toBe(1);
  });

  it('announces nothing twice, though ids change and items come back', async () => {
    await watch();
    played.serve(FEED, rss(item('Une maison recrute trois vendeurs')));
    await poll();
    for (let round = 0; round < 5; round++) {
      played.pass(2 * HOUR);
      played.serve(
        FEED,
        rss(item('Une maison recrute trois vendeurs', 22, `n${round}`), item(`Autre ${round}`)),
      );
      await poll();
    }
    expect(played.notices).toHaveLength(1);
  });

  it('shows a digest above three', async () => {
    await watch();
    const titles = [
      'Alpha recrute à Brest',
      'Beta recrute à Metz',
      'Gamma recrute à Pau',
      'Delta recrute à Dax',
    ];
    played.serve(FEED, rss(...titles.map((title) => item(title))));
    await poll();
    expect(played.notices.map((notice) => notice.id)).toEqual(['digest']);
    expect(await alerts(played.desk)).toHaveLength(4);
  });

  it('asks only for what is new, and keeps its appointment', async () => {
    await watch();
    played.serve(
      FEED,
      answer('<rss version="2.0"><channel><title>La Gazette</title></channel></rss>', { etag: '"a"' }),
    );
    await poll();
    await poll();
    expect(played.fetched).toHaveLength(1);
    played.pass(HOUR);
    played.serve(FEED, answer('', {}, 304));
    await poll();
    expect(played.fetched[1]?.headers).toMatchObject({ 'if-none-match': '"a"' });
    expect((await played.store.feeds())[0]).toMatchObject({ failures: 0, title: 'La Gazette' });
  });

  it('polls once after three days of sleep', async () => {
    await watch();
    played.serve(FEED, rss(item('Orvane recrute à Lyon')));
    await poll();
    played.pass(72 * HOUR);
    await poll();
    await poll();
    expect(played.fetched).toHaveLength(2);
  });

  it('says in the feed’s state what went wrong, keeps its signals and tries again later', async () => {
    await watch();
    played.serve(FEED, rss(item('Orvane recrute à Lyon')));
    await poll();
    played.pass(HOUR);
    played.serve(FEED, answer('<!doctype html><html><head><title>Login</title></head></html>'));
    expect(await pollNow(played.desk, FEED)).toMatchObject({ ok: false, fault: { code: 'FEED_NOT_A_FEED' } });
    const [state] = await played.store.feeds();
    expect(state?.fault?.retryAt).toBeDefined();
    expect(await played.store.count('signal')).toBe(1);
    played.serve(FEED, failed('FEED_TOO_BIG', { host: 'gazette.example', limit: 4 }));
    expect(await pollNow(played.desk, FEED)).toMatchObject({ ok: false, fault: { code: 'FEED_TOO_BIG' } });
  });

  it('asks nothing of a host it has no permission for', async () => {
    await watch('recrute', 'https://forbidden.example/feed');
    await poll();
    expect(played.fetched).toEqual([]);
    expect((await played.store.feeds())[0]?.fault?.code).toBe('FEED_FORBIDDEN');
  });

  it('reads a feed as soon as its host is allowed, whatever its turn', async () => {
    const url = 'https://forbidden.example/feed';
    await watch('recrute', url);
    await poll();
    played.serve(url, rss(item('Orvane recrute à Lyon')));
    played.desk.browser.hasHost = async () => true;
    await poll();
    expect(played.fetched.map((one) => one.url)).toEqual([url]);
    expect((await played.store.feeds())[0]?.fault).toBeUndefined();
    await poll();
    expect(played.fetched).toHaveLength(1);
  });

  it('leaves a feed alone whose watches are paused or gone', async () => {
    await watch();
    played.serve(FEED, rss());
    const [view] = await watches(played.desk);
    await pauseWatch(played.desk, view?.summary.id ?? '', true);
    await poll();
    expect(played.fetched).toEqual([]);
    await deleteWatch(played.desk, view?.summary.id ?? '');
    expect(await watches(played.desk)).toEqual([]);
  });

  it('takes an alert off the badge when it is read', async () => {
    await watch();
    played.serve(FEED, rss(item('Orvane recrute à Lyon')));
    await poll();
    const [view] = await alerts(played.desk);
    await readAlert(played.desk, view?.id ?? '');
    expect(played.badge()).toBe('');
  });
});

describe('a watch', () => {
  it('added to a feed polled before finds what is there already, and announces nothing again', async () => {
    await watch('recrute');
    played.serve(FEED, rss(item('Orvane recrute à Lyon'), item('Beta lève dix millions')));
    await poll();
    played.pass(60_000);
    await watch('lève');
    await poll();
    expect((await alerts(played.desk)).map((view) => reader(view.signal)('title')).sort()).toEqual([
      'Beta lève dix millions',
      'Orvane recrute à Lyon',
    ]);
    expect(played.notices).toHaveLength(2);
  });

  it('with a wrong query or address is refused in words, and nothing is written', async () => {
    const wrong = await saveWatch(played.desk, { name: 'x', query: '(a', feeds: [FEED] });
    expect(wrong).toMatchObject({ ok: false, fault: { code: 'QUERY_SYNTAX' } });
    const nowhere = await saveWatch(played.desk, { name: 'x', query: 'a', feeds: ['javascript:alert(1)'] });
    expect(nowhere).toMatchObject({ ok: false, fault: { code: 'FEED_BAD_ADDRESS' } });
    expect(await watches(played.desk)).toEqual([]);
  });
});
