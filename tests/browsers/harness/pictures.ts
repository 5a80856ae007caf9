import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** A folder of numbered pictures. */
export interface Album {
  /** Takes the page as it stands; gives the file's name: `03-the-name.png`. */
  take(page: Page, name: string): Promise<string>;
}

/** Starts an album; pictures of an earlier one under the same names are replaced. */
export function album(folder: string): Album {
  mkdirSync(folder, { recursive: true });
  let number = 0;
  return {
    async take(page, name) {
      number += 1;
      const file = `${String(number).padStart(2, '0')}-${name}.png`;
      writeFileSync(join(folder, file), await page.screenshot());
      return file;
    },
  };
}
