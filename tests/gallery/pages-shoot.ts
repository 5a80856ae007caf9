// Pictures of the options and of the dashboard, and axe on each:
//   node tests/gallery/pages-shoot.ts [--only NAME,NAME] [--quick | --as 400-dark-en,800-light-fr]
// Writes .output/gallery/<name>-<width>-<theme>-<locale>.png and ends 1 where axe finds something.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch, type Page } from 'puppeteer-core';
import { createServer } from 'vite';

const root = join(import.meta.dirname, '..', '..');
const out = join(root, '.output', 'gallery');
const { values } = parseArgs({
  options: { only: { type: 'string' }, quick: { type: 'boolean' }, as: { type: 'string' } },
});
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every picture: the page, its scene, its place, and what a person does there first. */
const SHOTS: Record<
  string,
  { page: string; scene?: string; hash?: string; act?: (page: Page) => Promise<void> }
> = {
  'options-watches': { page: 'options', hash: '#watches' },
  'options-watches-empty': { page: 'options', scene: 'empty', hash: '#watches' },
  'options-watch-new': {
    page: 'options',
    hash: '#watches/new',
    act: async (page) => {
      await page.waitForSelector('.opt-mono');
      await page.type('.opt-mono', '(flotte OR camion "appel');
      await page.click('.opt-form button[type=submit]');
      await page.click('.opt-help summary');
    },
  },
  'options-watch-try': {
    page: 'options',
    hash: '#watches/new',
    act: async (page) => {
      await page.waitForSelector('.opt-mono');
      await page.type('.opt-mono', 'Orvane OR recrute OR lève -stage lang:fr');
      await page.click('.opt-help summary');
      await page.click('.opt-actions button:nth-child(2)');
      await page.waitForSelector('.opt-try');
    },
  },
  'options-feeds': { page: 'options', hash: '#feeds' },
  'options-watch-account': {
    page: 'options',
    hash: '#feeds',
    act: async (page) => {
      await page.waitForSelector('.opt-card [role=combobox]');
      await page.type('.opt-card [role=combobox]', 'Orvane');
      await page.waitForSelector('.opt-card [role=option]');
      await page.click('.opt-card [role=option]');
      await page.waitForSelector('.opt-choices-list input');
    },
  },
  'options-sites': { page: 'options', hash: '#sites' },
  'options-team': { page: 'options', hash: '#team' },
  'options-team-joining': { page: 'options', scene: 'joining', hash: '#team' },
  'options-team-member': {
    page: 'options',
    scene: 'member',
    hash: '#team',
    act: async (page) => {
      await page.waitForSelector('.opt-refused button');
      await page.click('.opt-refused button');
    },
  },
  'options-display': { page: 'options', hash: '#display' },
  'options-alerts': { page: 'options', hash: '#alerts' },
  review: { page: 'review' },
  'review-empty': { page: 'review', scene: 'empty' },
  'options-identity': { page: 'options', hash: '#identity' },
  'options-figures': { page: 'options', hash: '#figures' },
  'options-data': {
    page: 'options',
    hash: '#data',
    act: async (page) => {
      await page.waitForSelector('.opt-csv');
      await page.evaluate(() => {
        const text =
          'externalId,accountName,product,start,end,amount,currency,interval\nS-1,Orvane,Pro,2026-01-01,,500,EUR,month\nS-2,Valmorel,Team,31/31/2026,,480,EUR,month\nS-3,,Team,2026-02-01,,abc,EUR,month\n';
        const input = document.querySelector<HTMLInputElement>('.opt-csv input[type=file]');
        const files = new DataTransfer();
        files.items.add(new File([text], 'abonnements.csv', { type: 'text/csv' }));
        if (!input) return;
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await page.waitForSelector('.opt-report, .fault');
    },
  },
  'options-keyboard': { page: 'options', hash: '#keyboard' },
  'options-about': { page: 'options', hash: '#about' },
  'dashboard-portfolio': { page: 'dashboard', act: chartsDrawn },
  'dashboard-analysis': { page: 'dashboard', hash: '#analysis', act: chartsDrawn },
  'dashboard-analysis-entry': {
    page: 'dashboard',
    hash: '#analysis',
    act: async (page) => {
      await chartsDrawn(page);
      await page.click('.analysis-out button');
      await page.waitForSelector('dialog[open] .entry');
      await page.click('dialog .button.primary');
      await page.waitForSelector('dialog .field-error');
    },
  },
  'dashboard-analysis-movers': {
    page: 'dashboard',
    hash: '#analysis',
    act: async (page) => {
      await chartsDrawn(page);
      await page.click('.fall li:nth-child(3) button');
      await page.waitForSelector('.mover');
    },
  },
  'dashboard-rule': {
    page: 'dashboard',
    act: async (page) => {
      await chartsDrawn(page);
      await page.click('.dash-figure.lead:nth-child(4)');
      await page.click('.chart-head button');
    },
  },
  'dashboard-custom': {
    page: 'dashboard',
    act: async (page) => {
      await chartsDrawn(page);
      await page.click('.segment:nth-child(6)');
    },
  },
  'dashboard-portfolio-empty': { page: 'dashboard', scene: 'empty' },
  'dashboard-person': { page: 'dashboard', hash: '#person' },
  'dashboard-account': { page: 'dashboard', hash: '#account' },
  'dashboard-signal': { page: 'dashboard', hash: '#signal' },
  'dashboard-tender': { page: 'dashboard', hash: '#tender' },
  'dashboard-article': { page: 'dashboard', hash: '#article' },
  'dashboard-subscription': { page: 'dashboard', hash: '#subscription' },
  'dashboard-person-empty': { page: 'dashboard', scene: 'empty', hash: '#person' },
  'dashboard-narrowed': {
    page: 'dashboard',
    hash: '#account?city=Lyon&quiet=30',
    act: async (page) => {
      await page.waitForSelector('.choice-menu button');
      await page.click('.choice-menu button');
      await page.click('.choice-menu-option input');
      await page.waitForSelector('.choice-menu-chosen');
      await page.click('.segment-bar button');
    },
  },
  'dashboard-board': { page: 'dashboard', scene: 'deals', hash: '#board', act: boardDrawn },
  'dashboard-board-empty': { page: 'dashboard', scene: 'empty', hash: '#board' },
  'dashboard-board-give': {
    page: 'dashboard',
    scene: 'deals',
    hash: '#board',
    act: async (page) => {
      await boardDrawn(page);
      await page.click('.board-column:nth-child(3) .deal-acts .button:last-child');
      await page.waitForSelector('dialog[open]');
    },
  },
  'dashboard-board-new': {
    page: 'dashboard',
    scene: 'deals',
    hash: '#board',
    act: async (page) => {
      await boardDrawn(page);
      await page.click('.board-bar .button');
      await page.waitForSelector('dialog[open]');
    },
  },
  'dashboard-duplicates': {
    page: 'dashboard',
    scene: 'doubles',
    hash: '#duplicates',
    act: async (page) => void (await page.waitForSelector('.queue-row')),
  },
  'dashboard-duplicates-bulk': {
    page: 'dashboard',
    scene: 'doubles',
    hash: '#duplicates',
    act: async (page) => {
      await page.waitForSelector('.queue-row');
      await page.click('.queue-groups .button:nth-child(2)');
      await page.waitForSelector('.queue-groups .button[aria-pressed=true]:nth-child(2)');
      await page.waitForSelector('.queue-groups .button:last-child');
      await page.click('.queue-groups .button:last-child');
      await page.waitForSelector('dialog[open]');
    },
  },
  'dashboard-duplicates-none': {
    page: 'dashboard',
    scene: 'empty',
    hash: '#duplicates',
    act: async (page) => void (await page.waitForSelector('.empty')),
  },
  'dashboard-none-fits': { page: 'dashboard', hash: '#person?city=Atlantis' },
  'dashboard-import': { page: 'dashboard', hash: '#import', act: (page) => bringIn(page, 'preview') },
  'dashboard-import-done': { page: 'dashboard', hash: '#import', act: (page) => bringIn(page, 'done') },
  'dashboard-import-undo': { page: 'dashboard', hash: '#import', act: (page) => bringIn(page, 'undo') },
  'dashboard-export': {
    page: 'dashboard',
    hash: '#person',
    act: async (page) => {
      await page.waitForSelector('.records-foot .button');
      await page.click('.records-foot .button');
      await page.waitForSelector('dialog[open] select');
    },
  },
  'dashboard-dossier': {
    page: 'dashboard',
    hash: '#account',
    act: async (page) => {
      await page.waitForSelector('.table-open');
      await page.click('.table-open');
      await page.waitForSelector('.dossier');
    },
  },
  'dashboard-search': {
    page: 'dashboard',
    hash: '#account',
    act: async (page) => {
      await page.waitForSelector('.table-open');
      await page.type('.dash-search input', 'or');
      await page.waitForSelector('.combobox-option');
    },
  },
};

async function boardDrawn(page: Page): Promise<void> {
  await page.waitForSelector('.deal');
}

/** A contact list as a person brings it, up to what is looked at. */
async function bringIn(page: Page, until: 'preview' | 'done' | 'undo'): Promise<void> {
  await page.waitForSelector('.imp input[type=file]');
  await page.evaluate(() => {
    const text =
      'Prénom;Nom;Fonction;Société;E-mail;Portable;Code interne\nGreta;Holm;Directrice des ventes;Fjelda;greta.holm@fjelda.example;+47 22 00 00 00;A-1\nBo;Lind;Acheteur;Tolm;bo@@tolm;;A-2\n;;;;;;A-3\n';
    const input = document.querySelector<HTMLInputElement>('.imp input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File([text], 'contacts-salon.csv', { type: 'text/csv' }));
    if (!input) return;
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await page.waitForSelector('.imp-table select');
  if (until === 'preview') return;
  await page.click('.imp-actions .button');
  await page.waitForSelector('.imp-problems');
  if (until === 'done') return;
  await page.click('.imp-table td .button');
  await page.waitForSelector('dialog[open]');
}

async function chartsDrawn(page: Page): Promise<void> {
  await page.waitForSelector('.uplot canvas');
}

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

/** How each place is looked at. */
const settings = (values.quick ? '1280-light-fr' : (values.as ?? every())).split(',').map((one) => {
  const [width, theme, locale] = one.split('-');
  return { width: Number(width), theme, locale };
});

function every(): string {
  const all = [400, 800, 1280].flatMap((width) =>
    ['light', 'dark'].flatMap((theme) => ['fr', 'en'].map((locale) => `${width}-${theme}-${locale}`)),
  );
  return all.join(',');
}

mkdirSync(out, { recursive: true });
const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  // A server of its own beside the panel's gallery: they must not share a cache.
  cacheDir: join(root, 'node_modules', '.vite-pages'),
  // Nothing is reloaded while a picture is taken, whoever saves a file.
  server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
  resolve: { alias: { 'rss-parser': 'rss-parser/dist/rss-parser.min.js' } },
});
await server.listen();
const address = `${server.resolvedUrls?.local[0]}tests/gallery`;
const browser = await launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless=new', '--no-sandbox', '--force-color-profile=srgb'],
});
let bad = 0;
try {
  const names = values.only
    ? Object.keys(SHOTS).filter((name) => values.only?.split(',').some((part) => name.startsWith(part)))
    : Object.keys(SHOTS);
  for (const name of names) {
    const shot = SHOTS[name];
    if (!shot) continue;
    for (const { width, theme, locale } of settings) {
      const page = await browser.newPage();
      page.on('pageerror', (error) => {
        bad += 1;
        console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      });
      await page.setViewport({ width, height: 800, deviceScaleFactor: 1 });
      const query = `scene=${shot.scene ?? 'full'}&theme=${theme}&locale=${locale}`;
      await page.goto(`${address}/${shot.page}.html?${query}${shot.hash ?? ''}`);
      await page.waitForSelector('body[data-ready]');
      await page.waitForFunction(() => !document.querySelector('.loading'));
      await shot.act?.(page);
      await page.evaluate(() => document.fonts.ready);
      await page.evaluate(() => new Promise((done) => setTimeout(done, 250)));
      const path = join(out, `${name}-${width}-${theme}-${locale}.png`) as `${string}.png`;
      await page.screenshot({ path, fullPage: true });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      if (wide) console.error(`${name} ${width} ${theme} ${locale}: wider than the window`);
      const found = await findings(page);
      bad += found.length + (wide ? 1 : 0);
      for (const { id, nodes } of found) {
        console.error(`${name} ${width} ${theme} ${locale}: ${id}`);
        for (const node of nodes.slice(0, 3))
          console.error(`  ${node.html.slice(0, 160)}\n  ${node.failureSummary}`);
      }
      await page.close();
    }
  }
  console.log(`${names.length} places, ${bad} findings, pictures in .output/gallery`);
} finally {
  await browser.close();
  await server.close();
}
process.exitCode = bad > 0 ? 1 : 0;
