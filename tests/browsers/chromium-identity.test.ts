import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowLinkedin, BUILT, clip, drawn, PROFILE, rawKeys, saveWithEnter, tourPage } from './acts.ts';
import { axeFindings } from './harness/axe.ts';
import { chromiumRep } from './harness/chromium.ts';
import { album } from './harness/pictures.ts';
import { type Rep, until } from './harness/rep.ts';
import { fill, forgets, press, sees, textOf } from './harness/screen.ts';
import { startWeb, type Web } from './harness/web.ts';

let rep: Rep;
let web: Web;
const pictures = album(join('.output', 'identity'));
beforeAll(async () => {
  web = await startWeb();
  rep = await chromiumRep({ extension: BUILT.chromium, web, locale: 'en' });
  await allowLinkedin(rep);
});
afterAll(async () => {
  await rep?.close();
  await web?.close();
});

/** Pastes a signature into the panel, and stops at what was read of it. */
async function paste(text: string): Promise<Page> {
  const panel = await rep.open('sidepanel.html');
  await sees(panel, 'Paste text');
  await panel.keyboard.press('p');
  await fill(panel, 'Signature, business card', text);
  await press(panel, 'Read this text');
  await sees(panel, 'Read from your text');
  return panel;
}

/** Clips the invented profile as it stands that day; gives what the panel showed before it was saved. */
async function clipProfile(as: (html: string) => string): Promise<string> {
  web.put(PROFILE, as(tourPage('profile.html')));
  const page = await rep.visit(PROFILE);
  const panel = await clip(rep, page);
  const shown = await textOf(panel);
  await saveWithEnter(panel);
  await page.close();
  return shown;
}

describe('one person who came in twice', () => {
  it('is told while the second reading waits: perhaps already known, and why', async () => {
    const first = await paste(
      'Jeanne VALMONT\nDirectrice commerciale\nOrvane\njeanne.valmont@orvane.example',
    );
    await saveWithEnter(first);
    await first.close();
    const second = await paste('Jeane VALMONT\nDirectrice commerciale\nOrvane\nj.valmont@orvane.example');
    const shown = await sees(second, 'Perhaps already known');
    expect(shown).toContain('The same as Jeanne VALMONT');
    await pictures.take(second, 'perhaps');
    expect(rawKeys(shown)).toEqual([]);
    expect(await axeFindings(second)).toEqual([]);
    await press(second, 'I cannot tell');
    await second.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await saveWithEnter(second);
    await second.close();
  });

  it('is one pair of the queue, merged by one key, undone by another', async () => {
    const page = await rep.open('dashboard.html#duplicates');
    await sees(page, 'likely the same');
    await pictures.take(page, 'queue');
    expect(rawKeys(await textOf(page))).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    await drawn(page);
    await page.keyboard.press('m');
    await sees(page, 'No duplicates to look at');
    await page.keyboard.press('u');
    await sees(page, 'likely the same');
    await page.keyboard.press('m');
    // The word is written behind what the screen shows.
    await sees(page, 'are one');
    await page.close();
  });

  it('is found by the dashboard, the panel and the popup, and taken apart in the dossier', async () => {
    for (const path of ['popup.html', 'sidepanel.html', 'dashboard.html#person']) {
      const page = await rep.open(path);
      await sees(page, 'Vigie').catch(() => sees(page, 'Today'));
      await drawn(page);
      await page.keyboard.press('/');
      await page.keyboard.type('valmnt jeanne');
      await until('one person found', () =>
        page.$$eval('[role=option]', (all) => all.some((one) => /VALMONT/.test(one.textContent ?? ''))),
      );
      await pictures.take(page, `search-${path.split('.')[0]}`);
      if (path.startsWith('dashboard')) {
        await page.keyboard.press('Enter');
        const shown = await sees(page, 'Made of');
        expect(shown).toContain('Said to be the same by you');
        await pictures.take(page, 'made-of');
        expect(await axeFindings(page)).toEqual([]);
        await press(page, 'Take out');
        await sees(page, 'is a record of its own again');
        await sees(page, '1–2 of 2');
      }
      await page.close();
    }
  });

  it('keeps a correction against what a page says later, and shows both', async () => {
    await clipProfile((html) => html);
    const page = await rep.open('dashboard.html#person');
    await press(page, 'Claire Vasseur');
    await press(page, 'Correct Job title');
    await fill(page, 'Job title', 'COO');
    await page.keyboard.press('Enter');
    await sees(page, 'Corrected');
    await clipProfile((html) => html.replaceAll('Directrice des opérations', 'Directrice générale'));
    await page.bringToFront();
    const shown = await sees(page, 'Sources disagree');
    expect(shown).toContain('Directrice générale');
    await pictures.take(page, 'conflict');
    expect(await axeFindings(page)).toEqual([]);
    await press(page, 'Take the new value of Job title');
    await forgets(page, 'Sources disagree');
    await press(page, 'Source and history of Job title');
    expect(await sees(page, 'Before')).toContain('COO');
    await pictures.take(page, 'history');
    await page.close();
  });

  it('is told of a change of employer, keeps the past one, and opens a lead at the new one', async () => {
    const preview = await clipProfile((html) => html.replaceAll('Orvane Logiciels', 'Talmont Energies'));
    expect(preview).toContain('is now at Talmont Energies');
    const page = await rep.open('dashboard.html#person');
    await press(page, 'Claire Vasseur');
    const shown = await sees(page, 'for Talmont Energies.');
    expect(rawKeys(shown)).toEqual([]);
    await pictures.take(page, 'moved');
    expect(await axeFindings(page)).toEqual([]);
    await press(page, 'New lead at Talmont Energies');
    await forgets(page, 'New lead at');
    await page.goto(page.url().replace(/#.*/, '#account'));
    await sees(page, 'Talmont Energies');
    await page.close();
  });
});
