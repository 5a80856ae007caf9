import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { requireBrowser } from '../browsers/harness/find.ts';
import { type Bench, median } from './bench.ts';
import { hugePages, type Sample, savedPages } from './capture/pages.ts';
import { READERS, type Reader, readerScripts } from './capture/scripts.ts';

/** Defuddle takes long: a few readings are enough to place it. */
const ROUNDS: Record<Reader, number> = { ours: 30, readability: 30, defuddle: 4 };
/** On huge pages the peers take seconds. */
const HUGE_ROUNDS: Record<Reader, number> = { ours: 30, readability: 1, defuddle: 1 };
const NAMES = Object.keys(READERS) as Reader[];

/** Milliseconds of each round by reader; the first is that of a page just opened, its code never run there. */
type Times = Record<Reader, number[]>;

/**
 * Reading saved pages in real Chromium, ours beside Readability and Defuddle on the same page in the
 * same run, in turns: each page's time once warm, the slowest, a first reading, and the middle of the ratios.
 */
const bench: Bench = async (report) => {
  const scripts = await readerScripts();
  const browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    headless: true,
    args: [
      '--no-first-run',
      '--disable-background-networking',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  try {
    const saved = await timesOf(browser, scripts, savedPages(), ROUNDS);
    const huge = await timesOf(browser, scripts, hugePages(), HUGE_ROUNDS);
    for (const [name, times] of [...saved, ...huge]) report({ case: name, unit: 'ms', ...of(times, warm) });
    const all = [...saved.values(), ...huge.values()];
    report({ case: 'median page', unit: 'ms', ...across(all, warm, median) });
    report({
      case: 'median first reading',
      unit: 'ms',
      ...across(all, ([first = Number.NaN]) => first, median),
    });
    report({ case: 'slowest page', unit: 'ms', ...across(all, warm, max) });
    report({ case: 'slowest reading', unit: 'ms', ...across(all, (times) => Math.max(...times), max) });
    for (const peer of NAMES.slice(1))
      report({ case: `median ratio to ${peer}`, unit: '×', ours: ratio(all, peer), peers: {} });
  } finally {
    await browser.close();
  }
};
export default bench;

/** The middle of the second half of the rounds, when the browser has compiled what it runs often. */
const warm = (times: readonly number[]): number => median(times.slice(Math.floor(times.length / 2)));

const max = (values: readonly number[]): number => Math.max(...values);

/** Ours and those of the peers that were timed. */
function figures(values: Record<Reader, number>): { ours: number; peers: Record<string, number> } {
  const { ours, ...peers } = values;
  return {
    ours,
    peers: Object.fromEntries(Object.entries(peers).filter(([, value]) => Number.isFinite(value))),
  };
}

const each = (read: (name: Reader) => number): Record<Reader, number> => ({
  ours: read('ours'),
  readability: read('readability'),
  defuddle: read('defuddle'),
});

const of = (times: Times, take: (values: readonly number[]) => number) =>
  figures(each((name) => take(times[name])));

const across = (
  pages: readonly Times[],
  take: (values: readonly number[]) => number,
  join: (values: readonly number[]) => number,
) => figures(each((name) => join(pages.map((times) => take(times[name])).filter(Number.isFinite))));

/** The middle of the pages' ratios of medians; pages that the peer fails on do not count for us. */
function ratio(pages: readonly Times[], peer: Reader): number {
  return median(pages.map((times) => warm(times.ours) / warm(times[peer])).filter(Number.isFinite));
}

async function timesOf(
  browser: Browser,
  scripts: string[],
  samples: Sample[],
  rounds: Record<Reader, number>,
): Promise<Map<string, Times>> {
  const found = new Map<string, Times>();
  for (const sample of samples) {
    const page = await open(browser, sample);
    for (const script of scripts) await page.evaluate(script);
    found.set(
      sample.name,
      await timed(page, sample.alone ? { ...rounds, readability: 0, defuddle: 0 } : rounds),
    );
    await page.close();
  }
  return found;
}

/** The page at its own address; its scripts do not run and nothing else is fetched. */
async function open(browser: Browser, { url, source }: Sample): Promise<Page> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame())
      void request.respond({ body: source, contentType: 'text/html; charset=utf-8' });
    else void request.abort();
  });
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 120_000 });
  return page;
}

async function timed(page: Page, rounds: Record<Reader, number>): Promise<Times> {
  const times: Times = { ours: [], readability: [], defuddle: [] };
  for (let round = 0; round < rounds.ours; round++)
    for (const name of NAMES.filter((one) => round < rounds[one])) {
      const code = `(() => { const start = performance.now(); try { ${READERS[name]} } catch { return NaN } return performance.now() - start })()`;
      times[name].push((await page.evaluate(code)) as number);
    }
  return times;
}
