import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { savedPage } from '../../tests/support/saved-page.ts';
import {
  fixturesOf,
  SITE_FOLDERS,
  type SiteFixture,
  siteFixtures,
} from '../../tests/support/site-fixtures.ts';
import { capture } from '../capture/read.ts';
import { CLAIMS } from './claims.ts';
import { addressMatches } from './match-pattern.ts';
import { SITES, siteOf } from './registry.ts';

/** `UPDATE_FIXTURES=1` writes the expected files; without it a missing one is a failure. */
const UPDATE = process.env.UPDATE_FIXTURES === '1';
function open({ name, source, url }: SiteFixture): JSDOM {
  const contentType = name.endsWith('.xml') ? 'application/xml' : 'text/html';
  return savedPage(source, url, contentType);
}

const fixtures = siteFixtures();

afterEach(() => {
  vi.restoreAllMocks();
});

describe('every site', () => {
  it.each(SITE_FOLDERS)('%s is named after its folder and has a good and a refused fixture', (folder) => {
    expect(SITES.get(folder)?.id).toBe(folder);
    const own = fixturesOf(folder).map((fixture) => capture(open(fixture).window.document, fixture.url));
    expect(own.filter((result) => result.drafts.length > 0)).not.toHaveLength(0);
    expect(own.filter((result) => result.refused)).not.toHaveLength(0);
  });

  it('is claimed by one adapter at most, the fallback by none', () => {
    for (const fixture of fixtures) {
      const address = new URL(fixture.url);
      const claimants = [...CLAIMS.values()].filter((patterns) =>
        patterns.some((pattern) => addressMatches(pattern, address)),
      );
      expect(claimants.length, fixture.url).toBeLessThanOrEqual(1);
      expect(siteOf(address).id, fixture.url).toBe(fixture.site);
    }
    expect(CLAIMS.get('generic')).toEqual([]);
    expect([...CLAIMS.keys()]).toEqual([...SITES.keys()]);
  });

  it('refuses hosts that only look like its own', () => {
    for (const [id, patterns] of CLAIMS) {
      for (const pattern of patterns) {
        const host = pattern.replace(/^.*?:\/\/(\*\.)?/, '').replace(/\/.*$/, '');
        const lookAlikes = [
          `https://${host}.evil.example/in/x`,
          `https://not${host}/in/x`,
          `https://evil.example/${host}/in/x`,
          `https://evil.example/?u=https://${host}/in/x`,
          `https://${host}@evil.example/in/x`,
          `ftp://${host}/in/x`,
        ];
        for (const url of lookAlikes) expect(siteOf(new URL(url)).id, `${id} ${url}`).toBe('generic');
      }
    }
  });
});

describe.each(fixtures)('$site/$name', (fixture) => {
  it('reads as expected', () => {
    const result = capture(open(fixture).window.document, fixture.url);
    const text = `${JSON.stringify(result, null, 2)}\n`;
    if (UPDATE) writeFileSync(fixture.expected, text);
    expect(existsSync(fixture.expected), 'its expected file is missing').toBe(true);
    expect(result).toEqual(JSON.parse(readFileSync(fixture.expected, 'utf8')));
    expect(result.refused === undefined).toBe(!fixture.name.startsWith('refused-'));
  });

  it('is JSON, leaves the document as it was and asks the network for nothing', () => {
    const request = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network'));
    const dom = open(fixture);
    const before = dom.serialize();
    const records: unknown[] = [];
    const observer = new dom.window.MutationObserver((changes) => records.push(...changes));
    observer.observe(dom.window.document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const result = capture(dom.window.document, fixture.url);
    records.push(...observer.takeRecords());
    expect(dom.serialize()).toBe(before);
    expect(records).toEqual([]);
    expect(request).not.toHaveBeenCalled();
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it('gives plain text whatever is put into its texts and attributes', () => {
    const dom = open(fixture);
    const { document } = dom.window;
    const poison = ' <img src=x onerror=alert(1)>&lt;script&gt;alert(2)&lt;/script&gt;\u202e\u200b\u0007';
    const walker = document.createTreeWalker(document, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const inScript = /^(script|style)$/i.test(node.parentElement?.tagName ?? '');
      if (!inScript && node.textContent?.trim()) node.textContent += poison;
    }
    for (const meta of document.querySelectorAll('meta[content]'))
      meta.setAttribute('content', `${meta.getAttribute('content')}${poison}`);
    const text = JSON.stringify(capture(document, fixture.url).drafts.map((draft) => draft.fields));
    expect(text).not.toMatch(/<[a-z/!]|onerror|&lt;|[\u202e\u200b]|\\u0007/i);
  });
});
