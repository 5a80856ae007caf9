import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addWatch, BUILT, FEED, pollNow, putTourPages, rawKeys, tourPage } from './acts.ts';
import { chromiumRep } from './harness/chromium.ts';
import { type Rep, until } from './harness/rep.ts';
import { press, sees } from './harness/screen.ts';
import { startWeb, type Web } from './harness/web.ts';
import { inWorker } from './harness/worker.ts';

let web: Web;
let rep: Rep;
beforeAll(async () => {
  web = await startWeb();
  putTourPages(web);
  rep = await chromiumRep({ extension: BUILT.chromium, web });
});
afterAll(async () => {
  await rep?.close();
  await web?.close();
});

describe('a watch in Chromium', () => {
  it('reads a feed whose site the rep has allowed, and raises nothing for what was there', async () => {
    await addWatch(rep, web, { name: 'Orvane', query: 'orvane OR "Orvane Logiciels"', feed: FEED });
    expect(web.count(FEED)).toBeGreaterThan(0);
    const panel = await rep.open('sidepanel.html');
    await press(panel, 'Alerts');
    await sees(panel, 'No alert yet');
    await panel.close();
  });

  it('raises one alert and one notification for a new item, with the words marked', async () => {
    web.put(FEED, {
      headers: { 'content-type': 'application/rss+xml', etag: '"2"' },
      body: tourPage('feed-later.xml'),
    });
    await pollNow(rep, web, FEED);
    const panel = await rep.open('sidepanel.html');
    await press(panel, 'Alerts');
    await sees(panel, 'Orvane Logiciels lève huit millions');
    const marked = await panel.$$eval('mark', (marks) => marks.map((mark) => mark.textContent));
    expect(marked).toContain('Orvane Logiciels');
    await panel.close();
    expect(await inWorker(rep, notifications)).toHaveLength(1);
    expect(await inWorker(rep, badge)).toBe('1');
  });

  it('announces nothing twice, however often the feed is read and even after the worker died', async () => {
    const before = await inWorker(rep, notifications);
    await pollNow(rep, web, FEED);
    expect(await rep.killWorker()).toBe(true);
    await pollNow(rep, web, FEED);
    const panel = await rep.open('sidepanel.html');
    await press(panel, 'Alerts');
    const shown = await sees(panel, 'Orvane Logiciels lève huit millions');
    expect(shown.split('Orvane Logiciels lève huit millions').length - 1).toBe(1);
    await panel.close();
    await rep.open('sidepanel.html').then((page) => page.close());
    expect(await inWorker(rep, notifications)).toEqual(before);
  });

  it('goes on at its hour after the browser cleared its alarms, as an update does', async () => {
    await inWorker(rep, () => chrome.alarms.clearAll());
    expect(await inWorker(rep, alarms)).toEqual([]);
    expect(await rep.killWorker()).toBe(true);
    await until('the alarm to be set again', async () => (await inWorker(rep, alarms)).length === 1);
    expect(await inWorker(rep, alarms)).toEqual([['tick', 1]]);
  });

  it('would have raised it too: tried before it is saved, with the passage marked', async () => {
    const options = await rep.open('options.html#watches');
    await press(options, 'Edit');
    await press(options, 'Try it');
    await sees(options, /would have raised [1-9]/);
    expect(await options.$$eval('.opt-hits mark', (marks) => marks.length)).toBeGreaterThan(0);
    await options.close();
  });

  it('keeps what it had when the feed turns into a web page, and says what happened', async () => {
    web.put(FEED, '<!doctype html><title>Erreur</title><p>Maintenance</p>');
    const options = await rep.open('options.html#feeds');
    await press(options, 'Try');
    const shown = await sees(options, 'FEED_NOT_A_FEED');
    expect(shown).toContain('La Gazette des affaires');
    await options.close();
  });

  it('opens the dossier of what is known when its notification is clicked, and the review for a digest', async () => {
    const [id = ''] = await inWorker(rep, notifications);
    expect(id).not.toBe('');
    // The system's own notification is out of any driver's reach: the event is given as the browser gives it.
    await inWorker(rep, clickNotification, id);
    const dossier = await opened('/dashboard.html#record/');
    await sees(dossier, 'Orvane Logiciels lève huit millions');
    expect(rawKeys(await sees(dossier, 'What is known'))).toEqual([]);
    await sees(dossier, 'Next:');
    await press(dossier, 'I take it');
    await sees(dossier, /Taken by .+/);
    await dossier.close();
    expect(await inWorker(rep, notifications)).toEqual([]);
    await inWorker(rep, clickNotification, 'digest');
    const review = await opened('/review.html');
    await sees(review, 'Press review');
    await review.close();
  });

  it('asked nothing of any other address', () => {
    expect(web.unexpected()).toEqual([]);
  });
});

const notifications = async () =>
  Object.keys(await new Promise<object>((resolve) => chrome.notifications.getAll(resolve)));

const alarms = async () =>
  (await chrome.alarms.getAll()).map(({ name, periodInMinutes }) => [name, periodInMinutes]);

const badge = () => chrome.action.getBadgeText({});

const clickNotification = (id: string) => {
  const { onClicked } = chrome.notifications as unknown as { onClicked: { dispatch(id: string): void } };
  onClicked.dispatch(id);
};

const opened = async (path: string) => {
  const target = await rep.browser.waitForTarget((one) => one.url().startsWith(`${rep.origin}${path}`));
  const page = await target.asPage();
  await page.bringToFront();
  return page;
};
