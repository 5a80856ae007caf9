import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowLinkedin, BUILT, clip, putTourPages, rawKeys, saveWithEnter } from './acts.ts';
import { chromiumRep } from './harness/chromium.ts';
import type { Rep } from './harness/rep.ts';
import { fill, press, sees } from './harness/screen.ts';
import { startWeb, type Web } from './harness/web.ts';

const CARD = 'https://annuaire.example/personnes/aude-verlin';
const COLLEAGUE = 'https://annuaire.example/personnes/bo-lind';
const CONNECTIONS = 'https://www.linkedin.com/mynetwork/invite-connect/connections/';
const person = (slug: string, name: string, headline: string) =>
  `<li><a href="/in/${slug}/"><img alt="${name}"></a><a href="/in/${slug}/"><span>${name}</span><span>${headline}</span></a><time>Nov 2</time></li>`;

let web: Web;
let rep: Rep;
beforeAll(async () => {
  web = await startWeb();
  putTourPages(web);
  web.put(
    CARD,
    '<html lang="fr"><title>Aude Verlin</title><main><article><h1>Aude Verlin</h1><p>Depuis 2019, elle dirige les achats indirects de la maison et de ses trois filiales.</p><p id="post">Directrice des achats</p></article></main></html>',
  );
  web.put(
    COLLEAGUE,
    '<html lang="fr"><title>Bo Lind</title><main><article><h1>Bo Lind</h1><p>Depuis 2021, il achète le bois et le liège pour les deux ateliers de la maison.</p><p>Acheteur de matières</p></article></main></html>',
  );
  web.put(
    CONNECTIONS,
    `<html lang="pl"><title>Kontakty</title><main><ul>${person('bo-lind-exemple', 'Bo Lind', 'Kupiec')}${person('mei-tan-exemple', 'Mei Tan', 'Logistyka')}</ul></main></html>`,
  );
  rep = await chromiumRep({ extension: BUILT.chromium, web });
});
afterAll(async () => {
  await rep?.close();
  await web?.close();
});

describe('a rep whose page resists', () => {
  it('pastes a signature with one key, and saves what was read of it', async () => {
    const panel = await rep.open('sidepanel.html');
    await sees(panel, 'Paste text');
    await panel.keyboard.press('p');
    await fill(
      panel,
      'Signature, business card',
      'Jeanne VALMONT\nDirectrice commerciale\njeanne.valmont@orvane.example',
    );
    await press(panel, 'Read this text');
    const shown = await sees(panel, 'Read from your text');
    expect(shown).toContain('Jeanne VALMONT');
    expect(shown).toContain('to be informed before');
    expect(rawKeys(shown)).toEqual([]);
    await saveWithEnter(panel);
    await panel.close();
  });

  it('says which field the selected text is, and finds the hint in the settings', async () => {
    const page = await rep.visit(CARD);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#post') as Element));
    const panel = await clip(rep, page);
    await sees(panel, 'Directrice des achats');
    await panel.select('.use-selection select', '0');
    await press(panel, 'Use');
    await sees(panel, 'your word');
    await press(panel, 'Save');
    await sees(panel, 'What is known');
    const other = await rep.visit(COLLEAGUE);
    const read = await clip(rep, other);
    await sees(read, 'Acheteur de matières');
    expect(await other.evaluate(() => Object.keys(globalThis).filter((name) => /vigie/i.test(name)))).toEqual(
      [],
    );
    await other.close();
    const options = await rep.open('options.html#sites');
    const shown = await sees(options, 'annuaire.example');
    expect(shown).toContain('article > p:nth-of-type(2)');
    await press(options, 'Remove the hint');
    await sees(options, 'None yet.');
    await options.close();
    await page.close();
  });

  it('ticks whom to keep of a list of connections, in any language', async () => {
    await allowLinkedin(rep);
    const page = await rep.visit(CONNECTIONS);
    const panel = await clip(rep, page);
    const shown = await sees(panel, 'Mei Tan');
    expect(shown).toContain('Bo Lind');
    await panel.click('.subjects > li:nth-child(1) .tick');
    await press(panel, 'Save');
    expect(await sees(panel, 'What is known')).toContain('Logistyka');
    await page.close();
  });

  it('meets the reason where a site is switched off', async () => {
    const options = await rep.open('options.html#sites');
    await press(options, 'Switch off LinkedIn');
    await fill(options, 'Why, for those who meet it', 'names are wrong');
    await options.keyboard.press('Enter');
    await sees(options, 'Off since');
    await options.close();
    const page = await rep.visit(CONNECTIONS);
    await rep.pressShortcut(page);
    const panel = (await rep.sidePanel()) ?? (await rep.open('sidepanel.html'));
    await sees(panel, 'is switched off (names are wrong)');
    await page.close();
  });

  it('made no request of its own', () => {
    expect(web.unexpected()).toEqual([]);
  });
});
