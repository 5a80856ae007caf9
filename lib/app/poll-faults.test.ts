import { beforeEach, describe, expect, it } from 'vitest';
import { FaultError, ok } from '../fault/fault.ts';
import type { Store } from '../store/port.ts';
import { announce } from './announce.ts';
import type { Desk } from './desk.ts';
import { pollDue } from './poll.ts';
import { saveWatch } from './save-watch.ts';
import { type Played, playedDesk } from './testing/desk.ts';
import { alerts } from './watches.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const FEEDS = ['a', 'b', 'c'].map((name) => `https://${name}.example/rss`);
const TOWNS = ['Brest', 'Metz', 'Pau', 'Dax', 'Lens', 'Sète', 'Albi', 'Gap', 'Laon'];
/** Each feed has three stories of its own. */
const TITLES = FEEDS.flatMap((_, feed) => [0, 1, 2].map((n) => `Une usine ouvre à ${TOWNS[feed * 3 + n]}`));

let played: Played;

beforeEach(async () => {
  played = await playedDesk();
  const saved = await saveWatch(played.desk, { name: 'x', query: 'usine', feeds: FEEDS });
  if (!saved.ok) throw new Error(saved.fault.code);
  FEEDS.forEach((url, feed) => {
    const items = TITLES.slice(feed * 3, feed * 3 + 3).map(
      (title) => `<item><title>${title}</title><link>${url}/${encodeURIComponent(title)}</link></item>`,
    );
    const body = `<rss version="2.0"><channel><title>x</title>${items.join('')}</channel></rss>`;
    const dated = body.replaceAll('</item>', '<pubDate>Sun, 22 Nov 2026 08:00:00 GMT</pubDate></item>');
    played.serve(url, ok({ status: 200, url, headers: {}, bytes: new TextEncoder().encode(dated) }));
  });
});

/** The desk of a worker that dies at its k-th use of the store: `done` says whether that one still went through. */
function dyingAt(k: number, done: boolean): Desk {
  let uses = 0;
  const store = new Proxy(played.store, {
    get(target, name: keyof Store) {
      const member = target[name];
      if (typeof member !== 'function') return member;
      return async (...args: unknown[]) => {
        uses++;
        if (uses > k || (uses === k && !done)) throw new FaultError({ code: 'STORE_NOT_AVAILABLE' });
        const result = await Reflect.apply(member, target, args);
        if (uses >= k) throw new FaultError({ code: 'STORE_NOT_AVAILABLE' });
        return result;
      };
    },
  });
  return { ...played.desk, store };
}

describe('a worker that dies', () => {
  it('loses nothing and doubles nothing, whichever use of the store was its last', async () => {
    let deaths = 0;
    // Until a life is long enough to finish everything that is due.
    for (let k = 1; k < 400; k++) {
      let died = false;
      for (const done of [false, true]) {
        const desk = dyingAt(k, done);
        await pollDue(desk)
          .then(() => announce(desk))
          .catch(() => {
            died = true;
            deaths++;
          });
        // The lease of a dead worker is void after a minute; every third time the feeds are due again.
        played.pass(k % 3 === 0 ? 40 * MINUTE : 2 * MINUTE);
      }
      if (!died && k > 60) break;
    }
    await pollDue(played.desk);
    await announce(played.desk);
    const titles = (await alerts(played.desk)).map((alert) => String(alert.signal.fields.title?.value));
    expect(titles.toSorted()).toEqual(TITLES.toSorted());
    expect(await played.store.count('signal')).toBe(TITLES.length);
    expect(deaths).toBeGreaterThan(20);
    const shown = played.notices.map((notice) => notice.id).filter((id) => id !== 'digest');
    expect(new Set(shown).size).toBe(shown.length);
  }, 60_000);
});

describe('time that jumps', () => {
  const asked = async (): Promise<number> => {
    const before = played.fetched.length;
    await pollDue(played.desk);
    return played.fetched.length - before;
  };

  it('is caught up with once after three days asleep', async () => {
    expect(await asked()).toBe(FEEDS.length);
    played.pass(3 * DAY);
    expect(await asked()).toBe(FEEDS.length);
    expect(await asked()).toBe(0);
    await announce(played.desk);
    expect(played.notices.length).toBeLessThanOrEqual(1);
  });

  it.each([-DAY, DAY, -3650 * DAY, 3650 * DAY])(
    'leaves no feed waiting for ever (%i ms and back)',
    async (jump) => {
      await asked();
      played.pass(jump);
      await asked();
      played.pass(-jump);
      let polls = 0;
      for (let hour = 0; hour < 30; hour++) {
        played.pass(60 * MINUTE);
        polls += await asked();
      }
      expect(polls).toBeGreaterThanOrEqual(FEEDS.length);
      expect(await alerts(played.desk)).toHaveLength(TITLES.length);
    },
  );
});

describe('a host with many feeds', () => {
  it('is left alone altogether once it asks for rest', async () => {
    const urls = Array.from({ length: 8 }, (_, n) => `https://busy.example/${n}`);
    for (const url of urls)
      played.serve(
        url,
        ok({ status: 429, url, headers: { 'retry-after': '7200' }, bytes: new Uint8Array() }),
      );
    await saveWatch(played.desk, { name: 'y', query: 'usine', feeds: urls });
    await pollDue(played.desk);
    const busy = () => played.fetched.filter((one) => one.url.includes('busy')).length;
    expect(busy()).toBe(2);
    played.pass(110 * MINUTE);
    await pollDue(played.desk);
    expect(busy()).toBe(2);
    played.pass(3 * 60 * MINUTE);
    await pollDue(played.desk);
    expect(busy()).toBeGreaterThan(2);
  });
});
