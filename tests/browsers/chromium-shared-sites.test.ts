import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleTeam, seedSampleTeam } from '../../server/sample.ts';
import { type RunningServer, startServer } from '../../server/start.ts';
import { asServed, fixturesOf } from '../support/site-fixtures.ts';
import { BUILT, clip, joinTeam, saveWithEnter } from './acts.ts';
import { readBase } from './harness/base.ts';
import { chromiumRep } from './harness/chromium.ts';
import { type Rep, until } from './harness/rep.ts';
import { fill, offers, press, sees } from './harness/screen.ts';
import { startWeb, type Web } from './harness/web.ts';

const CARD = 'https://annuaire.example/personnes/aude-verlin';
const COLLEAGUE = 'https://annuaire.example/personnes/bo-lind';
const TEAM_PAGE = 'https://brumelle.example/equipe/ida-morvan';
const REGISTER = fixturesOf('annuaire-entreprises').find(({ name }) => name === 'company.html');
const ldJson = (thing: object) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
/** A person whose page tells their post where no markup says so. */
const person = (name: string, post: string) =>
  `<html lang="fr"><title>${name}</title>${ldJson({ '@type': 'ProfilePage', mainEntity: { '@type': 'Person', name } })}<main><h1>${name}</h1><p>Membre de l’annuaire depuis l’ouverture de ses ateliers.</p><p id="post">${post}</p></main></html>`;

const dataDir = mkdtempSync(join(tmpdir(), 'vigie-shared-'));
let web: Web;
let server: RunningServer;
let team: SampleTeam;
/** The team's admin, and a colleague who is none. */
let camille: Rep;
let jonas: Rep;
beforeAll(async () => {
  web = await startWeb();
  web.put(CARD, person('Aude Verlin', 'Directrice des achats'));
  web.put(COLLEAGUE, person('Bo Lind', 'Acheteur de bois'));
  web.put(
    TEAM_PAGE,
    `<html lang="fr"><title>Ida Morvan</title>${ldJson({
      '@type': 'ProfilePage',
      mainEntity: {
        '@type': 'Person',
        name: 'Ida Morvan',
        jobTitle: 'Directrice du site',
        email: 'ida.morvan@brumelle.example',
        worksFor: { '@type': 'Organization', name: 'Brumelle' },
      },
    })}<main><h1>Ida Morvan</h1><p>Elle dirige le site de la maison depuis dix ans.</p></main></html>`,
  );
  server = await startServer({
    port: 0,
    dataDir,
    log: () => undefined,
    deviceCode: { expiresIn: '10m', interval: '1s' },
  });
  team = await seedSampleTeam(server.url);
  [camille, jonas] = await Promise.all([
    chromiumRep({ extension: BUILT.chromium, web }),
    chromiumRep({ extension: BUILT.chromium, web }),
  ]);
  await joinTeam(camille, team.members[0], server.url);
  await joinTeam(jonas, team.members[1], server.url);
});
afterAll(async () => {
  await Promise.all([camille?.close(), jonas?.close()]);
  await server?.stop();
  await web?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** What the settings say of sites once both devices hold what the team holds. */
async function siteSettings(rep: Rep, words: string | RegExp) {
  for (const one of [camille, jonas]) {
    const options = await one.open('options.html#team');
    await press(options, 'Sync now');
    await sees(options, 'everything is with the team', 30_000);
    await options.close();
  }
  const options = await rep.open('options.html#sites');
  const shown = await sees(options, words, 30_000);
  return { options, shown };
}

/** The value of a choice under which a text may be used, by its label. */
function choiceOf(panel: Page, label: string): Promise<string> {
  return panel.$$eval(
    '.use-selection option',
    (options, label) => options.find((one) => one.textContent === label)?.value ?? '',
    label,
  );
}

describe('what one of a team shows of a site', () => {
  it('is applied on the page of a colleague, who sees who showed it', async () => {
    const page = await camille.visit(CARD);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#post') as Element));
    const panel = await clip(camille, page);
    await panel.select('.use-selection select', await choiceOf(panel, 'Job title'));
    await press(panel, 'Use');
    await sees(panel, 'your word');
    await press(panel, 'Save');
    await sees(panel, 'What is known');
    await page.close();

    const { options, shown } = await siteSettings(jonas, 'main > p:nth-of-type(2)');
    expect(shown).toContain('annuaire.example');
    expect(shown).toContain('Person · Job title');
    expect(shown).toMatch(/Shown by (a teammate|Camille Aubry)/);
    await options.close();
    const other = await jonas.visit(COLLEAGUE);
    const read = await clip(jonas, other);
    await sees(read, 'Acheteur de bois');
    await press(read, 'Where Job title comes from');
    expect(await sees(read, 'Read from')).toMatch(/Read from\s+hint/);
    await press(read, 'Save');
    await sees(read, 'What is known');
    await other.close();
  });

  it('is applied no more once it was taken away', async () => {
    const { options } = await siteSettings(camille, 'annuaire.example');
    await press(options, 'Remove the hint');
    await sees(options, 'None yet.');
    await options.close();
    await (await siteSettings(jonas, 'None yet.')).options.close();
    const page = await jonas.visit(COLLEAGUE);
    const panel = await clip(jonas, page);
    await sees(panel, 'Already known');
    const { pending } = await readBase(panel);
    expect(JSON.stringify(pending)).toContain('Bo Lind');
    expect(JSON.stringify(pending?.capture)).not.toContain('Acheteur');
    await press(panel, 'Let go');
    await page.close();
  });
});

describe('a site that is no longer read well', () => {
  it('says which field is missed and since when', async () => {
    if (!REGISTER) throw new Error('no such fixture');
    const whole = asServed(REGISTER);
    const poorer = whole.body.replace(/<tr><td>Tranche d’effectif.*?<\/tr>/, '');
    expect(poorer).not.toBe(whole.body);
    for (const body of [whole.body, poorer]) {
      web.put(REGISTER.url, { ...whole, body });
      for (const _ of [1, 2, 3]) {
        const page = await jonas.visit(REGISTER.url);
        const panel = await clip(jonas, page);
        await press(panel, 'Let go');
        await page.close();
      }
    }
    const options = await jonas.open('options.html#sites');
    const shown = await sees(options, 'no longer found since');
    expect(shown).toMatch(/Headcount: no longer found since .* \(3 misses\)/);
    expect(shown).toContain('Annuaire des entreprises');
    expect(shown).toContain('Weak');
    // A colleague who is no admin sees it, and leaves the switch to who may use it.
    expect(await offers(options, 'Switch off')).toBe(false);
    await options.close();
  });

  it('is switched off by the admin, and the colleague’s device reads it no more and says why', async () => {
    if (!REGISTER) throw new Error('no such fixture');
    const page = await camille.visit(REGISTER.url);
    await press(await clip(camille, page), 'Let go');
    await page.close();
    const own = await camille.open('options.html#sites');
    await press(own, 'Switch off Annuaire des entreprises');
    await fill(own, 'Why, for those who meet it', 'headcounts are wrong');
    await own.keyboard.press('Enter');
    await sees(own, 'Off since');
    await own.close();

    const { options, shown } = await siteSettings(jonas, 'Off since');
    expect(shown).toContain('headcounts are wrong');
    await options.close();
    const other = await jonas.visit(REGISTER.url);
    await jonas.pressShortcut(other);
    const panel = await until('the panel', () => jonas.sidePanel());
    await sees(panel, 'is switched off (headcounts are wrong)');
    expect(await offers(panel, 'Save')).toBe(false);
    await other.close();
  });
});

describe('a person who objected', () => {
  it('is shown as such to the colleague who reads their page, and cannot be saved', async () => {
    const page = await camille.visit(TEAM_PAGE);
    const panel = await clip(camille, page);
    const shown = await sees(panel, 'to be informed before');
    expect(shown).toContain('Ida Morvan');
    await press(panel, 'Save');
    await sees(panel, 'Inform by');
    await press(panel, 'Erase');
    await press(panel, 'They asked not to be kept');
    await press(panel, 'Erase for good');
    await sees(panel, 'erased');
    await page.close();

    await (await siteSettings(jonas, 'How well sites are read')).options.close();
    const other = await jonas.visit(TEAM_PAGE);
    const read = await clip(jonas, other);
    expect(await sees(read, 'Opted out')).toContain('asked not to be in your base');
    // Her company can be kept.
    await saveWithEnter(read);
    const { observations } = await readBase(read);
    expect(observations.some(({ set }) => set?.name === 'Brumelle')).toBe(true);
    expect(JSON.stringify(observations)).not.toContain('Morvan');
    await other.close();
  });
});
