// Pictures of every state, and axe on each:
//   node tests/gallery/shoot.ts [--only NAME,NAME] [--quick]
// Writes .output/gallery/<state>-<width>-<theme>-<locale>.png and ends 1 where axe finds something.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch, type Page } from 'puppeteer-core';
import { createServer } from 'vite';

const root = join(import.meta.dirname, '..', '..');
const out = join(root, '.output', 'gallery');
const { values } = parseArgs({ options: { only: { type: 'string' }, quick: { type: 'boolean' } } });
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Headless Chromium has no mouse of its own: what shows on hover would show always. */
const MOUSE =
  '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4';
const themes = values.quick ? ['light'] : ['light', 'dark'];
const locales = values.quick ? ['fr'] : ['fr', 'en'];
const widths = values.quick ? [360] : [320, 360, 480];

interface Finding {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** What axe finds on the page as it stands. */
async function findings(page: Page): Promise<Finding[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Finding[] }> } };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
    }));
  });
}

mkdirSync(out, { recursive: true });
const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  // Nothing is watched: an edit meanwhile must not reload the page under axe.
  server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
  optimizeDeps: { noDiscovery: false },
});
await server.listen();
const address = `${server.resolvedUrls?.local[0]}tests/gallery/index.html`;
const browser = await launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless=new', '--no-sandbox', '--force-color-profile=srgb', MOUSE],
});
let bad = 0;
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => {
    bad += 1;
    console.error(`error in the page: ${error instanceof Error ? error.message : String(error)}`);
  });
  await page.goto(address, { waitUntil: 'networkidle0' });
  const all = await page.evaluate(() => document.body.dataset.ready?.split(' ') ?? []);
  const names = values.only ? values.only.split(',') : all;
  for (const name of names) {
    for (const theme of themes) {
      for (const locale of locales) {
        for (const width of name.startsWith('popup') ? [360] : widths) {
          await page.setViewport({ width, height: 720, deviceScaleFactor: 2 });
          await page.goto(`${address}?state=${name}&theme=${theme}&locale=${locale}`);
          await page.waitForSelector('body[data-ready]');
          await page.evaluate(() => document.fonts.ready);
          await page.evaluate(() => new Promise((done) => setTimeout(done, 220)));
          const path = join(out, `${name}-${width}-${theme}-${locale}.png`) as `${string}.png`;
          await page.screenshot({ path, fullPage: true });
          const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
          if (wide) console.error(`${name} ${width} ${theme} ${locale}: wider than the window`);
          const found = await findings(page);
          bad += found.length + (wide ? 1 : 0);
          for (const { id, nodes } of found) {
            console.error(`${name} ${width} ${theme} ${locale}: ${id}`);
            for (const node of nodes) console.error(`  ${node.html.slice(0, 160)}\n  ${node.failureSummary}`);
          }
        }
      }
    }
  }
  console.log(`${names.length} states, ${bad} findings, pictures in .output/gallery`);
} finally {
  await browser.close();
  await server.close();
}
process.exitCode = bad > 0 ? 1 : 0;
