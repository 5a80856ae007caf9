import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestServer } from '../../server/testing.ts';
import type { Bench } from './bench.ts';
import { between, type Stand } from './sync/browser.ts';
import { loadOnServer } from './sync/load.ts';

const NO_LIMIT = { burst: 10_000_000, perSecond: 10_000_000 };
/** `BENCH_RECORDS=100000` measures the large initial sync too: minutes with the peers. */
const SIZES = (process.env.BENCH_RECORDS ?? '10000').split(',').map(Number);

/**
 * Synchronising in real Chromium with the real backend, beside RxDB and PouchDB which do the same over the same
 * requests in the same run; then what the backend takes from many clients at once.
 */
const sync: Bench = async (report) => {
  const server = await startTestServer({ rate: NO_LIMIT });
  const profile = await mkdtemp(join(tmpdir(), 'vigie-bench-'));
  const stand: Stand = { server: server.url, profile, report };
  try {
    await between(stand, SIZES);
    await loadOnServer(server.url, report);
  } finally {
    await server.stop();
    await rm(profile, { recursive: true, force: true });
  }
};
export default sync;
