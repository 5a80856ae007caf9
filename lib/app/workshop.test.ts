import { beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../fault/fault.ts';
import type { FetchedText } from '../watch/fetcher.ts';
import { announce } from './announce.ts';
import { rateAlert } from './change-watch.ts';
import { create } from './edit.ts';
import { pollDue } from './poll.ts';
import { saveWatch } from './save-watch.ts';
import { type Played, playedDesk } from './testing/desk.ts';
import { alerts, feeds, watches } from './watches.ts';
import { dryRun, narrowingsOf } from './workshop.ts';

const FEED = 'https://gazette.example/feed.xml';
const PUT = { query: 'recrute', feeds: [FEED] };
let played: Played;

function serve(...titles: string[]): void {
  const items = titles.map(
    (title, at) =>
      `<item><title>${title}</title><link>https://gazette.example/${encodeURIComponent(title)}</link>
       <guid>${title}</guid><pubDate>${22 - at} Nov 2026 08:00:00 GMT</pubDate></item>`,
  );
  const bytes = new TextEncoder().encode(
    `<rss version="2.0"><channel><title>La Gazette</title>${items.join('')}</channel></rss>`,
  );
  const headers = { 'content-type': 'application/rss+xml' };
  played.serve(FEED, ok({ status: 200, url: FEED, headers, bytes } satisfies FetchedText));
}
async function saved(input: Parameters<typeof saveWatch>[1], id?: string): Promise<string> {
  const done = await saveWatch(played.desk, input, id);
  if (!done.ok) throw new Error(done.fault.code);
  await pollDue(played.desk);
  await announce(played.desk);
  return done.value.id;
}

beforeEach(async () => {
  played = await playedDesk();
  await create(played.desk, 'account', { name: 'Orvane Logiciels' });
  serve('Orvane Logiciels recrute à Lyon', 'Le secteur recrute peu', 'La flotte grandit', 'La météo du jour');
  await saved({ name: 'Rien', query: 'introuvable', feeds: [FEED] });
});

describe('a dry run', () => {
  it('shows what a watch would have raised, with the words, and writes nothing', async () => {
    const run = await dryRun(played.desk, PUT);
    if (!run.ok) throw new Error(run.fault.code);
    expect(run.value).toMatchObject({ items: 4, events: 2 });
    expect(run.value.hits.map((hit) => [hit.title, hit.words])).toEqual([
      ['Orvane Logiciels recrute à Lyon', ['recrute']],
      ['Le secteur recrute peu', ['recrute']],
    ]);
    expect(await played.store.count('signal')).toBe(0);
    expect(await played.store.alerts()).toEqual([]);
  });

  it('knows what is about a company, and the mistakes in a query', async () => {
    const run = await dryRun(played.desk, { ...PUT, aboutOnly: true });
    expect(run.ok && run.value.hits.map((hit) => hit.title)).toEqual(['Orvane Logiciels recrute à Lyon']);
    expect(await dryRun(played.desk, { ...PUT, query: '(recrute' })).toMatchObject({ ok: false });
  });

  it('looks at the feeds of the watch only', async () => {
    const run = await dryRun(played.desk, { query: 'recrute', feeds: ['https://fret.example/rss'] });
    expect(run).toEqual({ ok: true, value: { items: 0, events: 0, hits: [] } });
  });
});

describe('a watch that is saved', () => {
  it('holds for what was kept before it, though the feed has it no more, and once', async () => {
    serve('Un autre jour');
    const id = await saved({ name: 'Recrute', ...PUT });
    expect(await alerts(played.desk)).toHaveLength(2);
    await saved({ name: 'Recrute', ...PUT }, id);
    expect(await alerts(played.desk)).toHaveLength(2);
    expect(played.notices).toHaveLength(2);
    const observations = await Promise.all(
      (await alerts(played.desk)).map((alert) => played.store.observations(alert.id)),
    );
    expect(observations.map((list) => list.length)).toEqual([1, 1]);
  });

  it('is told what its alerts were worth, and how to leave the noise out', async () => {
    serve(...[1, 2, 3, 4].map((n) => `Stage numéro ${n} : on recrute`), 'Orvane Logiciels recrute');
    const id = await saved({ name: 'Recrute', ...PUT });
    for (const alert of await alerts(played.desk)) {
      const title = String(alert.signal.fields.title?.value);
      await rateAlert(played.desk, alert.id, title.startsWith('Stage') ? 'noise' : 'useful');
    }
    const [watch] = (await watches(played.desk)).filter((one) => one.summary.id === id);
    expect(watch).toMatchObject({ useful: 3, noise: 4 });
    expect((await narrowingsOf(played.desk, id))[0]).toMatchObject({
      type: 'exclude',
      word: 'numero',
      query: 'recrute -numero',
      noise: 4,
    });
    expect(await feeds(played.desk)).toMatchObject([{ url: FEED, weekly: 9 }]);
    // Three months on, what was said then no longer tells what the watch is worth.
    played.pass(91 * 24 * 3600_000);
    const later = (await watches(played.desk)).filter((one) => one.summary.id === id);
    expect(later).toMatchObject([{ useful: 0, noise: 0 }]);
  });
});
