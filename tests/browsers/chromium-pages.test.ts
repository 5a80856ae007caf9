import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILT } from './acts.ts';
import { chromiumRep } from './harness/chromium.ts';
import { type Rep, until } from './harness/rep.ts';
import { press, sees } from './harness/screen.ts';

let rep: Rep;
let folder: string;
beforeAll(async () => {
  rep = await chromiumRep({ extension: BUILT.chromium, locale: 'en' });
  folder = mkdtempSync(join(tmpdir(), 'vigie-pages-'));
});
afterAll(async () => {
  await rep?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** Months before this one, as the first day of each. */
function monthAgo(months: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1)).toISOString().slice(0, 10);
}

/** Three customers: one grew, one left and came back, one left for good last month; and a row with a mistake. */
const SUBSCRIPTIONS = [
  'Identifiant;Client;Offre;Début;Fin;Montant;Devise;Périodicité',
  `S-1;Évian Conseil;Pro;${monthAgo(14)};;500,00;EUR;mois`,
  `S-2;Évian Conseil;Support;${monthAgo(5)};;100,00;EUR;mois`,
  `S-3;Talmont;Pro;${monthAgo(14)};${monthAgo(6)};200,00;EUR;mois`,
  `S-4;Talmont;Pro;${monthAgo(3)};;200,00;EUR;mois`,
  `S-5;Brévenne;Pro;${monthAgo(14)};${monthAgo(1)};300,00;EUR;mois`,
  'S-6;Valmorel;Pro;bientôt;;10,00;EUR;mois',
].join('\n');

/** Chooses a file as a person does, through the browser's own chooser. */
async function choose(page: Page, button: string, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const [chooser] = await Promise.all([page.waitForFileChooser(), press(page, button)]);
  await chooser.accept([path]);
}

/** What the charts say of the point that is read. */
const readings = (page: Page) =>
  page.$$eval('[role=slider]', (sliders) => sliders.map((one) => one.getAttribute('aria-valuetext') ?? ''));

describe('the data in the settings', () => {
  it('takes a spreadsheet as Excel writes it in French, and names the row that needs a person', async () => {
    const page = await rep.open('options.html#data');
    // Windows-1252: one byte a letter, accents included.
    const bytes = Uint8Array.from(SUBSCRIPTIONS, (letter) => letter.charCodeAt(0));
    await choose(page, 'Import subscriptions', 'abonnements.csv', bytes);
    const report = await sees(page, '1 row needs you');
    expect(report).toContain('6 rows read');
    expect(report).toContain('5 kept');
    expect(report).toContain('bientôt');
    await page.close();
  });

  it('goes out as one file and comes back without doubles; cut in two it changes nothing', async () => {
    const page = await rep.open('options.html#data');
    const session = await rep.browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await press(page, 'Export everything');
    await sees(page, /rows written to vigie-[\d-]+\.jsonl/);
    const name = await until('the download', () =>
      readdirSync(folder).find((file) => /^vigie-.*\.jsonl$/.test(file) && existsSync(join(folder, file))),
    );
    const bytes = await until('the whole file', () => {
      const read = readFileSync(join(folder, name));
      return read.length > 0 && read;
    });
    await choose(page, 'Choose a file', 'half.jsonl', bytes.subarray(0, Math.floor(bytes.length / 2)));
    await sees(page, 'IMPORT_TRUNCATED');
    await choose(page, 'Choose a file', 'whole.jsonl', bytes);
    expect(await sees(page, 'No problem found')).toContain('0 kept');
    await page.close();
  });
});

describe('the charts of the dashboard', () => {
  let page: Page;
  beforeAll(async () => {
    page = await rep.open('dashboard.html');
    await page.setViewport({ width: 1280, height: 900 });
    await page.waitForSelector('.uplot canvas');
  });
  afterAll(() => page?.close());

  it('are read by arrows, all at the same month', async () => {
    await page.focus('[role=slider]');
    const [last] = await readings(page);
    expect(last).toContain('MRR €800');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft');
    const [level, movements, customers] = await until('the month before', async () => {
      const now = await readings(page);
      return now[0] !== last && now;
    });
    expect(level).toContain('MRR €900');
    expect(movements).toContain('Churn €0');
    expect(new Set([level, movements, customers].map((text) => text?.split(',')[0])).size).toBe(1);
  });

  it('follow the pointer over any of them', async () => {
    const [, second] = await page.$$('.u-over');
    await second?.evaluate((over) => over.scrollIntoView({ block: 'center' }));
    const box = await second?.boundingBox();
    if (!box) throw new Error('no chart to point at');
    await page.mouse.move(box.x + 3, box.y + box.height / 2);
    const first = await page.$eval('[role=slider]', (slider) => slider.getAttribute('aria-valuemin'));
    await until('the first month', async () =>
      page.$$eval(
        '[role=slider]',
        (sliders, wanted) => sliders.every((one) => one.getAttribute('aria-valuenow') === wanted),
        first,
      ),
    );
  });

  it('take the width they have', async () => {
    const width = () => page.$eval('.uplot canvas', (canvas) => canvas.clientWidth);
    const wide = await width();
    await page.setViewport({ width: 700, height: 900 });
    await until('a chart of another width', async () => (await width()) !== wide);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.setViewport({ width: 1280, height: 900 });
  });

  it('are drawn anew in the colours of another theme', async () => {
    const paint = () => page.$eval('.uplot canvas', (canvas) => (canvas as HTMLCanvasElement).toDataURL());
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    await until('a light chart', async () => (await paint()).length > 0);
    const light = await paint();
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await until('a dark chart', async () => (await paint()) !== light);
  });

  it('give the same figures as a table', async () => {
    await press(page, 'Table');
    const rows = await page.$$eval('.chart-table tbody tr', (all) => all.map((row) => row.textContent ?? ''));
    expect(rows).toHaveLength(12);
    expect(rows[0]).toContain('€800');
  });

  it('stand beside figures that change with the rules of the vendor', async () => {
    const nrr = () =>
      page.$$eval('.dash-figure', (all) =>
        all.map((one) => one.textContent ?? '').find((text) => /^NRR/.test(text)),
      );
    await press(page, 'Year');
    await press(page, 'ChartMogul');
    const ours = await until('a figure', nrr);
    await press(page, 'ProfitWell');
    // Without the customer who came back.
    await until('another figure', async () => (await nrr()) !== ours);
  });
});

describe('the analysis', () => {
  it('is computed beside the page, and goes out as a CSV and as a picture', async () => {
    const page = await rep.open('dashboard.html#analysis');
    await sees(page, 'From one MRR to the other');
    await press(page, 'Churn');
    await sees(page, 'Brévenne');
    const session = await rep.browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await press(page, 'Figures as CSV');
    const csv = await until('the figures', () => read(/^vigie-figures-.*\.csv$/));
    expect(csv.toString('utf8')).toMatch(/\r\nMRR at the end,800,800,1,/);
    await press(page, 'PNG');
    const png = await until('the picture', () => read(/^vigie-.*\.png$/));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    // Not blank: bars of many colours do not fit into so few bytes.
    expect(png.length).toBeGreaterThan(5000);
    await page.close();
  });
});

/** A downloaded file of that name, whole. */
function read(name: RegExp): Buffer | undefined {
  const file = readdirSync(folder).find((one) => name.test(one));
  const bytes = file ? readFileSync(join(folder, file)) : undefined;
  return bytes && bytes.length > 0 ? bytes : undefined;
}

describe('the tables of the dashboard', () => {
  it('open a dossier in place, and give the focus back when it closes', async () => {
    const page = await rep.open('dashboard.html#subscription');
    await sees(page, '1–5 of 5');
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    await page.focus('.table-open');
    await page.keyboard.press('ArrowDown');
    const name = await page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.keyboard.press('Enter');
    await sees(page, 'Dossier');
    await until('the dossier of the row', () =>
      page.$eval('.drawer', (drawer, wanted) => drawer.textContent?.includes(wanted) ?? false, name),
    );
    await page.keyboard.press('Escape');
    await until('the row again', () =>
      page.evaluate((wanted) => document.activeElement?.textContent === wanted, name),
    );
    await page.close();
  });

  it('sort by what a column holds', async () => {
    const page = await rep.open('dashboard.html#subscription');
    await sees(page, '1–5 of 5');
    await press(page, 'Amount');
    const amounts = () =>
      page.$$eval('tbody td.number', (cells) => cells.map((cell) => cell.textContent ?? ''));
    await until('the largest first', async () => (await amounts())[0] === '€500');
    expect(await amounts()).toEqual(['€500', '€300', '€200', '€200', '€100']);
    await press(page, 'Amount');
    await until('the smallest first', async () => (await amounts())[0] === '€100');
    await page.close();
  });
});
