import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Quality } from './quality.ts';
import {
  accountScore,
  eventScore,
  f1Of,
  type Judged,
  noiseAlerts,
  precisionOf,
  recallOf,
  typeScores,
} from './signals/scores.ts';

type Line = { id: string } & Judged['want'];

/**
 * What `lab classify` says of the labelled business news: types (macro-F1), accounts that an item is about,
 * events (B-cubed) and alerts on items that are noise.
 */
const signals: Quality = async ({ corpus, print }) => {
  const folder = join(corpus, 'signals');
  const wanted = lines<Line>(readFileSync(join(folder, 'signals.jsonl'), 'utf8'));
  const given = new Map(classified(folder).map((line) => [line.id, line]));
  const items = wanted.map((want): Judged => {
    const got = given.get(want.id);
    if (!got) throw new Error(`lab classify said nothing of ${want.id}`);
    return { want, got };
  });
  for (const row of rows(items)) print(row);
};
export default signals;

function rows(items: readonly Judged[]): string[] {
  const types = [...typeScores(items)].sort(([a], [b]) => a.localeCompare(b));
  const macro = types.reduce((sum, [, count]) => sum + f1Of(count), 0) / types.length;
  const accounts = accountScore(items);
  const events = eventScore(items);
  const { alerts, noise } = noiseAlerts(items);
  return [
    ...types.map(
      ([type, count]) =>
        `type ${type.padEnd(24)} F1 ${f1Of(count).toFixed(3)}  precision ${precisionOf(count).toFixed(3)}  recall ${recallOf(count).toFixed(3)}  n ${count.right + count.missed}`,
    ),
    `types: macro-F1 ${macro.toFixed(3)} over ${types.length}`,
    `accounts: precision ${precisionOf(accounts).toFixed(3)}, recall ${recallOf(accounts).toFixed(3)}`,
    `events: B-cubed F1 ${events.f1.toFixed(3)} (precision ${events.precision.toFixed(3)}, recall ${events.recall.toFixed(3)})`,
    `noise: ${alerts} of ${noise} items raise an alert (${((100 * alerts) / Math.max(1, noise)).toFixed(1)} %)`,
  ];
}

/** Runs the stage as anybody would; it reads nothing of the labels. */
function classified(folder: string): ({ id: string } & Judged['got'])[] {
  const lab = fileURLToPath(new URL('../../scripts/lab.ts', import.meta.url));
  const args = ['classify', join(folder, 'signals.jsonl'), '--accounts', join(folder, 'accounts.json')];
  const run = spawnSync(process.execPath, [lab, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (run.status !== 0) throw new Error('lab classify failed; the lines above say why');
  return lines(run.stdout);
}

function lines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
