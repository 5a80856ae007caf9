import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { bytesOf } from '../../lib/search/segment.ts';
import type { Bench } from './bench.ts';
import { inChromium } from './search/chromium.ts';
import { fuse, indexOf, miniSearch, ours, type Search } from './search/engines.ts';
import { mix } from './search/mix.ts';
import { people } from './search/people.ts';
import { quantile, type Scored, score } from './search/score.ts';

const [SMALL, LARGE] = [100_000, 1_000_000];
const QUERIES = 400;
const WARM = 20;
/** fuse.js alone takes seconds a query: it is asked the first few, and ours beside it the very same. */
const FEW = 24;

/**
 * Finding a person among 100,000 and 1,000,000 by what people type (search/mix.ts, frozen before the first scored
 * run): the index with fuse.js over its candidates, beside fuse.js alone and MiniSearch, all in one run; then the
 * store itself in Chromium.
 */
const search: Bench = async (report) => {
  small(report);
  large(report);
  for (const figure of await inChromium(SMALL)) report(figure);
};
export default search;

type Report = Parameters<Bench>[0];

function small(report: Report): void {
  const all = people(SMALL);
  const asked = mix(all, QUERIES + WARM);
  const [warm, scored, few] = [asked.slice(QUERIES), asked.slice(0, QUERIES), asked.slice(0, FEW)];
  const mine = ours(all, indexOf(all));
  const slow = {
    ours: mine,
    'fuse.js': fuse(all, false),
    'fuse.js by words': fuse(all, true),
  };
  for (const { query } of warm) mine(query);
  tell(report, `100,000 people, ${FEW} queries`, score(slow, few, all, warm.slice(0, 1)));
  const quick: Record<string, Search> = {
    ours: mine,
    'MiniSearch, any word': miniSearch(all, 'OR'),
    'MiniSearch, all words': miniSearch(all, 'AND'),
  };
  tell(report, `100,000 people, ${QUERIES} queries`, score(quick, scored, all, warm));
}

function large(report: Report): void {
  const all = people(LARGE);
  const asked = mix(all, QUERIES + WARM);
  const before = memory();
  const index = indexOf(all);
  const name = '1,000,000 people';
  report({ case: `${name}: memory of the index`, unit: 'MB', ours: (memory() - before) / 1e6, peers: {} });
  report({ case: `${name}: index on disk`, unit: 'MB', ours: bytesOf(index) / 1e6, peers: {} });
  tell(report, name, score({ ours: ours(all, index) }, asked.slice(0, QUERIES), all, asked.slice(QUERIES)));
}

function tell(report: Report, name: string, scored: Record<string, Scored>): void {
  const figure = (what: string, unit: string, of: (one: Scored) => number) => {
    const { ours: mine = Number.NaN, ...peers } = Object.fromEntries(
      Object.entries(scored).map(([engine, one]) => [engine, of(one)]),
    );
    report({ case: `${name}: ${what}`, unit, ours: mine, peers });
  };
  figure('median', 'ms', ({ times }) => quantile(times, 0.5));
  figure('p95', 'ms', ({ times }) => quantile(times, 0.95));
  figure('recall@10', '%', ({ recall }) => 100 * recall);
}

/** Bytes in typed arrays, of which the index is made, after a collection. */
function memory(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().arrayBuffers;
}
