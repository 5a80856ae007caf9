import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLE, BUILT, clip, putTourPages, rawKeys, saveWithEnter } from './acts.ts';
import { chromiumRep } from './harness/chromium.ts';
import { type Rep, until } from './harness/rep.ts';
import { fill, press, sees } from './harness/screen.ts';
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

describe('the popup in Chromium', () => {
  it('reads the page in front, keeps it with one key, and takes it back', async () => {
    const page = await rep.visit(ARTICLE);
    const popup = await popupOn(page);
    const shown = await sees(popup, 'Orvane');
    expect(shown).toContain('Save');
    expect(rawKeys(shown)).toEqual([]);
    await popup.keyboard.press('Enter');
    await sees(popup, /\bsaved\b/);
    await press(popup, 'Undo');
    await sees(popup, 'Save');
    await press(popup, 'Save');
    await sees(popup, /\bsaved\b/);
    await popup.close();
    await page.close();
  });

  it('finds a record, and opens it in the full page', async () => {
    const page = await rep.visit(ARTICLE);
    const popup = await popupOn(page);
    await sees(popup, 'Already known');
    await fill(popup, 'Search', 'orvane');
    await popup.waitForSelector('[role=option]');
    await popup.keyboard.press('ArrowDown');
    // Only down: the popup is gone before the key comes up.
    await popup.keyboard.down('Enter');
    const dossier = await opened('/dashboard.html#record/');
    await sees(dossier, 'What is known');
    await dossier.close();
    await page.close();
  });

  it('opens the side panel with what it read, the settings and the dashboard, and closes', async () => {
    const page = await rep.visit(ARTICLE);
    for (const [button, path] of [
      ['Settings', '/options.html'],
      ['Dashboard', '/dashboard.html'],
      ['Open the panel', '/sidepanel.html'],
    ] as const) {
      const popup = await popupOn(page);
      await sees(popup, 'Already known');
      await press(popup, button);
      const next = await opened(path);
      await sees(next, path === '/sidepanel.html' ? 'Already known' : /\w/);
      await until('the popup to close', () => popup.isClosed());
      if (path !== '/sidepanel.html') await next.close();
    }
    await page.close();
  });
});

describe('the context menu in Chromium', () => {
  /** The menu is the system's own, out of any driver's reach: the event is given as the browser gives it. */
  const choose = (menuItemId: string, page: string, selectionText?: string) =>
    inWorker(
      rep,
      async (item: string, url: string, text: string | null) => {
        const [tab] = await chrome.tabs.query({ url });
        type Event = { dispatch(info: object, tab: object | undefined): void };
        (chrome.contextMenus.onClicked as unknown as Event).dispatch(
          { menuItemId: item, pageUrl: url, editable: false, ...(text && { selectionText: text }) },
          tab,
        );
      },
      menuItemId,
      page,
      selectionText ?? null,
    );

  it('stands on a page and on selected text, once each', async () => {
    const standing = await inWorker(rep, async () => {
      const known = async (id: string) => {
        try {
          await chrome.contextMenus.update(id, {});
          return true;
        } catch {
          return false;
        }
      };
      return [await known('clip-page'), await known('clip-selection'), await known('clip-link')];
    });
    expect(standing).toEqual([true, true, false]);
  });

  it('reads the page it was opened on', async () => {
    const { page, panel } = await allowed();
    await choose('clip-page', ARTICLE);
    const shown = await sees(panel, 'Already known');
    expect(shown).not.toContain('deux cents emplois');
    await press(panel, 'Let go');
    await page.close();
  });

  it('keeps the selected words as the excerpt of the article', async () => {
    const { page, panel } = await allowed();
    const words = 'Une phrase que le commercial a choisie.';
    await choose('clip-selection', ARTICLE, words);
    await sees(panel, words);
    await saveWithEnter(panel);
    const side = await rep.open('sidepanel.html');
    await fill(side, 'Search', 'orvane');
    await press(side, 'Orvane');
    await sees(side, words);
    await side.close();
    await page.close();
  });

  /** The shortcut gives the extension the tab, as choosing from the real menu does. */
  async function allowed(): Promise<{ page: Page; panel: Page }> {
    const page = await rep.visit(ARTICLE);
    const panel = await clip(rep, page);
    await press(panel, 'Let go');
    await sees(panel, 'Nothing was saved');
    return { page, panel };
  }
});

async function popupOn(page: Page): Promise<Page> {
  const popup = await rep.clickToolbarButton(page);
  if (!popup) throw new Error('the popup did not open');
  return popup;
}

async function opened(path: string): Promise<Page> {
  const target = await rep.browser.waitForTarget((one) => one.url().startsWith(`${rep.origin}${path}`));
  return await target.asPage();
}
