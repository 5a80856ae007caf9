import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { requireBrowser } from '../../browsers/harness/find.ts';
import { type Figure, median } from '../bench.ts';
import { servePage } from '../page/bundle.ts';
import { mix } from './mix.ts';
import type { BenchPage } from './page.ts';
import { people } from './people.ts';
import { quantile } from './score.ts';

const COLD_STARTS = 5;
const QUERIES = 200;

/** The product's store in a real Chromium: from a browser just started, then warm, all read from IndexedDB. */
export async function inChromium(count: number): Promise<Omit<Figure, 'area'>[]> {
  const served = await servePage('tests/bench/search/page.ts');
  const profile = await mkdtemp(join(tmpdir(), 'vigie-bench-'));
  try {
    return await measure(served.url, profile, count);
  } finally {
    served.close();
    await rm(profile, { recursive: true, force: true });
  }
}

async function measure(url: string, profile: string, count: number): Promise<Omit<Figure, 'area'>[]> {
  const figure = (name: string, ours: number) => ({
    case: `Chromium, ${count.toLocaleString('en')} people in IndexedDB: ${name}`,
    unit: 'ms',
    ours,
    peers: {},
  });
  await opened(url, profile, (tab) => tab.evaluate((n) => page.fill(n), count));
  const asked = mix(people(count), COLD_STARTS);
  const cold: number[] = [];
  for (const { query } of asked) {
    const { ms, found } = await opened(url, profile, (tab) => tab.evaluate((q) => page.cold(q), query));
    if (found === 0) throw new Error(`bench search: "${query}" finds nobody in Chromium`);
    cold.push(ms);
  }
  const warm = await opened(url, profile, (tab) =>
    tab.evaluate((n, queries) => page.warm(n, queries), count, QUERIES),
  );
  const times = warm.slice(10).sort((a, b) => a - b);
  return [
    figure('first result from a cold browser, median', median(cold)),
    figure('first result from a cold browser, worst', Math.max(...cold)),
    figure('warm, median', quantile(times, 0.5)),
    figure('warm, p95', quantile(times, 0.95)),
  ];
}

/** Runs in a browser started for it, on the profile that the last one left. */
async function opened<T>(url: string, profile: string, work: (tab: Page) => Promise<T>): Promise<T> {
  const browser: Browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    userDataDir: profile,
    protocolTimeout: 600_000,
    args: ['--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const tab = await browser.newPage();
    await tab.goto(url);
    return await work(tab);
  } finally {
    await browser.close();
  }
}

/** Stands in the page alone, where what is given to `evaluate` runs. */
declare const page: BenchPage;
