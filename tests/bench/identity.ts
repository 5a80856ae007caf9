import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { CandidateIndex } from '../../lib/identity/candidates.ts';
import { proposalsFor, type RawRecord } from '../../lib/identity/match.ts';
import type { Bench } from './bench.ts';
import { person, seenAgain } from './identity/generate.ts';

const SIZES = [100_000, 1_000_000];
const PROBES = 500;

/**
 * Matching one new record, with slips in its keys, against 100,000 and 1,000,000 others: candidates from the index,
 * those read and compared in full. The records themselves are made anew when read, as a store would fetch them.
 */
const identity: Bench = async (report) => {
  let at = 0;
  const index = new CandidateIndex(100_000);
  const before = memory();
  for (const size of SIZES) {
    const started = performance.now();
    const from = at;
    for (; at < size; at++) index.add(person(at));
    const seconds = (performance.now() - started) / 1000;
    const name = `${size.toLocaleString('en')} records`;
    report({ case: `${name}: records added`, unit: 'records/s', ours: (at - from) / seconds, peers: {} });
    report({ case: `${name}: memory of the index`, unit: 'MB', ours: (memory() - before) / 1e6, peers: {} });
    const { times, busy, found } = await probe(index, size);
    report({ case: `${name}: one new record, median`, unit: 'ms', ours: quantile(times, 0.5), peers: {} });
    report({ case: `${name}: one new record, p95`, unit: 'ms', ours: quantile(times, 0.95), peers: {} });
    report({
      case: `${name}: one new record, p95 of processor time`,
      unit: 'ms',
      ours: quantile(busy, 0.95),
      peers: {},
    });
    report({ case: `${name}: true record proposed`, unit: '%', ours: (100 * found) / PROBES, peers: {} });
    report({
      case: `${name}: true record proposed first`,
      unit: '%',
      ours: (100 * (await first(index, size))) / PROBES,
      peers: {},
    });
  }
};
export default identity;

const read = (ids: string[]): RawRecord[] => ids.map((id) => person(Number(id.slice(1))));

interface Probed {
  /** Milliseconds by the clock, ascending. */
  times: number[];
  /** Milliseconds of processor time, which other programs do not lengthen. */
  busy: number[];
  found: number;
}

async function probe(index: CandidateIndex, size: number): Promise<Probed> {
  for (let warm = 0; warm < 100; warm++) await proposalsFor(probeOf(size, warm + PROBES), index, read);
  const times: number[] = [];
  const busy: number[] = [];
  let found = 0;
  for (let seed = 0; seed < PROBES; seed++) {
    const record = probeOf(size, seed);
    const used = process.cpuUsage();
    const started = performance.now();
    const proposals = await proposalsFor(record, index, read);
    times.push(performance.now() - started);
    const { user, system } = process.cpuUsage(used);
    busy.push((user + system) / 1000);
    if (proposals.some(({ b }) => b === originalOf(size, seed).id)) found += 1;
  }
  const ascending = (a: number, b: number) => a - b;
  return { times: times.sort(ascending), busy: busy.sort(ascending), found };
}

async function first(index: CandidateIndex, size: number): Promise<number> {
  let right = 0;
  for (let seed = 0; seed < PROBES; seed++) {
    const [best] = await proposalsFor(probeOf(size, seed), index, read);
    if (best?.b === originalOf(size, seed).id) right += 1;
  }
  return right;
}

const originalOf = (size: number, seed: number) =>
  person(Math.floor(((seed * 7 + 3) % PROBES) * (size / PROBES)));
const probeOf = (size: number, seed: number) => seenAgain(originalOf(size, seed), seed);

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}

/** Bytes held by typed arrays and the heap, once what is garbage is gone. */
function memory(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
