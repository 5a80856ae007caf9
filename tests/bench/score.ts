import { isDeepStrictEqual } from 'node:util';
import type { GoldenRecord } from '../../lib/record/fold.ts';
import { scoreBook } from '../../lib/score/book.ts';
import { score } from '../../lib/score/rate.ts';
import { type Bench, cpuMs, median } from './bench.ts';
import { scoredBase } from './score/base.ts';

const ACCOUNTS = 100_000;
const CHANGES = 2_000;

/**
 * Scoring 100,000 accounts with three signals and a call each, in milliseconds of processor time: the book makes
 * and keeps all totals; the peer is what one does without it, every score whole with its reasons. Then one changed
 * signal, which the book scores anew for those it reaches alone; the peer goes over the account's whole score.
 */
const bench: Bench = async (report) => {
  const now = Date.parse('2026-11-23T09:00:00Z');
  const { records, inputs } = scoredBase(ACCOUNTS, now);
  const held = scoreBook(records, now);
  const ours = timed(() => held.rescore(now));
  const whole = timed(() => {
    for (const input of inputs) score(input, now);
  });
  for (const input of inputs.slice(0, 1000)) {
    const { fit, engagement, grade } = score(input, now);
    if (!isDeepStrictEqual(held.totalsOf(input.record.id), { fit, engagement, grade })) {
      throw new Error('the book and the score disagree');
    }
  }
  const unit = 'ms CPU';
  report({
    case: `${ACCOUNTS} accounts scored`,
    unit,
    ours,
    peers: { 'every score with its reasons': whole },
  });
  report({
    case: `${ACCOUNTS} accounts: records put in order and scored`,
    unit,
    ours: timed(() => scoreBook(records, now), 3),
    peers: {},
  });
  const signals = records.filter((one: GoldenRecord) => one.kind === 'signal').slice(0, CHANGES);
  const reached = new Set(signals.flatMap((signal) => held.put(signal)));
  if (reached.size > CHANGES) throw new Error('a change reached more than its account');
  const changed = timed(() => {
    for (const signal of signals) held.put(signal);
  });
  report({ case: 'one changed signal', unit, ours: changed / CHANGES, peers: { 'all anew': ours } });
};
export default bench;

/** Processor time of the middle one of some runs. */
function timed(run: () => void, times = 5): number {
  return median(
    Array.from({ length: times }, () => {
      const began = cpuMs();
      run();
      return cpuMs() - began;
    }),
  );
}
