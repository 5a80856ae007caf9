import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Capture } from '../../lib/capture/capture.ts';
import type { Json } from '../../lib/record/json.ts';
import type { Observation } from '../../lib/record/observation.ts';
import { asServed, siteFixtures } from '../support/site-fixtures.ts';
import { allowLinkedin, BUILT, rawKeys, saveWithEnter } from './acts.ts';
import { emptyBase, readBase } from './harness/base.ts';
import { chromiumRep } from './harness/chromium.ts';
import { album, pictureOf } from './harness/pictures.ts';
import { type Rep, until } from './harness/rep.ts';
import { offers, press, sees, textOf } from './harness/screen.ts';
import { startWeb, type Web } from './harness/web.ts';
import { SITE_ROWS } from './site-rows.ts';

/** Reading a page that never shows its content waits three seconds for it: one of them is enough. */
const SLOW = /^(boamp|ted|generic)\/refused-shell/;
/** With PICTURES=1, what the panel shows of a full, a partial, a list and a refused capture is kept. */
const SHOWN = ['profile-voyager', 'company-sdui', 'search-sdui', 'refused-wall'].map(
  (name) => `linkedin/${name}.html`,
);
const pictures = new Map<string, string>();
const fixtures = siteFixtures().map((fixture) => ({ ...fixture, row: `${fixture.site}/${fixture.name}` }));
const good = fixtures.filter(({ name }) => !name.startsWith('refused-'));
const refused = fixtures.filter(({ name, row }) => name.startsWith('refused-') && !SLOW.test(row));

/** An address where pages stand that no site would serve. */
const ODD = 'https://odd.example/quay';
const ODD_ARTICLE =
  '<main><article><h1>Quay grows for the second time</h1><p>By <a rel="author" href="/ada">Ada Merrin</a></p><p>The council voted on Tuesday to extend the quay, against the advice of three associations of the port.</p></article></main>';
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

let web: Web;
let rep: Rep;
/** One tab goes from page to page, as a rep's does, with the side panel beside it. */
let tab: Page;
beforeAll(async () => {
  web = await startWeb();
  web.put('https://gazette.example/', '<title>Start</title><p>Start');
  rep = await chromiumRep({ extension: BUILT.chromium, web });
  await allowLinkedin(rep);
  tab = await rep.visit('https://gazette.example/');
});
afterAll(async () => {
  const shown = SHOWN.flatMap((row) => pictures.get(row) ?? []);
  if (shown.length > 0) await album('.output/previews').takeTogether(tab, shown, 'previews');
  await rep?.close();
  await web?.close();
});

describe('the walk over every site, in Chromium', () => {
  it('has a row for every fixture, and no row for none', () => {
    expect(Object.keys(SITE_ROWS).sort()).toEqual(fixtures.map(({ row }) => row).sort());
  });

  it.each(good)('clips and saves $row', async (fixture) => {
    const { panel, shown } = await read(fixture);
    for (const words of SITE_ROWS[fixture.row] ?? []) expect(squeeze(shown)).toContain(squeeze(words));
    expect(rawKeys(shown)).toEqual([]);
    expect(shown).not.toMatch(/\[object|undefined|NaN|Invalid Date/);
    await saveWithEnter(panel);
    const { observations } = await readBase(panel);
    const { drafts } = JSON.parse(readFileSync(fixture.expected, 'utf8')) as Capture;
    for (const draft of drafts) {
      const withheld = Object.keys(draft.visibility ?? {});
      const kept = Object.entries(draft.fields).filter(([field]) => !withheld.includes(field));
      const found = observations.find(
        (said) => said.kind === draft.kind && kept.every(([field, value]) => says(said, field, value)),
      );
      expect(found, `${draft.kind} ${JSON.stringify(Object.fromEntries(kept))}`).toBeDefined();
      const linked = { ...found?.set, ...found?.add };
      expect(Object.keys(draft.refs ?? {}).filter((field) => !linked[field])).toEqual([]);
      expect(found?.source).toMatchObject({ site: new URL(fixture.url).hostname, adapter: fixture.site });
    }
  });

  it.each(refused)('refuses $row in words, and saves nothing', async (fixture) => {
    const { panel, shown } = await read(fixture);
    for (const words of SITE_ROWS[fixture.row] ?? []) expect(squeeze(shown)).toContain(squeeze(words));
    expect(shown).toContain('Nothing was saved');
    expect(await offers(panel, 'Save')).toBe(false);
    expect((await readBase(panel)).observations).toEqual([]);
  });

  it('reads a contact overlay no further than to say what it leaves there', async () => {
    const fixture = fixtures.find(({ row }) => row === 'linkedin/sales-lead-contact.html');
    if (!fixture) throw new Error('no such fixture');
    const { panel, shown } = await read(fixture);
    expect(shown).not.toMatch(/verlin\.example|06 00 00/);
    await saveWithEnter(panel);
    expect(JSON.stringify(await readBase(panel))).not.toMatch(/verlin\.example|06 ?00 ?00/);
  });

  it('reads as ever on a page that spoils the browser’s own functions for scripts', async () => {
    const spoilt = `<script>
      Element.prototype.querySelectorAll = () => [];
      Document.prototype.createTreeWalker = () => { throw new Error('no'); };
      Object.defineProperty(Node.prototype, 'textContent', { get: () => 'Mallory' });
      JSON.parse = () => ({ name: 'Mallory' });
      String.prototype.replace = () => 'Mallory';
    </script>`;
    web.put(
      ODD,
      `<html lang="en"><head><title>Quay grows for the second time</title>${spoilt}</head>${ODD_ARTICLE}</html>`,
    );
    const panel = await readAt(ODD);
    const shown = await sees(panel, 'Quay grows for the second time');
    expect(shown).toContain('Ada Merrin');
    expect(shown).not.toContain('Mallory');
  });

  it('gives a list of a thousand people a part at a time, and keeps none that was not ticked', async () => {
    const people = Array.from(
      { length: 1000 },
      (_, n) =>
        `Nils Holm${LETTERS[n % 26]}${LETTERS[Math.floor(n / 26) % 26]}${LETTERS[Math.floor(n / 676)]}`,
    );
    const rows = people.map(
      (name, n) =>
        `<li><a href="/in/nils-${n}/"><img alt="${name}"></a><a href="/in/nils-${n}/"><span>${name}</span><span>Buyer</span></a><time>Nov 2</time></li>`,
    );
    const url = 'https://www.linkedin.com/mynetwork/invite-connect/connections/';
    web.put(url, `<html lang="en"><title>Connections</title><main><ul>${rows.join('')}</ul></main></html>`);
    const panel = await readAt(url);
    const shown = await sees(panel, 'Save 1,000 records');
    expect(shown).toContain(people[0]);
    expect(shown).not.toContain(people[999]);
    await press(panel, 'Untick all');
    await panel.click('.subjects > li:nth-child(2) .tick');
    await press(panel, 'Save');
    await sees(panel, 'What is known');
    const { observations } = await readBase(panel);
    expect(observations.map(({ set }) => set?.fullName)).toEqual([people[1]]);
  });

  it('asked nothing of any other address', () => {
    expect(web.unexpected()).toEqual([]);
  });
});

/** Opens a page in the tab, presses the shortcut, and gives the panel once it shows what came of it. */
async function read(
  fixture: Parameters<typeof asServed>[0] & { row: string },
): Promise<{ panel: Page; shown: string }> {
  web.put(fixture.url, asServed(fixture));
  const panel = await readAt(fixture.url);
  const [first = ''] = SITE_ROWS[fixture.row] ?? [];
  await sees(panel, first);
  if (process.env.PICTURES && SHOWN.includes(fixture.row)) pictures.set(fixture.row, await pictureOf(panel));
  return { panel, shown: await textOf(panel) };
}

/** The same for whatever stands at an address: the panel, once there is an outcome. */
async function readAt(url: string): Promise<Page> {
  const before = await rep.sidePanel();
  if (before) await emptyBase(before);
  await tab.goto(url, { waitUntil: 'domcontentloaded' });
  await rep.pressShortcut(tab);
  const panel = await until('the side panel', () => rep.sidePanel());
  await until('the reading', async () => {
    const { pending, fault } = await readBase(panel);
    return pending !== undefined || fault !== undefined;
  });
  return panel;
}

/** Whether an observation says this of a field: as its value, or as elements of a set. */
function says({ set = {}, add = {} }: Observation, field: string, value: Json): boolean {
  if (field in set) return isDeepStrictEqual(set[field], value);
  return [value].flat().every((one) => add[field]?.some((element) => isDeepStrictEqual(element, one)));
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').toLowerCase();
}
