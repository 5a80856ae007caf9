import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ARTICLE,
  allowLinkedin,
  BUILT,
  clip,
  drawn,
  PROFILE,
  putTourPages,
  rawKeys,
  saveWithEnter,
} from './acts.ts';
import { axeFindings } from './harness/axe.ts';
import { chromiumRep } from './harness/chromium.ts';
import type { Rep } from './harness/rep.ts';
import { press, sees, textOf } from './harness/screen.ts';
import { startWeb, type Web } from './harness/web.ts';

const PAGES = [
  'popup.html',
  'sidepanel.html',
  'dashboard.html',
  'dashboard.html#person',
  'dashboard.html#duplicates',
  'dashboard.html#import',
  'options.html#watches',
  'options.html#watches/new',
  'options.html#feeds',
  'options.html#sites',
  'options.html#team',
  'options.html#display',
  'options.html#alerts',
  'options.html#figures',
  'options.html#identity',
  'options.html#data',
  'options.html#keyboard',
  'options.html#about',
];

let web: Web;
let rep: Rep;
beforeAll(async () => {
  web = await startWeb();
  putTourPages(web);
  rep = await chromiumRep({ extension: BUILT.chromium, web });
  await allowLinkedin(rep);
});
afterAll(async () => {
  await rep?.close();
  await web?.close();
});

describe('without a mouse', () => {
  it('a rep clips a person, finds them again and logs a note, by keys alone', async () => {
    const page = await rep.visit(PROFILE);
    const panel = await clip(rep, page);
    await saveWithEnter(panel);
    await page.close();

    const desk = await rep.open('sidepanel.html');
    await sees(desk, 'Today');
    await desk.keyboard.press('/');
    await desk.keyboard.type('vasseur');
    await sees(desk, 'Claire Vasseur');
    await drawn(desk);
    await desk.keyboard.press('ArrowDown');
    await drawn(desk);
    await desk.keyboard.press('Enter');
    await sees(desk, 'What is known');
    await desk.keyboard.press('n');
    await focusOn(desk, 'TEXTAREA');
    await desk.keyboard.type('Rappeler au retour du salon.');
    await desk.keyboard.down('Control');
    await desk.keyboard.press('Enter');
    await desk.keyboard.up('Control');
    await sees(desk, 'Logged');
    await sees(desk, 'Rappeler au retour du salon.');
    await desk.close();
  });

  it.each([
    ['sidepanel.html', 'Portfolio'],
    ['popup.html', 'CAPTURE_FORBIDDEN'],
    ['options.html#display', 'Français'],
    ['dashboard.html', 'MRR'],
  ])('every control of %s is reached by Tab, and shows where the focus is', async (path, ready) => {
    const page = await rep.open(path);
    await sees(page, ready);
    await settled(page);
    const { missed, bare } = await tabThrough(page);
    expect(missed).toEqual([]);
    expect(bare).toEqual([]);
    await page.close();
  });
});

describe.each([
  { language: 'English', theme: 'Light', lang: 'en' },
  { language: 'Français', theme: 'Dark', lang: 'fr' },
])('in $language and in a $theme theme', ({ language, theme, lang }) => {
  it('every page is clean under axe and shows texts, never their keys', async () => {
    const display = await rep.open('options.html#display');
    await press(display, theme);
    await press(display, language);
    await display.waitForFunction((wanted) => document.documentElement.lang === wanted, {}, lang);
    await display.close();
    const findings: string[] = [];
    for (const path of PAGES) {
      const page = await rep.open(path);
      await settled(page);
      findings.push(...(await axeFindings(page)).map((one) => `${path}: ${one}`));
      findings.push(...rawKeys(await textOf(page)).map((key) => `${path}: shows the key ${key}`));
      await page.close();
    }
    expect(findings).toEqual([]);
  });

  it('what was read, the dossier and an error are clean under axe', async () => {
    const findings: string[] = [];
    const check = async (page: Page, what: string) => {
      await settled(page);
      findings.push(...(await axeFindings(page)).map((one) => `${what}: ${one}`));
      findings.push(...rawKeys(await textOf(page)).map((key) => `${what}: shows the key ${key}`));
    };
    const article = await rep.visit(ARTICLE);
    await rep.pressShortcut(article);
    const panel = await rep.sidePanel();
    if (!panel) throw new Error('no side panel');
    await sees(panel, 'Solène Tardieu');
    await check(panel, 'what was read');
    await panel.bringToFront();
    await panel.keyboard.press('Escape');
    await article.close();

    const page = await rep.visit(PROFILE);
    await rep.pressShortcut(page);
    await sees(panel, 'Claire Vasseur');
    await panel.keyboard.press('Escape');
    await check(panel, 'dossier');
    await page.close();

    const refused = await rep.visit('chrome://version/');
    await rep.pressShortcut(refused);
    await sees(panel, 'CAPTURE_FORBIDDEN');
    await check(panel, 'error');
    await refused.close();
  });
});

/** Waits until nothing is being loaded and no animation runs. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      (document.querySelector('#root')?.childElementCount ?? 0) > 0 &&
      !document.querySelector('[aria-busy=true]') &&
      document.getAnimations().every((animation) => animation.playState !== 'running'),
  );
}

async function focusOn(page: Page, tag: string): Promise<void> {
  await page.waitForFunction((name) => document.activeElement?.tagName === name, {}, tag);
}

/** More stops than any page has. */
const MOST = 150;

/** Presses Tab until the focus comes round; gives the controls it never met, and those without a visible focus. */
async function tabThrough(page: Page): Promise<{ missed: string[]; bare: string[] }> {
  const bare: string[] = [];
  const met = new Set<string>();
  for (let count = 0; count < MOST; count += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || at === document.body) return undefined;
      at.dataset.met ??= crypto.randomUUID();
      const style = getComputedStyle(at);
      const around = getComputedStyle(at.closest('label') ?? at.parentElement ?? at);
      const ring = [style, around].some(
        (one) => (one.outlineStyle !== 'none' && one.outlineWidth !== '0px') || one.boxShadow !== 'none',
      );
      return { id: at.dataset.met, ring, html: at.outerHTML.slice(0, 120) };
    });
    if (!focus) continue;
    if (met.has(focus.id)) break;
    met.add(focus.id);
    if (!focus.ring) bare.push(focus.html);
  }
  return { missed: await page.evaluate(unmet), bare };
}

/** Runs in the page: visible controls that the focus never met. Of radios of one name, one is a stop. */
function unmet(): string[] {
  const selector =
    'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex="0"]';
  const stops = [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (element) => element.checkVisibility() && element.tabIndex >= 0 && !element.dataset.met,
  );
  const isRadio = (element: HTMLElement): element is HTMLInputElement =>
    element instanceof HTMLInputElement && element.type === 'radio';
  const groups = new Set(
    [...document.querySelectorAll<HTMLInputElement>('input[type=radio][data-met]')].map(({ name }) => name),
  );
  return stops
    .filter((element) => !(isRadio(element) && groups.has(element.name)))
    .map((element) => element.outerHTML.slice(0, 120));
}
