import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleTeam, seedSampleTeam } from '../../server/sample.ts';
import { type RunningServer, startServer } from '../../server/start.ts';
import {
  ARTICLE,
  addWatch,
  BUILT,
  clip,
  FEED,
  joinTeam,
  NOTICE,
  pollNow,
  putTourPages,
  saveWithEnter,
  tourPage,
} from './acts.ts';
import { chromiumRep } from './harness/chromium.ts';
import type { Rep } from './harness/rep.ts';
import { fill, press, sees } from './harness/screen.ts';
import { startWeb, type Web } from './harness/web.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'vigie-team-'));
const start = (port = 0) =>
  startServer({ port, dataDir, log: () => undefined, deviceCode: { expiresIn: '10m', interval: '1s' } });

let web: Web;
let server: RunningServer;
let team: SampleTeam;
let camille: Rep;
let jonas: Rep;
beforeAll(async () => {
  web = await startWeb();
  putTourPages(web);
  server = await start();
  team = await seedSampleTeam(server.url);
  [camille, jonas] = await Promise.all([
    chromiumRep({ extension: BUILT.chromium, web }),
    chromiumRep({ extension: BUILT.chromium, web }),
  ]);
});
afterAll(async () => {
  await Promise.all([camille?.close(), jonas?.close()]);
  await server?.stop();
  await web?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('a team of two in Chromium', () => {
  it('says what is wrong with an address that is not a team server, and joins nothing', async () => {
    await camille.sayYesTo('https://gazette-affaires.example/*');
    const options = await camille.open('options.html#team');
    await fill(options, 'Server', 'https://gazette-affaires.example');
    await press(options, 'Join');
    await sees(options, /SERVER_[A-Z_]+/);
    await options.close();
  });

  it('joins by a code that is approved on the server', async () => {
    await joinTeam(camille, team.members[0], server.url);
    await joinTeam(jonas, team.members[1], server.url);
    const options = await jonas.open('options.html#team');
    const shown = await sees(options, 'Atelier Boréal');
    expect(shown).toContain('Jonas Keller');
    await options.close();
  });

  it('a clip of one reaches the open panel of the other by itself', async () => {
    const other = await jonas.open('sidepanel.html');
    const page = await camille.visit(ARTICLE);
    await saveWithEnter(await clip(camille, page));
    await page.close();
    await fill(other, 'Search', 'Nantes');
    await sees(other, 'Orvane Logiciels ouvre une agence');
    await other.close();
  });

  it('what is written while the server is down arrives once it is back', async () => {
    const port = Number(new URL(server.url).port);
    await server.stop();
    const page = await camille.visit(NOTICE);
    await saveWithEnter(await clip(camille, page));
    await page.close();

    server = await start(port);
    const options = await camille.open('options.html#team');
    await press(options, 'Sync now');
    await sees(options, 'everything is with the team');
    await options.close();
    const other = await jonas.open('sidepanel.html');
    await fill(other, 'Search', 'facturation');
    await sees(other, 'Logiciel de facturation et de suivi', 60_000);
    await other.close();
  }, 120_000);

  it('an alert of one is an alert of the other, who sees that it was taken', async () => {
    await addWatch(camille, web, { name: 'Orvane', query: 'Orvane', feed: FEED });
    web.put(FEED, {
      headers: { 'content-type': 'application/rss+xml', etag: '"2"' },
      body: tourPage('feed-later.xml'),
    });
    await pollNow(camille, web, FEED);
    const other = await jonas.open('sidepanel.html');
    await press(other, 'Alerts');
    await sees(other, 'Orvane Logiciels lève huit millions', 60_000);
    const own = await camille.open('sidepanel.html');
    await press(own, 'Alerts');
    await press(own, 'I take it');
    await sees(own, 'Taken by');
    await own.close();
    await sees(other, 'Taken by', 60_000);
    await other.close();
  }, 150_000);
});
