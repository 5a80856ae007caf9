import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { savedPage } from './saved-page.ts';

const SITES = fileURLToPath(new URL('../../lib/sites', import.meta.url));

/** An invented page of a site, as its adapter's tests read it. */
export interface SiteFixture {
  /** The folder of its site. */
  site: string;
  /** The file's name; `refused-…` where there is nothing to keep. */
  name: string;
  url: string;
  source: string;
  /** Where what must be read of it is written down. */
  expected: string;
}

/** The sites that have an adapter: the folders of lib/sites. */
export const SITE_FOLDERS: readonly string[] = readdirSync(SITES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** All fixtures of a site. @throws where a file's first line does not say its address */
export function fixturesOf(site: string): SiteFixture[] {
  const folder = join(SITES, site, 'fixtures');
  return readdirSync(folder)
    .filter((name) => /\.(html|xml)$/.test(name))
    .map((name) => {
      const source = readFileSync(join(folder, name), 'utf8');
      const head = /^<!-- (\{.*?\}) -->/.exec(source)?.[1];
      if (!head) throw new Error(`${site}/${name}: the first line must be a comment with the url`);
      const { url } = JSON.parse(head) as { url: string };
      return { site, name, url, source, expected: join(folder, name.replace(/\.\w+$/, '.json')) };
    });
}

/** Every fixture of every site. */
export const siteFixtures = (): SiteFixture[] => SITE_FOLDERS.flatMap(fixturesOf);

/**
 * A fixture as its site would send it: a page, an XML file, or the JSON file that a fixture shows as a
 * browser does (one `pre` in an empty page). Nothing that it names is loaded.
 */
export function asServed({ name, source, url }: SiteFixture): {
  headers: Record<string, string>;
  body: string;
} {
  const policy = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
  const body = source.replace(/^<!-- .*? -->\n/, '');
  if (name.endsWith('.xml')) return { headers: { 'content-type': 'application/xml; charset=utf-8' }, body };
  const shown = savedPage(body, url).window.document.querySelector('head:empty + body > pre:only-child');
  return shown
    ? { headers: { 'content-type': 'application/json' }, body: shown.textContent ?? '' }
    : { headers: { 'content-type': 'text/html; charset=utf-8', ...policy }, body };
}
