import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { installMissing } from '../tests/browsers/harness/find.ts';
import { chanceOf } from '../tests/faults/chance.ts';
import {
  describePlayed,
  keep,
  type Played,
  playModelOnThreads,
  readTrace,
  replayModel,
  sound,
  type Trace,
} from '../tests/faults/net.ts';
import { type FaultOptions, killBrowsers, killServers, killWorkers } from '../tests/faults/runs.ts';
import { describeTally, type Run, tally } from '../tests/faults/tally.ts';
import { killDatabase, killUnderWriters } from '../tests/faults/writers.ts';
import { parseArgs } from './areas.ts';
import { buildExtension } from './build.ts';
import { ROOT, viteImport } from './vite-import.ts';

/**
 * `npm run faults -- [PART …] [--loops N] [--seed N]`: breaks things at random and counts what was lost or doubled.
 * Parts: `net` (five devices and a server: --schedules N on the model, --real N on the real code; `--replay FILE`
 * plays one that went wrong again), `writers` and `database` (the backend, its PostgreSQL killed under ten writers),
 * `worker`, `browser` and `server` (killed while clips are saved and sent). Fails when a fault did not happen.
 */
const { rest, options } = parseArgs(process.argv.slice(2));
type NetReal = typeof import('../tests/faults/net-real.ts');
const KILLS: Record<string, (options: FaultOptions) => Promise<Run>> = {
  writers: killUnderWriters,
  database: killDatabase,
  worker: killWorkers,
  browser: killBrowsers,
  server: killServers,
};
const IN_BROWSER = ['worker', 'browser', 'server'];
const PARTS = ['net', ...Object.keys(KILLS)];
const say = (line: string) => console.log(line);
const number = (name: string, otherwise: number) => Number(options[name] ?? otherwise);
const loops = number('loops', 50);
const schedules = number('schedules', 100_000);
const real = number('real', 200);
const seed = number('seed', Date.now() % 1_000_000);
const known = rest.every((name) => PARTS.includes(name));
if (!known || loops < 1 || ![loops, schedules, real, seed].every(Number.isInteger)) {
  console.error(
    `faults: give any of ${PARTS.join(', ')}; --loops, --schedules, --real and --seed take whole numbers.`,
  );
  process.exit(2);
}

if (options.replay) process.exit((await replay(readTrace(options.replay))) ? 0 : 1);
const parts = rest.length > 0 ? rest : PARTS;
if (parts.some((name) => IN_BROWSER.includes(name))) {
  if (installMissing(['chromium'], say).length > 0) process.exit(1);
  buildExtension();
}
say(`seed ${seed} (again with --seed ${seed})`);
let ok = true;
for (const name of parts) ok = (name === 'net' ? await net() : await kills(name)) && ok;
process.exitCode = ok ? 0 : 1;

async function kills(name: string): Promise<boolean> {
  const run = KILLS[name];
  if (!run) return false;
  const result = tally(await run({ loops, chance: chanceOf(seed), say }));
  say(describeTally(result));
  return result.ok;
}

async function net(): Promise<boolean> {
  const threads = Math.min(4, availableParallelism());
  const model = schedules > 0 && (await timed('model', () => playModelOnThreads(seed, schedules, threads)));
  const played =
    real > 0 &&
    (await timed('real', async () => {
      const { playRealSchedules } = await viteImport<NetReal>('tests/faults/net-real.ts');
      return playRealSchedules(seed, real, say);
    }));
  return [model, played].every((one) => one === false || sound(one));
}

async function timed(name: string, play: () => Promise<Played>): Promise<Played> {
  const from = performance.now();
  const played = await play();
  say(describePlayed(name, played, (performance.now() - from) / 1000));
  for (const file of keep(played.traces, join(ROOT, '.output/faults')))
    say(`    again with: npm run faults -- net --replay ${file}`);
  return played;
}

async function replay(trace: Trace): Promise<boolean> {
  const again =
    trace.ground === 'model'
      ? replayModel
      : (await viteImport<NetReal>('tests/faults/net-real.ts')).replayReal;
  const wrong = await again(trace);
  say(wrong.length === 0 ? 'nothing goes wrong any more' : wrong.join('\n'));
  return wrong.length === 0;
}
