import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleTeam, seedSampleTeam } from '../../server/sample.ts';
import { type RunningServer, startServer } from '../../server/start.ts';
import { asServed, siteFixtures } from '../support/site-fixtures.ts';
import {
  ARTICLE,
  addWatch,
  allowLinkedin,
  BUILT,
  clip,
  FEED,
  joinTeam,
  NOTICE,
  PROFILE,
  pollNow,
  putTourPages,
  rawKeys,
  saveWithEnter,
  tourPage,
} from './acts.ts';
import { axeFindings } from './harness/axe.ts';
import { firefoxRep } from './harness/firefox.ts';
import type { Rep } from './harness/rep.ts';
import { fill, press, sees, textOf } from './harness/screen.ts';
import { startWeb, type Web } from './harness/web.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'vigie-firefox-'));

let web: Web;
let server: RunningServer;
let team: SampleTeam;
let rep: Rep;
beforeAll(async () => {
  web = await startWeb();
  putTourPages(web);
  server = await startServer({
    port: 0,
    dataDir,
    log: () => undefined,
    deviceCode: { expiresIn: '10m', interval: '1s' },
  });
  team = await seedSampleTeam(server.url);
  rep = await firefoxRep({ extension: BUILT.firefox, web });
});
afterAll(async () => {
  await rep?.close();
  await server?.stop();
  await web?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Opens a page of lib/sites and presses the shortcut on it; gives the panel. */
async function readFixture(row: string): Promise<Page> {
  const fixture = siteFixtures().find(({ site, name }) => `${site}/${name}` === row);
  if (!fixture) throw new Error(`no fixture ${row}`);
  web.put(fixture.url, asServed(fixture));
  const page = await rep.visit(fixture.url);
  await rep.pressShortcut(page);
  return rep.open('sidepanel.html');
}

describe('a rep in Firefox', () => {
  it('reads a LinkedIn profile with the toolbar button, once the risk is accepted', async () => {
    await allowLinkedin(rep);
    // Opened first: the popup reads the tab that is in front, and closes when another one comes.
    const panel = await rep.open('sidepanel.html');
    const page = await rep.visit(PROFILE);
    await rep.clickToolbarButton(page);
    const shown = await sees(panel, 'Claire Vasseur');
    expect(shown).toContain('New person');
    expect(rawKeys(shown)).toEqual([]);
    await saveWithEnter(panel);
    await panel.close();
    await page.close();
  });

  it('clips an article and a notice with the shortcut', async () => {
    for (const [url, words] of [
      [ARTICLE, 'Solène Tardieu'],
      [NOTICE, 'Communauté de communes'],
    ] as const) {
      const page = await rep.visit(url);
      const panel = await clip(rep, page);
      await sees(panel, words);
      await saveWithEnter(panel);
      await panel.close();
      await page.close();
    }
  });

  it.each([
    ['annuaire-entreprises/company.html', 'FR44732829320'],
    ['ted/notice-eforms.xml', 'Maintenance de logiciels'],
    // Shown in the browser's own viewer of JSON.
    ['boamp/open-data-file.html', 'Maintenance de la billettique'],
    ['linkedin/search-sdui.html', 'Omar Kessal'],
  ])('clips and saves %s', async (row, words) => {
    const panel = await readFixture(row);
    const shown = await sees(panel, words);
    expect(rawKeys(shown)).toEqual([]);
    await saveWithEnter(panel);
    await panel.close();
  });

  it('finds the dossier again after the event page was stopped', async () => {
    expect(await rep.killWorker()).toBe(true);
    const page = await rep.visit(ARTICLE);
    const again = await clip(rep, page);
    await sees(again, 'Already known');
    await press(again, 'Let go');
    await fill(again, 'Search', 'vasseur');
    await press(again, 'Claire Vasseur');
    const shown = await sees(again, 'What is known');
    expect(shown).toContain('Directrice des opérations');
    await again.close();
    await page.close();
  });

  it('raises one alert for a new item of a feed, and never again', async () => {
    await addWatch(rep, web, { name: 'Orvane', query: '"Orvane Logiciels"', feed: FEED });
    web.put(FEED, { headers: { 'content-type': 'application/rss+xml' }, body: tourPage('feed-later.xml') });
    await pollNow(rep, web, FEED);
    await pollNow(rep, web, FEED);
    const panel = await rep.open('sidepanel.html');
    await press(panel, 'Alerts');
    const shown = await sees(panel, 'Orvane Logiciels lève huit millions');
    expect(shown.split('lève huit millions').length - 1).toBe(1);
    await panel.close();
  });

  it('joins the team and shares what it holds', async () => {
    await joinTeam(rep, team.members[0], server.url);
    const options = await rep.open('options.html#team');
    await press(options, 'Sync now');
    await sees(options, 'everything is with the team');
    await options.close();
    const other = await firefoxRep({ extension: BUILT.firefox, web });
    try {
      await joinTeam(other, team.members[1], server.url);
      const panel = await other.open('sidepanel.html');
      await fill(panel, 'Search', 'vasseur');
      await sees(panel, 'Claire Vasseur', 60_000);
    } finally {
      await other.close();
    }
  }, 180_000);

  it.each(['sidepanel.html', 'popup.html', 'options.html', 'dashboard.html', 'review.html'])(
    'shows %s clean under axe, with texts and never their keys',
    async (path) => {
      const page = await rep.open(path);
      await sees(page, /\w/);
      expect(await axeFindings(page)).toEqual([]);
      expect(rawKeys(await textOf(page))).toEqual([]);
      await page.close();
    },
  );

  it('asked nothing of any other address', () => {
    expect(web.unexpected()).toEqual([]);
  });
});
