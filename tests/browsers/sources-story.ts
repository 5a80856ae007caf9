import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rawKeys } from './acts.ts';
import { axeFindings } from './harness/axe.ts';
import { type Rep, until } from './harness/rep.ts';
import { fill, press, sees, textOf } from './harness/screen.ts';
import { startWeb, type Web } from './harness/web.ts';
import { BAD, GOOD, HOSTS, JOBS, NEWS, putSources, RSS } from './sources-web.ts';

/**
 * What a rep sees of sources of every kind, well and badly behaved: they are added, tried, read, they raise one alert
 * for one fact, which is opened, taken and found in the press review. Registered as tests of the file that calls it.
 */
export function sourcesStory(start: (web: Web) => Promise<Rep>): void {
  let web: Web;
  let rep: Rep;
  let later = false;
  beforeAll(async () => {
    web = await startWeb();
    putSources(web, () => later);
    rep = await start(web);
    await rep.sayYesTo(...new Set(HOSTS));
  });
  afterAll(async () => {
    await rep?.close();
    await web?.close();
  });

  it('sets up all there is to follow of an account, after showing it', async () => {
    await importAccount(rep);
    const options = await rep.open('options.html#feeds');
    await fill(options, 'Account', 'Orvane');
    await press(options, 'Orvane Logiciels');
    await sees(options, 'Google News');
    await press(options, 'Allow and look');
    const shown = await sees(options, 'Actualités Orvane');
    for (const source of ['Bing News', 'BOAMP', 'TED', 'Newsroom', 'Jobs']) expect(shown).toContain(source);
    expect(rawKeys(shown)).toEqual([]);
    const [button = ''] = /Watch \d+ sources/.exec(shown) ?? [];
    await press(options, button);
    await sees(options, 'added to the watch');
    await until(
      'all of them to be read',
      async () => !/Waiting|In trouble|Not allowed/.test(await sees(options, 'orvane.example/feed')),
    );
    await options.close();
  });

  it('says of every source whether it works, and in words why it does not', async () => {
    const options = await rep.open('options.html#watches/new');
    await fill(options, 'Name', 'Veille');
    await fill(options, 'Words to look for', '"Orvane Logiciels"');
    await fill(options, 'Feeds', [...GOOD, ...Object.keys(BAD)].join('\n'));
    await press(options, 'Save the watch');
    await sees(options, `${GOOD.length + Object.keys(BAD).length} feeds`);
    await options.close();
    const feeds = await rep.open('options.html#feeds');
    for (const [address, code] of Object.entries(BAD))
      await until(
        `${address} to end with ${code}`,
        async () => (await rowOf(feeds, address)).includes(code),
        60_000,
      );
    for (const address of GOOD)
      await until(`${address} to work`, async () => (await rowOf(feeds, address)).includes('Working'));
    expect(rawKeys(await textOf(feeds))).toEqual([]);
    expect(await axeFindings(feeds)).toEqual([]);
    await feeds.close();
  }, 180_000);

  it('raises one alert for what four sources report, and shows what changed on a page', async () => {
    later = true;
    const feeds = await rep.open('options.html#feeds');
    for (const address of GOOD) {
      const before = web.count(address.replace(/#.*/, ''));
      await tryNow(feeds, address);
      await until(`${address} to be asked`, () => web.count(address.replace(/#.*/, '')) > before);
      await until(`${address} to be read`, async () =>
        /items? read|Nothing new/.test(await rowOf(feeds, address)),
      );
    }
    await feeds.close();
    const panel = await rep.open('sidepanel.html');
    await press(panel, 'Alerts');
    const shown = await sees(panel, 'Directeur commercial grands comptes');
    await sees(panel, NEWS);
    expect(shown.split(NEWS).length - 1).toBe(1);
    expect(await panel.$$eval('.alerts > li', (rows) => rows.length)).toBe(2);
    await panel.close();
  });

  it('would have raised them too, and asks nothing again that has not changed', async () => {
    const feeds = await rep.open('options.html#feeds');
    await tryNow(feeds, RSS);
    await until('nothing new', async () => (await rowOf(feeds, RSS)).includes('Nothing new'));
    await feeds.close();
    const options = await rep.open('options.html#watches/new');
    await fill(options, 'Words to look for', 'orvane NEAR/6 millions');
    await press(options, 'Try it');
    await sees(options, /would have raised 1/);
    await options.close();
  });

  it('opens the dossier with the passage, takes it, and finds it in the press review', async () => {
    const panel = await rep.open('sidepanel.html');
    await press(panel, 'Alerts');
    await sees(panel, NEWS);
    await press(panel, 'I take it');
    await sees(panel, 'Taken by');
    await press(panel, 'Orvane Logiciels');
    const dossier = await sees(panel, 'Next:');
    expect(dossier).toContain('Give back');
    await panel.close();
    const review = await rep.open('review.html');
    const shown = await sees(review, NEWS);
    expect(rawKeys(shown)).toEqual([]);
    expect(await axeFindings(review)).toEqual([]);
    await review.close();
  });

  it('asked nothing of any other address', () => {
    expect(web.unexpected()).toEqual([]);
    expect(web.count(JOBS.replace(/#.*/, ''))).toBeLessThan(8);
  });
}

async function importAccount(rep: Rep): Promise<void> {
  const page = await rep.open('dashboard.html#import');
  await sees(page, 'Choose a file');
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no file may be chosen');
    const file = new DataTransfer();
    file.items.add(new File(['Company;Domain;Country\nOrvane Logiciels;orvane.example;FR\n'], 'comptes.csv'));
    input.files = file.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await sees(page, 'First rows');
  await page.select('.imp-kind select', 'account');
  await page.locator('.imp-actions .button:first-child').click();
  await sees(page, 'is imported');
  await page.close();
}

/** What the row of a feed says. */
function rowOf(page: Page, address: string): Promise<string> {
  return page.evaluate((url) => {
    const rows = [...document.querySelectorAll<HTMLElement>('.opt-feed')];
    return rows.find((row) => row.querySelector('a')?.textContent === url)?.innerText ?? '';
  }, address);
}

/** Presses the button that tries a feed now. */
async function tryNow(page: Page, address: string): Promise<void> {
  await until(`a button to try ${address}`, async () => {
    const found = await page.evaluateHandle((url) => {
      const rows = [...document.querySelectorAll<HTMLElement>('.opt-feed')];
      const row = rows.find((one) => one.querySelector('a')?.textContent === url);
      const buttons = [...(row?.querySelectorAll<HTMLElement>('button') ?? [])];
      return buttons.find((one) => /try/i.test(one.ariaLabel ?? '')) ?? null;
    }, address);
    const button = found.asElement() as ElementHandle<HTMLElement> | null;
    await button?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await button?.click();
    return button !== null;
  });
}
