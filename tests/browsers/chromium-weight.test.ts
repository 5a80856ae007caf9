import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BOUNDS } from '../../scripts/check/sizes.ts';
import { BUILT } from './acts.ts';
import { chromiumRep } from './harness/chromium.ts';
import { type Rep, until } from './harness/rep.ts';
import { sees } from './harness/screen.ts';

let rep: Rep;
beforeAll(async () => {
  rep = await chromiumRep({ extension: BUILT.chromium });
});
afterAll(() => rep?.close());

it('puts nothing into any page by itself: a page that is not clipped gets no script', () => {
  const manifest = JSON.parse(readFileSync(join(BUILT.chromium, 'manifest.json'), 'utf8')) as object;
  expect(manifest).not.toHaveProperty('content_scripts');
  expect(manifest).not.toHaveProperty('host_permissions');
  expect(manifest).not.toHaveProperty('web_accessible_resources');
});

it.each(BOUNDS.filter(({ entry }) => entry.endsWith('.html')))(
  'the $part loads no more JavaScript to be ready than its bound, chunks asked for at once included',
  async ({ entry, kb }) => {
    const page = await rep.open(entry);
    let requests = 0;
    page.on('request', () => {
      requests += 1;
    });
    await page.coverage.startJSCoverage({ resetOnNavigation: false });
    await page.reload();
    await sees(page, 'Vigie');
    await settled(() => requests);
    const scripts = await page.coverage.stopJSCoverage();
    // Opened in a tab of its own there is no page to read: the wording of that fault comes with it.
    const loaded = scripts
      .map(({ url }) => new URL(url).pathname)
      .filter((path) => path.endsWith('.js') && !path.includes('/errors-'));
    expect(loaded.length).toBeGreaterThan(0);
    const bytes = [...new Set(loaded)].reduce(
      (sum, path) => sum + gzipSync(readFileSync(join(BUILT.chromium, path)), { level: 9 }).length,
      0,
    );
    expect(bytes / 1000, `KB in ${[...new Set(loaded)].join(', ')}`).toBeLessThanOrEqual(kb);
    await page.close();
  },
);

/**
 * Waits until nothing more was asked for during half a second. Requests are counted, not matched with
 * their ends: of a page that imports its chunks the driver misses some ends, and never sees it idle.
 */
async function settled(requests: () => number): Promise<void> {
  let last = -1;
  await until('the page to ask for nothing more', async () => {
    const same = requests() === last;
    last = requests();
    if (!same) await new Promise((resolve) => setTimeout(resolve, 500));
    return same || undefined;
  });
}
