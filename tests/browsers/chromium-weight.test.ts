import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BOUNDS } from '../../scripts/check/sizes.ts';
import { BUILT } from './acts.ts';
import { chromiumRep } from './harness/chromium.ts';
import type { Rep } from './harness/rep.ts';
import { sees } from './harness/screen.ts';

let rep: Rep;
beforeAll(async () => {
  rep = await chromiumRep({ extension: BUILT.chromium });
});
afterAll(() => rep?.close());

it.each(BOUNDS.filter(({ entry }) => entry.endsWith('.html')))(
  'the $part loads no more JavaScript to be ready than its bound, chunks asked for at once included',
  async ({ entry, kb }) => {
    const page = await rep.open(entry);
    await page.coverage.startJSCoverage({ resetOnNavigation: false });
    await page.reload();
    await sees(page, 'Vigie');
    await page.waitForNetworkIdle({ idleTime: 500 });
    const scripts = await page.coverage.stopJSCoverage();
    const loaded = scripts.map(({ url }) => new URL(url).pathname).filter((path) => path.endsWith('.js'));
    expect(loaded.length).toBeGreaterThan(0);
    const bytes = [...new Set(loaded)].reduce(
      (sum, path) => sum + gzipSync(readFileSync(join(BUILT.chromium, path)), { level: 9 }).length,
      0,
    );
    expect(bytes / 1000, `KB in ${[...new Set(loaded)].join(', ')}`).toBeLessThanOrEqual(kb);
    await page.close();
  },
);
