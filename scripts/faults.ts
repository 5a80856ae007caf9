import { installMissing } from '../tests/browsers/harness/find.ts';
import { chanceOf } from '../tests/faults/chance.ts';
import { killBrowsers, killServers, killWorkers } from '../tests/faults/runs.ts';
import { describeTally, tally } from '../tests/faults/tally.ts';
import { parseArgs } from './areas.ts';
import { buildExtension } from './build.ts';

/**
 * `npm run faults -- [worker|browser|server …] [--loops N] [--seed N]`: kills at random moments while clips are saved and
 * synced, then counts. Fails when a kill did not happen, or when an acknowledged clip is lost or doubled.
 */
const { rest, options } = parseArgs(process.argv.slice(2));
const RUNS = { worker: killWorkers, browser: killBrowsers, server: killServers };
const isRun = (name: string): name is keyof typeof RUNS => Object.hasOwn(RUNS, name);
const unknown = rest.find((name) => !isRun(name));
const loops = Number(options.loops ?? 50);
const seed = Number(options.seed ?? Date.now() % 1_000_000);
if (unknown !== undefined || !Number.isInteger(loops) || loops < 1 || !Number.isInteger(seed)) {
  console.error('faults: give any of worker, browser, server; --loops and --seed take whole numbers.');
  process.exit(2);
}
const say = (line: string) => console.log(line);
if (installMissing(['chromium'], say).length > 0) process.exit(1);
say(`seed ${seed}, ${loops} kills each (again with --seed ${seed})`);
buildExtension();
const names = rest.filter(isRun);
let ok = true;
for (const name of names.length > 0 ? names : (['worker', 'browser', 'server'] as const)) {
  const result = tally(await RUNS[name]({ loops, chance: chanceOf(seed), say }));
  ok &&= result.ok;
  say(describeTally(result));
}
process.exitCode = ok ? 0 : 1;
