import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { BUILT } from '../browsers/acts.ts';
import { chromiumRep } from '../browsers/harness/chromium.ts';
import type { Rep } from '../browsers/harness/rep.ts';
import { press, sees } from '../browsers/harness/screen.ts';
import { type Bench, median } from './bench.ts';
import { ASKED, backupOf, benchBase } from './dossier/base.ts';

const ROUNDS = 15;
const RECORDS = 10_000;

/**
 * Opening a dossier in the built extension in real Chromium, from the asking to the drawn page, on a
 * base of 10,000 records; the peer is the same on a base of 200. Then the same dossier's rows read in
 * the page by what a store without our indexes does: all rows of both stores, filtered.
 */
const bench: Bench = async (report) => {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-'));
  try {
    const small = await opened(folder, 200);
    const large = await opened(folder, RECORDS);
    const unit = 'ms';
    report({
      case: `panel: dossier of one of ${RECORDS} records, warm`,
      unit,
      ours: large.dossier,
      peers: { 'same on 200 records': small.dossier, 'IndexedDB getAll and filter': large.scan },
    });
    report({
      case: `panel: ready on ${RECORDS} records`,
      unit,
      ours: large.panel,
      peers: { 'same on 200 records': small.panel },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
export default bench;

async function opened(
  folder: string,
  records: number,
): Promise<{ dossier: number; panel: number; scan: number }> {
  const rep = await chromiumRep({ extension: BUILT.chromium });
  try {
    await fillBase(rep, folder, records);
    const dossier: number[] = [];
    const panel: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const page = await rep.open('sidepanel.html');
      await sees(page, 'Vigie');
      panel.push(await readyAfter(page));
      dossier.push(await openDossier(page));
      await page.close();
    }
    const page = await rep.open('sidepanel.html');
    const scan: number[] = [];
    for (let round = 0; round < 5; round++) scan.push(await scanned(page, ASKED.id));
    return {
      dossier: median(dossier),
      panel: median(panel.filter((ms) => !Number.isNaN(ms))),
      scan: median(scan),
    };
  } finally {
    await rep.close();
  }
}

async function fillBase(rep: Rep, folder: string, records: number): Promise<void> {
  const file = join(folder, `${records}.jsonl`);
  const now = Date.now();
  writeFileSync(file, backupOf(benchBase(records, now), now));
  const options = await rep.open('options.html#data');
  const [chooser] = await Promise.all([options.waitForFileChooser(), press(options, 'Choose a file')]);
  await chooser.accept([file]);
  await sees(options, 'No problem found', 300_000);
  await options.close();
}

/** Milliseconds from navigation to the panel's first whole drawing. */
function readyAfter(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const first = list.getEntriesByName('first-contentful-paint')[0];
          if (first) resolve(first.startTime);
        }).observe({ type: 'paint', buffered: true });
        // A tab that was not in front while it was drawn has no such moment.
        setTimeout(() => resolve(Number.NaN), 2000);
      }),
  );
}

/** Milliseconds from choosing a search result to its dossier on the screen. */
async function openDossier(page: Page): Promise<number> {
  await page.focus('input[type=search], [role=combobox]');
  await page.keyboard.type(ASKED.name.slice(0, 12));
  await sees(page, ASKED.name);
  await page.evaluate(() => {
    const state = window as unknown as { asked: number; shown?: number };
    document.addEventListener(
      'keydown',
      () => {
        state.asked = performance.now();
      },
      { capture: true, once: true },
    );
    new MutationObserver((_changes, observer) => {
      // Only a dossier says when somebody was last contacted.
      if (!/Last contact/.test(document.body.textContent ?? '')) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        state.shown = performance.now();
      });
    }).observe(document.body, { childList: true, subtree: true });
  });
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => (window as unknown as { shown?: number }).shown !== undefined);
  return page.evaluate(() => {
    const { asked, shown = Number.NaN } = window as unknown as { asked: number; shown?: number };
    return shown - asked;
  });
}

/** Milliseconds to read all rows and keep those about one record. */
function scanned(page: Page, id: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    const request = indexedDB.open('vigie');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const began = performance.now();
    const all = (name: string) =>
      new Promise<unknown[]>((resolve, reject) => {
        const rows = db.transaction(name).objectStore(name).getAll();
        rows.onsuccess = () => resolve(rows.result);
        rows.onerror = () => reject(rows.error);
      });
    const rows = (await Promise.all([all('records'), all('observations')])).flat();
    const kept = rows.filter((row) => JSON.stringify(row).includes(wanted));
    const took = performance.now() - began;
    db.close();
    if (kept.length === 0) throw new Error('the record is not in the base');
    return took;
  }, id);
}
