import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** A folder of numbered pictures. */
export interface Album {
  /** Takes the page as it stands; gives the file's name: `03-the-name.png`. */
  take(page: Page, name: string): Promise<string>;
  /** The page with the side panel (or popup) at its right, as the rep sees them. */
  takeBeside(page: Page, panel: Page, name: string): Promise<string>;
  /** Pictures taken before (base64), side by side; the page only lends its browser. */
  takeTogether(page: Page, pictures: readonly string[], name: string): Promise<string>;
}

const HEIGHT = 800;
const PANEL_WIDTH = 360;

/** Starts an album; pictures of an earlier one under the same names are replaced. */
export function album(folder: string): Album {
  mkdirSync(folder, { recursive: true });
  let number = 0;
  const keep = (name: string, bytes: Uint8Array): string => {
    number += 1;
    const file = `${String(number).padStart(2, '0')}-${name}.png`;
    writeFileSync(join(folder, file), bytes);
    return file;
  };
  return {
    take: async (page, name) => keep(name, await page.screenshot()),
    async takeBeside(page, panel, name) {
      const right = await pictureOf(panel);
      await page.setViewport({ width: 1280 - PANEL_WIDTH, height: HEIGHT });
      const left = await page.screenshot({ encoding: 'base64' });
      return keep(name, await mount(page, [left, right]));
    },
    takeTogether: async (page, pictures, name) => keep(name, await mount(page, pictures)),
  };
}

/** What a panel shows, at its usual width: base64. */
export async function pictureOf(panel: Page): Promise<string> {
  await panel.setViewport({ width: PANEL_WIDTH, height: HEIGHT });
  return panel.screenshot({ encoding: 'base64' });
}

/** Pictures side by side, put together by the browser itself. */
async function mount(page: Page, pictures: readonly string[]): Promise<Uint8Array> {
  const sheet = await page.browser().newPage();
  try {
    const image = (data: string) => `<img style="display:block" src="data:image/png;base64,${data}">`;
    await sheet.setContent(
      `<body style="margin:0;display:flex;gap:1px;background:#888;width:max-content">${pictures.map(image).join('')}`,
    );
    const width = await sheet.evaluate(() => document.body.offsetWidth);
    await sheet.setViewport({ width, height: HEIGHT });
    return await sheet.screenshot();
  } finally {
    await sheet.close();
  }
}
