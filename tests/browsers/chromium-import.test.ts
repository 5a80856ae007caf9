import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILT } from './acts.ts';
import { chromiumRep } from './harness/chromium.ts';
import { album } from './harness/pictures.ts';
import { type Rep, until } from './harness/rep.ts';
import { press, sees } from './harness/screen.ts';

let rep: Rep;
let folder: string;
const pictures = album(join('.output', 'import'));
beforeAll(async () => {
  rep = await chromiumRep({ extension: BUILT.chromium, locale: 'en' });
  folder = mkdtempSync(join(tmpdir(), 'vigie-import-'));
});
afterAll(async () => {
  await rep?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

const PEOPLE = [
  'Prénom;Nom;Titre interne;Société;E-mail',
  'Greta;Holm;Directrice des ventes;Fjelda;greta.holm@fjelda.example',
  'Bo;Lind;Acheteur;Tolm;bo@@tolm',
  'Cy;Dorn;=1+1;Rulsen;cy.dorn@rulsen.example',
].join('\r\n');

async function choose(page: Page, button: string, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const [chooser] = await Promise.all([page.waitForFileChooser(), press(page, button)]);
  await chooser.accept([path]);
}

describe('a list of people', () => {
  it('is previewed, corrected, imported with its mistakes named, exported, and taken back', async () => {
    const page = await rep.open('dashboard.html#import');
    // Windows-1252, as Excel writes it.
    const bytes = Uint8Array.from(PEOPLE, (letter) => letter.charCodeAt(0));
    await choose(page, 'Choose a file', 'salon.csv', bytes);
    expect(await sees(page, 'Directrice des ventes')).toContain('Windows');
    await page.select('tr:nth-child(3) select', 'title');
    await pictures.take(page, 'preview');
    // Its tab has the same name.
    await page.click('.imp-actions .button');
    const report = await sees(page, 'salon.csv is imported');
    expect(report).toContain('3 kept');
    expect(report).toContain('bo@@tolm');
    await pictures.take(page, 'report');

    await page.goto(page.url().replace('#import', '#person'));
    await sees(page, 'Greta Holm');
    const session = await rep.browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await press(page, 'Export');
    await press(page, 'Write the file');
    await sees(page, '3 records written to');
    await pictures.take(page, 'export');
    const text = await until('the whole file', () => {
      const name = readdirSync(folder).find((file) => /^vigie-people-.*\.csv$/.test(file));
      const read = name ? readFileSync(join(folder, name), 'utf8') : '';
      return read.includes('Holm') && read;
    });
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text).toContain("'=1+1");
    await page.keyboard.press('Escape');

    await page.goto(page.url().replace('#person', '#import'));
    await sees(page, 'salon.csv');
    await press(page, 'Undo the import of salon.csv');
    await press(page, 'Take it back');
    await sees(page, 'Undone');
    await page.goto(page.url().replace('#import', '#person'));
    await sees(page, 'Nobody yet');
    await page.close();
  });
});
