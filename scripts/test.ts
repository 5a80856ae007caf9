import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { installMissing } from '../tests/browsers/harness/find.ts';
import { closingLine, count, type Outcome, runStep } from './check/run-step.ts';
import { schedule } from './check/schedule.ts';
import { chosen, STEPS, type Step } from './check/steps.ts';
import { ROOT } from './vite-import.ts';

/**
 * `npm test`: every step. `npm test -- STEP [ARGS]`: one step (with the builds it needs), its output
 * shown as it comes; ARGS go to vitest, e.g. `npm test -- unit lib/record`.
 */
const [only, ...args] = process.argv.slice(2);
if (only !== undefined && !STEPS.some(({ name }) => name === only)) {
  console.error(`test: there is no step "${only}". Steps: ${STEPS.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
const began = performance.now();
const steps = chosen(only === undefined ? [] : [only]);
const logs = join(ROOT, '.output', 'test');
const outcomes: Outcome[] = [];
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

const browsers = steps.flatMap(({ browser }) => (browser ? [browser] : []));
const absent = installMissing(browsers, (line) => console.log(`browsers       ${line}`));

const width = Math.max(1, Math.min(2, availableParallelism()));
await schedule(steps, { width: only === undefined ? width : 1, run, skip });

async function run(step: Step): Promise<boolean> {
  if (step.browser && absent.includes(step.browser)) {
    skip(step, 'the browser, which is not installed');
    return false;
  }
  const mine = step.name === only;
  const outcome = await runStep(step, { root: ROOT, logs, live: mine, args: mine ? args : [] });
  outcomes.push(outcome);
  const { ok, counts, took } = outcome;
  const tests = step.vitest ? `  ${closingLine([counts])}` : '';
  console.log(`${step.name.padEnd(14)} ${ok ? 'ok    ' : 'FAILED'} ${seconds(took).padStart(8)}${tests}`);
  if (ok && step.name === 'sizes')
    process.stdout.write(readFileSync(outcome.log, 'utf8').replace(/^/gm, '    ').trimEnd().concat('\n'));
  return ok;
}

function skip(step: Step, because: string): void {
  outcomes.push({ name: step.name, ok: false, counts: count(false), took: 0, log: '' });
  console.log(`${step.name.padEnd(14)} FAILED  not run: it needs ${because}`);
}

const failures = outcomes.filter(({ ok, log }) => !ok && log !== '');
const [first, ...others] = failures;
if (first && first.name !== only) {
  console.log(`\n── ${first.name}: what it printed ──\n${readFileSync(first.log, 'utf8').trimEnd()}`);
}
for (const { name, log } of others) console.log(`── ${name}: see ${log}`);
console.log(`\n${seconds(performance.now() - began)} in all`);
console.log(closingLine(outcomes.map(({ counts }) => counts)));
process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1;
