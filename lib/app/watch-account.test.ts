import { beforeEach, describe, expect, it } from 'vitest';
import { ok, type Result } from '../fault/fault.ts';
import type { FetchedText } from '../watch/fetcher.ts';
import { parseQuery } from '../watch/query.ts';
import { announce } from './announce.ts';
import { create, undo } from './edit.ts';
import { pollDue } from './poll.ts';
import { saveWatch } from './save-watch.ts';
import { type Played, playedDesk } from './testing/desk.ts';
import { setUp, tenderSources, watchAccount } from './watch-account.ts';
import { alerts, watches } from './watches.ts';

const HOME = 'https://www.orvane.example/';
const served = (body: string, url = HOME, status = 200): Result<FetchedText> =>
  ok({ status, url, headers: { 'content-type': 'text/html' }, bytes: new TextEncoder().encode(body) });
let played: Played;
let account: string;

beforeEach(async () => {
  played = await playedDesk();
  const made = await create(played.desk, 'account', {
    name: 'Orvane',
    alias: ['Orvane Logiciels'],
    website: HOME,
    domain: 'orvane.example',
    siren: '732829320',
    country: 'FR',
  });
  account = made.ok ? made.value.id : '';
});

async function plan(id = account) {
  const planned = await watchAccount(played.desk, id);
  if (!planned.ok) throw new Error(planned.fault.code);
  return planned.value;
}

describe('watching an account', () => {
  it('shows everything it would set up, from one look at the home page, and sets nothing up', async () => {
    played.serve(
      HOME,
      served(
        '<link rel="alternate" type="application/rss+xml" href="/feed"><a href="/carrieres">Carrières</a>',
      ),
    );
    played.serve(
      `${HOME}robots.txt`,
      served('Sitemap: https://www.orvane.example/news.xml', `${HOME}robots.txt`),
    );
    const { offers, query, site } = await plan();
    expect(offers.map((one) => one.type)).toEqual(
      expect.arrayContaining([
        'google-news',
        'bing-news',
        'boamp',
        'ted',
        'bodacc',
        'feed',
        'page',
        'sitemap',
      ]),
    );
    expect(offers.every((one) => one.allowed && !one.followed && one.host !== '')).toBe(true);
    expect(query).toBe('"Orvane" OR "Orvane Logiciels" OR 732829320 OR site:orvane.example');
    expect(parseQuery(query).ok).toBe(true);
    expect(site).toEqual({ url: HOME, allowed: true, looked: true });
    expect(played.fetched.map((one) => one.url)).toEqual([HOME, `${HOME}robots.txt`]);
    expect(await watches(played.desk)).toEqual([]);
  });

  it('asks where feeds usually are when the page announces none', async () => {
    played.serve(HOME, served('<p>Bienvenue chez Orvane</p>'));
    played.serve(
      `${HOME}rss.xml`,
      served(
        '<rss version="2.0"><channel><title>Actus</title><item><title>a</title></item></channel></rss>',
        `${HOME}rss.xml`,
      ),
    );
    expect((await plan()).offers).toContainEqual(
      expect.objectContaining({ type: 'feed', address: `${HOME}rss.xml`, words: 'Actus' }),
    );
  });

  it('offers the rest, and says why, when the home page cannot be read', async () => {
    played.serve(HOME, served('<title>Just a moment...</title>'));
    const { offers, fault, site } = await plan();
    expect(fault?.code).toBe('PAGE_WALL');
    expect(site.looked).toBe(false);
    expect(offers.length).toBeGreaterThan(5);
  });

  it('sets up one watch, adds to it later, and is undone as it was done', async () => {
    const { offers, name, query } = await plan();
    const [first = '', second = '', third = ''] = offers.map((one) => one.address);
    const done = await setUp(played.desk, { account, name, query, addresses: [first, second] });
    expect(done.ok && done.value.added).toEqual([first, second]);
    const more = await setUp(played.desk, { account, name, query, addresses: [second, third] });
    expect(more.ok && more.value.added).toEqual([third]);
    const [watch] = await watches(played.desk);
    expect(watch?.feeds.toSorted()).toEqual([first, second, third].toSorted());
    expect((await plan()).offers.filter((one) => one.followed)).toHaveLength(3);
    const id = watch?.summary.id ?? '';
    await undo(played.desk, id);
    expect((await watches(played.desk))[0]?.feeds.toSorted()).toEqual([first, second].toSorted());
    await undo(played.desk, id);
    expect(await watches(played.desk)).toEqual([]);
  });

  it('opens the words of a watch that stands to the number and the site, once', async () => {
    await saveWatch(played.desk, { name: 'Orvane', query: 'Orvane -stage', feeds: [], account });
    const { query, name, offers } = await plan();
    expect(query).toBe('(Orvane -stage) OR 732829320 OR site:orvane.example');
    expect(parseQuery(query).ok).toBe(true);
    await setUp(played.desk, { account, name, query, addresses: [offers[0]?.address ?? ''] });
    expect((await plan()).query).toBe(query);
  });

  it('raises an alert from a notice that names the account by its number alone', async () => {
    const { offers, name, query } = await plan();
    const bodacc = offers.find((one) => one.type === 'bodacc')?.address ?? '';
    await setUp(played.desk, { account, name, query, addresses: [bodacc] });
    const row = {
      id: 'A1',
      dateparution: '2026-11-20',
      familleavis_lib: 'Dépôts des comptes',
      commercant: 'O.L. SAS',
      registre: '732 829 320,732829320',
    };
    played.serve(bodacc, served(JSON.stringify({ results: [row] }), bodacc));
    await pollDue(played.desk);
    await announce(played.desk);
    const [alert] = await alerts(played.desk);
    expect(alert?.accounts.map((one) => one.title)).toEqual(['Orvane']);
  });

  it('has nothing to look for without a name', async () => {
    const made = await create(played.desk, 'account', { domain: 'nameless.example' });
    expect(await watchAccount(played.desk, made.ok ? made.value.id : '')).toMatchObject({
      fault: { code: 'ACCOUNT_NAMELESS' },
    });
  });
});

it('offers tenders by code and by word whoever buys', async () => {
  const offers = await tenderSources(played.desk, { cpv: ['72200000'], keywords: ['portail'] });
  expect(offers.map((one) => one.type)).toEqual(['boamp', 'boamp', 'ted']);
});

it('never follows LinkedIn', async () => {
  const saved = await saveWatch(played.desk, {
    name: 'x',
    query: 'x',
    feeds: ['https://www.linkedin.com/company/orvane/posts/'],
  });
  expect(saved).toMatchObject({ fault: { code: 'FEED_BARRED' } });
});
