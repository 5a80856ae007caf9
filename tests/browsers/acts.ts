import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { SampleMember } from '../../server/sample.ts';
import { movedToNow } from '../tour/dates.ts';
import { type Rep, until } from './harness/rep.ts';
import { fill, forgets, offers, press, sees } from './harness/screen.ts';
import type { Web } from './harness/web.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The built extension that each browser takes. */
export const BUILT = {
  chromium: join(ROOT, '.output', 'chrome-mv3'),
  firefox: join(ROOT, '.output', 'firefox-mv3'),
} as const;

/** Addresses of the invented pages. */
export const PROFILE = 'https://www.linkedin.com/in/claire-vasseur-exemple/';
export const ARTICLE = 'https://gazette-affaires.example/entreprises/orvane-nantes';
export const NOTICE = 'https://www.boamp.fr/pages/avis/?q=idweb:%2226-118342%22';
export const FEED = 'https://gazette-affaires.example/flux.xml';

/** A page of tests/tour/pages; of a feed, the newest item is an hour old. */
export function tourPage(file: string): string {
  const text = readFileSync(join(ROOT, 'tests', 'tour', 'pages', file), 'utf8');
  return file.endsWith('.xml') ? movedToNow(text) : text;
}

/** Puts the invented pages at their addresses. */
export function putTourPages(web: Web): void {
  web.put(PROFILE, tourPage('profile.html'));
  web.put(ARTICLE, tourPage('article.html'));
  web.put(NOTICE, tourPage('notice.html'));
  web.put(FEED, { headers: { 'content-type': 'application/rss+xml' }, body: tourPage('feed.xml') });
}

/** LinkedIn is read only after the rep said yes to its risk, in the settings. */
export async function allowLinkedin(rep: Rep): Promise<void> {
  const options = await rep.open('options.html#sites');
  await press(options, 'I have understood');
  await sees(options, 'On. You can take it back');
  await options.close();
}

/**
 * Presses the shortcut on a page and gives the panel with what was read: the real side panel, or the
 * same page in a tab where the browser hides the panel from us.
 */
export async function clip(rep: Rep, page: Page): Promise<Page> {
  for (let left = 2; ; left -= 1) {
    await rep.pressShortcut(page);
    const panel = (await rep.sidePanel()) ?? (await rep.open('sidepanel.html'));
    const shown = await sees(panel, /Read on [\w-]+\.|CAPTURE_FORBIDDEN/);
    // On a busy machine the browser may still take another tab for the one in front: then press again.
    if (!shown.includes('CAPTURE_FORBIDDEN') || left === 0) {
      await sees(panel, /Read on [\w-]+\./);
      return panel;
    }
    await press(panel, 'Close');
    await forgets(panel, 'CAPTURE_FORBIDDEN');
  }
}

/** Saves what the panel shows, with its one key; returns once the panel has said so. */
export async function saveWithEnter(panel: Page): Promise<string> {
  await panel.bringToFront();
  await drawn(panel);
  await panel.keyboard.press('Enter');
  // What was read leaves first: the word may still stand there from the page before.
  await until('what was read to leave', async () => !(await offers(panel, 'Let go')));
  return sees(panel, /\bsaved\b/);
}

/** Two frames on: what the page shows by now also listens to keys. No person is faster. */
export function drawn(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
      ),
  );
}

/** What a page shows that looks like the key of a text instead of the text. */
export function rawKeys(text: string): string[] {
  const areas =
    'common|panel|popup|clip|consent|record|dossier|score|log|task|timeline|erase|keys|alerts|today|site|search|options|dashboard|error|field|kpi';
  return [...text.matchAll(new RegExp(`\\b(?:${areas})\\.[a-z][\\w-]*(?:\\.[\\w-]+)*\\b`, 'g'))].map(
    ([key]) => key,
  );
}

/** Makes a watch in the settings, allows its feed by a real click, and reads the feed once. */
export async function addWatch(
  rep: Rep,
  web: Web,
  watch: { name: string; query: string; feed: string },
): Promise<void> {
  await rep.sayYesTo(`${new URL(watch.feed).origin}/*`);
  const options = await rep.open('options.html#watches/new');
  await fill(options, 'Name', watch.name);
  await fill(options, 'Words to look for', watch.query);
  await fill(options, 'Feeds', watch.feed);
  await press(options, 'Save the watch');
  await sees(options, /\b1 feed\b/);
  await options.close();
  await pollNow(rep, web, watch.feed);
}

/**
 * Has the only feed read now, from the settings, and returns once it was: while the worker is at it
 * already, a try says that there is nothing new and reads nothing.
 */
export async function pollNow(rep: Rep, web: Web, feed: string): Promise<void> {
  const before = web.count(feed);
  const options = await rep.open('options.html#feeds');
  await sees(options, /Try|Allow/);
  if (await offers(options, 'Allow')) await press(options, 'Allow');
  await until(
    'the feed to be read',
    async () => {
      await press(options, 'Try');
      await sees(options, /items? read|Nothing new|FEED_/);
      return web.count(feed) > before;
    },
    60_000,
  );
  await options.close();
}

/** Joins a member's team from the settings; the member approves the code that the settings show. */
export async function joinTeam(rep: Rep, member: SampleMember, server: string): Promise<void> {
  await rep.sayYesTo(`http://${new URL(server).hostname}/*`);
  const options = await rep.open('options.html#team');
  await fill(options, 'Server', server);
  await press(options, 'Join');
  const shown = await sees(options, /\b[A-Z0-9]{4}-[A-Z0-9]{4}\b/);
  const [code = ''] = shown.match(/\b[A-Z0-9]{4}-[A-Z0-9]{4}\b/) ?? [];
  await member.approve(code.replace('-', ''));
  await sees(options, 'Sync now', 30_000);
  await options.close();
}
