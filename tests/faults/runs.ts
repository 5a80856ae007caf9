import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SampleMember, seedSampleTeam } from '../../server/sample.ts';
import { BUILT, joinTeam } from '../browsers/acts.ts';
import { chromiumRep } from '../browsers/harness/chromium.ts';
import { type Rep, until } from '../browsers/harness/rep.ts';
import { startWeb, type Web } from '../browsers/harness/web.ts';
import { nameOf, onDevice, onServer, sendAll, tryClip } from './clips.ts';
import { type ServerProcess, serverProcess } from './server-process.ts';
import type { Run } from './tally.ts';

export interface FaultOptions {
  /** Kills to make. */
  loops: number;
  chance: () => number;
  say: (line: string) => void;
}

/** What every run works with: a web of invented articles, the backend, and a joined rep in a kept profile. */
interface Stage {
  web: Web;
  server: ServerProcess;
  member: SampleMember;
  open(): Promise<Rep>;
  run: Run;
  /** Tries the next clip and writes down what became of it. */
  clip(rep: Rep, started?: () => void): Promise<void>;
}

/** The longest that a kill waits after a clip began, ms: past the end of most. */
const SPAN = 1_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Kills the extension's worker while clips are read, saved and sent. */
export const killWorkers = (options: FaultOptions): Promise<Run> =>
  onStage('worker', async ({ open, run, clip }) => {
    const rep = await open();
    for (const _turn of turns(options, run)) {
      let begin = () => {};
      const begun = new Promise<void>((resolve) => {
        begin = resolve;
      });
      const killing = begun.then(async () => {
        await pause(options.chance() * SPAN);
        // A worker that sleeps has to be met awake: every clip wakes it.
        const killed = await until('a worker to kill', () => rep.killWorker(), 3_000).catch(() => false);
        if (killed) run.killed += 1;
      });
      await clip(rep, begin);
      begin();
      await killing;
      progress(options, run);
    }
    return rep;
  });

/** Kills the whole browser with SIGKILL and starts it again on the same profile. */
export const killBrowsers = (options: FaultOptions): Promise<Run> =>
  onStage('browser', async ({ open, run, clip }) => {
    let rep = await open();
    for (const _turn of turns(options, run)) {
      const doomed = rep;
      let dead = false;
      const killing = pause(options.chance() * SPAN * 2).then(async () => {
        dead = true;
        await doomed.crash();
        run.killed += 1;
      });
      while (!dead) await clip(doomed);
      await killing;
      rep = await open();
      progress(options, run);
    }
    return rep;
  });

/** Kills the backend with SIGKILL while clips are being saved and sent to it. */
export const killServers = (options: FaultOptions): Promise<Run> =>
  onStage('server', async ({ open, run, clip, server }) => {
    const rep = await open();
    for (const _turn of turns(options, run)) {
      const killing = pause(options.chance() * SPAN).then(async () => {
        if (await server.kill()) run.killed += 1;
      });
      await clip(rep);
      await killing;
      await server.start();
      progress(options, run);
    }
    return rep;
  });

/**
 * Turns until that many kills are proven; what was to be killed may be gone already, or not there yet,
 * so there may be more turns than kills, but not without end.
 */
function* turns({ loops }: FaultOptions, run: Run): Generator<number> {
  run.asked = loops;
  for (let turn = 0; run.killed < loops && turn < loops * 2; turn += 1) yield turn;
}

async function onStage(name: string, act: (stage: Stage) => Promise<Rep>): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-faults-'));
  const web = await startWeb();
  const server = await serverProcess(folder);
  const run: Run = { name, asked: 0, killed: 0, tried: [], acknowledged: [], found: [] };
  const opened: Rep[] = [];
  const open = async () => {
    const rep = await chromiumRep({ extension: BUILT.chromium, web, profile: join(folder, 'profile') });
    opened.push(rep);
    return rep;
  };
  try {
    await server.start();
    const { members } = await seedSampleTeam(server.url);
    const [member] = members;
    // Closed in order once, so that the browser has written down the permission it was given.
    const first = await open();
    await joinTeam(first, member, server.url);
    await first.close();
    const clip = async (rep: Rep, started?: () => void) => {
      const number = run.tried.length;
      run.tried.push(nameOf(number));
      if (await tryClip(rep, web, number, started)) run.acknowledged.push(nameOf(number));
    };
    const rep = await act({ web, server, member, open, run, clip });
    await sendAll(rep);
    run.found.push({ place: 'device', clips: await onDevice(rep) });
    run.found.push({ place: 'server', clips: await onServer(server.url, member.token) });
    return run;
  } finally {
    await Promise.allSettled(opened.map((rep) => rep.close()));
    await server.stop();
    await web.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function progress({ say }: FaultOptions, { name, killed, asked, acknowledged }: Run): void {
  if (killed % 10 === 0)
    say(`${name}: ${killed} of ${asked} kills, ${acknowledged.length} clips acknowledged`);
}
