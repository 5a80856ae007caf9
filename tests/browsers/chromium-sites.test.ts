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
import { offers, sees, textOf } from './harness/screen.ts';
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

  it('asked nothing of any other address', () => {
    expect(web.unexpected()).toEqual([]);
  });
});

/** Opens a page in the tab, presses the shortcut, and gives the panel once it shows what came of it. */
async function read(
  fixture: Parameters<typeof asServed>[0] & { row: string },
): Promise<{ panel: Page; shown: string }> {
  web.put(fixture.url, asServed(fixture));
  const before = await rep.sidePanel();
  if (before) await emptyBase(before);
  await tab.goto(fixture.url, { waitUntil: 'domcontentloaded' });
  await rep.pressShortcut(tab);
  const panel = await until('the side panel', () => rep.sidePanel());
  await until('the reading', async () => {
    const { pending, fault } = await readBase(panel);
    return pending !== undefined || fault !== undefined;
  });
  const [first = ''] = SITE_ROWS[fixture.row] ?? [];
  await sees(panel, first);
  if (process.env.PICTURES && SHOWN.includes(fixture.row)) pictures.set(fixture.row, await pictureOf(panel));
  return { panel, shown: await textOf(panel) };
}

/** Whether an observation says this of a field: as its value, or as elements of a set. */
function says({ set = {}, add = {} }: Observation, field: string, value: Json): boolean {
  if (field in set) return isDeepStrictEqual(set[field], value);
  return [value].flat().every((one) => add[field]?.some((element) => isDeepStrictEqual(element, one)));
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').toLowerCase();
}
