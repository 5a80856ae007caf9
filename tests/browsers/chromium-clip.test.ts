import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLE, BUILT, clip, PROFILE, putTourPages, rawKeys, saveWithEnter } from './acts.ts';
import { chromiumRep } from './harness/chromium.ts';
import type { Rep } from './harness/rep.ts';
import { fill, forgets, offers, press, sees, textOf } from './harness/screen.ts';
import { startWeb, type Web } from './harness/web.ts';

const WALL = 'https://www.linkedin.com/in/behind-a-wall-exemple/';

let web: Web;
let rep: Rep;
beforeAll(async () => {
  web = await startWeb();
  putTourPages(web);
  web.put(
    WALL,
    '<title>Sign in | LinkedIn</title><main><h1>Sign in</h1><form action="/uas/login-submit"><input type="password"></form></main>',
  );
  rep = await chromiumRep({ extension: BUILT.chromium, web });
});
afterAll(async () => {
  await rep?.close();
  await web?.close();
});

describe('a rep in Chromium', () => {
  it('is told of the risk before the first LinkedIn page is read', async () => {
    const page = await rep.visit(PROFILE);
    const popup = await popupOn(page);
    await sees(popup, 'Read LinkedIn pages?');
    expect(await textOf(popup)).not.toContain('Claire Vasseur');
    await press(popup, 'I accept the risk');
    await sees(popup, 'Claire Vasseur');
    await press(popup, 'Save');
    await sees(popup, 'saved');
    await popup.close();
    await page.close();
  });

  it('opens the side panel and reads an article with one shortcut, and saves it with one key', async () => {
    const page = await rep.visit(ARTICLE);
    const panel = await clip(rep, page);
    const shown = await sees(panel, 'Solène Tardieu');
    expect(shown).toContain('New article');
    expect(shown).toContain('La Gazette des affaires');
    expect(rawKeys(shown)).toEqual([]);
    await saveWithEnter(panel);
    await page.close();
  });

  it('says that a page is known when it is read again, and that nothing would change', async () => {
    const page = await rep.visit(ARTICLE);
    const panel = await clip(rep, page);
    const shown = await sees(panel, 'Already known');
    expect(shown).not.toContain('New article');
    await press(panel, 'Let go');
    await sees(panel, 'Nothing was saved');
    await page.close();
  });

  it('saves nothing of a page behind a sign-in wall, and says so', async () => {
    const page = await rep.visit(WALL);
    const before = await counts();
    await rep.pressShortcut(page);
    const panel = await rep.sidePanel();
    if (!panel) throw new Error('no side panel');
    await sees(panel, /sign.?in/i);
    expect(await offers(panel, 'Save')).toBe(false);
    expect(await counts()).toEqual(before);
    await page.close();
  });

  it('sees the dossier of the person whose page comes to the front', async () => {
    const page = await rep.visit(PROFILE);
    await clip(rep, page).then((panel) => press(panel, 'Let go'));
    const panel = await rep.sidePanel();
    if (!panel) throw new Error('no side panel');
    const shown = await sees(panel, 'What is known');
    expect(shown).toContain('Claire Vasseur');
    expect(shown).toContain('Directrice des opérations');
    expect(shown).toContain('Inform by');
    expect(rawKeys(shown)).toEqual([]);
    await page.close();
  });

  it('keeps a correction when the page says otherwise, and shows both', async () => {
    const panel = await rep.open('sidepanel.html');
    await fill(panel, 'Search', 'vasseur');
    await press(panel, 'Claire Vasseur');
    await press(panel, 'Correct Job title');
    await fill(panel, 'Job title', 'Directrice des opérations France');
    await panel.keyboard.press('Enter');
    await sees(panel, 'Directrice des opérations France');
    await panel.close();
    const page = await rep.visit(PROFILE);
    const preview = await clip(rep, page);
    await sees(preview, 'A correction stands');
    await saveWithEnter(preview);
    const again = await rep.open('sidepanel.html');
    await fill(again, 'Search', 'vasseur');
    await press(again, 'Claire Vasseur');
    const shown = await sees(again, 'Sources disagree');
    expect(shown).toContain('Directrice des opérations France');
    await again.close();
    await page.close();
  });

  it('loses nothing when the worker is killed: the next shortcut wakes it', async () => {
    const page = await rep.visit(ARTICLE);
    expect(await rep.killWorker()).toBe(true);
    const panel = await clip(rep, page);
    await sees(panel, 'Already known');
    await press(panel, 'Let go');
    await forgets(panel, 'Already known');
    await page.close();
  });

  it('made no request of its own', () => {
    expect(web.unexpected()).toEqual([]);
    const visits = web.seen().filter(({ url }) => url === PROFILE);
    expect(visits.length).toBe(3);
  });
});

async function popupOn(page: Parameters<Rep['clickToolbarButton']>[0]) {
  const popup = await rep.clickToolbarButton(page);
  if (!popup) throw new Error('the popup did not open');
  return popup;
}

/** How many people and accounts the dashboard knows. */
async function counts(): Promise<string[]> {
  const popup = await rep.open('sidepanel.html');
  await press(popup, 'Today');
  const shown = await sees(popup, /\d+ (person|people)/);
  await popup.close();
  return shown.match(/\d+ (person|people|accounts?|signals?)/g) ?? [];
}
