import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { ROOT } from '../../../scripts/vite-import.ts';
import { requireBrowser } from '../../browsers/harness/find.ts';
import { type Figure, median } from '../bench.ts';
import { mix } from './mix.ts';
import type { BenchPage } from './page.ts';
import { people } from './people.ts';
import { quantile } from './score.ts';

const COLD_STARTS = 5;
const QUERIES = 200;

/** The product's store in a real Chromium: from a browser just started, then warm, all read from IndexedDB. */
export async function inChromium(count: number): Promise<Omit<Figure, 'area'>[]> {
  const { entry, scripts } = await bundle();
  const server = createServer((request, response) => {
    const script = scripts.get(request.url ?? '');
    response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript');
    response.end(script ?? `<!doctype html><script type="module" src="${entry}"></script>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const profile = await mkdtemp(join(tmpdir(), 'vigie-bench-'));
  try {
    return await measure(url, profile, count);
  } finally {
    server.close();
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

/** The page and its chunks, by the path they are asked at. */
async function bundle(): Promise<{ entry: string; scripts: Map<string, string> }> {
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'esnext',
      rollupOptions: { input: join(ROOT, 'tests/bench/search/page.ts') },
      modulePreload: false,
    },
  });
  const [output] = [result].flat() as Rolldown.RolldownOutput[];
  const chunks = output?.output.filter((one) => one.type === 'chunk') ?? [];
  const entry = chunks.find((one) => one.isEntry);
  if (!entry) throw new Error('bench search: the page was not built');
  return {
    entry: `/${entry.fileName}`,
    scripts: new Map(chunks.map((one) => [`/${one.fileName}`, one.code])),
  };
}
