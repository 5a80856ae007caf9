import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { missing, modelGround, playOn } from '../../lib/sync/simulation/model.ts';
import type { Ground, Happened } from '../../lib/sync/simulation/net.ts';
import { type Step, scheduleOf, shrink } from '../../lib/sync/simulation/schedule.ts';
import { chanceOf } from './chance.ts';

/** A schedule that went wrong, as short as it could be made; `npm run faults -- net --replay FILE` plays it again. */
export interface Trace {
  ground: 'model' | 'real';
  seed: number;
  wrong: string[];
  steps: Step[];
}

/** What a run of schedules came to. */
export interface Played {
  schedules: number;
  happened: Happened;
  traces: Trace[];
}

const MAX_TRACES = 5;

/** Plays the schedules of seeds `from`, `from + step` … on the model. */
export async function playModel(from: number, count: number, step: number): Promise<Played> {
  const played: Played = { schedules: 0, happened: {}, traces: [] };
  for (let seed = from; played.schedules < count; seed += step) {
    const steps = scheduleOf(chanceOf(seed));
    const { wrong, happened } = await playOn(modelGround(), steps);
    add(played, happened);
    if (wrong.length === 0 || played.traces.length >= MAX_TRACES) continue;
    const fails = async (some: Step[]) => (await playOn(modelGround(), some)).wrong.length > 0;
    played.traces.push({ ground: 'model', seed, wrong, steps: await shrink(steps, fails) });
  }
  return played;
}

/** The same on as many threads as the machine has to give. */
export async function playModelOnThreads(from: number, count: number, threads: number): Promise<Played> {
  const parts = await Promise.all(
    Array.from({ length: threads }, (_, index) => {
      const share = Math.floor(count / threads) + (index < count % threads ? 1 : 0);
      return onThread({ from: from + index, count: share, step: threads });
    }),
  );
  const all: Played = { schedules: 0, happened: {}, traces: [] };
  for (const part of parts) {
    add(all, part.happened, part.schedules);
    all.traces.push(...part.traces);
  }
  return all;
}

function onThread(workerData: { from: number; count: number; step: number }): Promise<Played> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./net-thread.ts', import.meta.url), { workerData });
    thread.once('message', resolve);
    thread.once('error', reject);
  });
}

/** Plays schedules on the real store, HTTP and PostgreSQL; `fresh` empties them before each. */
export async function playReal(
  fresh: () => Promise<Ground & { close(): void }>,
  from: number,
  count: number,
  say: (line: string) => void,
): Promise<Played> {
  const played: Played = { schedules: 0, happened: {}, traces: [] };
  for (let seed = from; seed < from + count; seed++) {
    const steps = scheduleOf(chanceOf(seed));
    const ground = await fresh();
    const { wrong, happened } = await playOn(ground, steps, `real ${seed}`, Date.now());
    ground.close();
    add(played, happened);
    if (wrong.length > 0) played.traces.push({ ground: 'real', seed, wrong, steps });
    if (played.schedules % 50 === 0) say(`net: ${played.schedules} of ${count} schedules on the real code`);
  }
  return played;
}

function add(played: Played, happened: Happened, schedules = 1): void {
  played.schedules += schedules;
  for (const [name, times] of Object.entries(happened))
    played.happened[name] = (played.happened[name] ?? 0) + times;
}

/** Keeps the schedules that went wrong. @returns the files */
export function keep(traces: readonly Trace[], folder: string): string[] {
  if (traces.length > 0) mkdirSync(folder, { recursive: true });
  return traces.map((trace) => {
    const file = join(folder, `net-${trace.ground}-${trace.seed}.json`);
    writeFileSync(file, `${JSON.stringify(trace, null, 2)}\n`);
    return file;
  });
}

/** One trace again, on the model. @returns what was wrong */
export async function replayModel(trace: Trace): Promise<string[]> {
  return (await playOn(modelGround(), trace.steps)).wrong;
}

export function readTrace(file: string): Trace {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Good when nothing went wrong and every fault happened. */
export function sound(played: Played): boolean {
  return played.traces.length === 0 && missing(played.happened).length === 0;
}

/** One line for a person; what happened and what did not follow. */
export function describePlayed(name: string, played: Played, seconds: number): string {
  const absent = missing(played.happened);
  const counts = Object.entries(played.happened).map(([fault, times]) => `${times} ${fault}`);
  return [
    `${name.padEnd(8)} ${sound(played) ? 'ok    ' : 'FAILED'} ${played.schedules} schedules in ${seconds.toFixed(0)} s, ${played.traces.length} went wrong`,
    `    ${counts.join(', ')}`,
    ...(absent.length > 0 ? [`    never happened: ${absent.join(', ')}`] : []),
    ...played.traces.map((trace) => `    seed ${trace.seed}: ${trace.wrong.slice(0, 3).join('; ')}`),
  ].join('\n');
}
