import { spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stampId } from '../../lib/record/clock.ts';
import type { Observation } from '../../lib/record/observation.ts';
import type { PushAnswer } from '../../lib/sync/protocol.ts';
import { type SampleMember, seedSampleTeam } from '../../server/sample.ts';
import type { FaultOptions } from './runs.ts';
import { type ServerProcess, serverProcess } from './server-process.ts';
import type { Run } from './tally.ts';

const WRITERS = 10;
/** Observations of one push. */
const BATCH = 5;
/** The longest that a kill waits, ms. */
const SPAN = 400;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Kills the backend, its database with it, while ten devices push as fast as they may. */
export const killUnderWriters = (options: FaultOptions): Promise<Run> =>
  underWriters('writers', options, async (server) => {
    if (!(await server.kill())) return false;
    await server.start();
    return true;
  });

/** Kills PostgreSQL alone; the backend has to bring it back by itself. */
export const killDatabase = (options: FaultOptions): Promise<Run> =>
  underWriters('database', options, async (server) => {
    const pid = await until(() => databasePid(server));
    if (!signal(pid, 'SIGKILL')) return false;
    await until(async () => {
      const answer = await fetch(`${server.url}/readyz`).catch(() => undefined);
      await answer?.body?.cancel();
      const risen = databasePid(server);
      return answer?.ok && risen !== pid ? risen : undefined;
    });
    return true;
  });

/** Asks until there is an answer. @throws after 30 s */
async function until<T>(ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let left = 300; left > 0; left -= 1) {
    const found = await ask();
    if (found !== undefined) return found;
    await pause(100);
  }
  throw new Error('faults: the database did not come back within 30 s');
}

async function underWriters(
  name: string,
  { loops, chance, say }: FaultOptions,
  kill: (server: ServerProcess) => Promise<boolean>,
): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-faults-'));
  const server = await serverProcess(folder);
  const run: Run = { name, asked: loops, killed: 0, tried: [], acknowledged: [], found: [] };
  try {
    await server.start();
    const { members } = await seedSampleTeam(server.url);
    let stopped = false;
    const writers = Array.from({ length: WRITERS }, (_, index) => {
      const member = members[index % members.length] ?? members[0];
      return write(server.url, member, run, () => stopped);
    });
    for (let turn = 0; run.killed < loops && turn < loops * 2; turn += 1) {
      await pause(chance() * SPAN);
      if (await kill(server)) run.killed += 1;
      if (run.killed % 10 === 0)
        say(`${name}: ${run.killed} of ${loops} kills, ${run.acknowledged.length} acknowledged`);
    }
    stopped = true;
    await Promise.all(writers);
    run.found.push({ place: 'server', clips: await idsOn(server.url, members[0], new Set(run.tried)) });
    return run;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** One device: pushes a batch until it is acknowledged, then the next; what waits at the end is sent still. */
async function write(url: string, member: SampleMember, run: Run, stopped: () => boolean): Promise<void> {
  const device = randomUUID();
  while (!stopped()) {
    const batch = Array.from({ length: BATCH }, () => invented(device));
    run.tried.push(...batch.map((one) => one.id));
    while (!(await push(url, member, device, batch, run))) await pause(30);
  }
}

async function push(
  url: string,
  member: SampleMember,
  device: string,
  observations: Observation[],
  run: Run,
): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/v1/sync/push`, {
      method: 'POST',
      headers: { authorization: `Bearer ${member.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ device, observations }),
      signal: AbortSignal.timeout(10_000),
    });
    if (!answer.ok) {
      await answer.body?.cancel();
      return false;
    }
    const { verdicts } = (await answer.json()) as PushAnswer;
    for (const [index, { verdict }] of verdicts.entries())
      if (verdict !== 'refused') run.acknowledged.push(observations[index]?.id ?? '');
    return true;
  } catch {
    return false;
  }
}

function invented(device: string): Observation {
  return {
    id: stampId({ ms: Date.now(), counter: 0 }, (length) => randomBytes(length)),
    subject: randomUUID(),
    kind: 'person',
    kv: 1,
    set: { fullName: 'Ada Exemple' },
    source: { type: 'manual' },
    seenAt: new Date().toISOString(),
    by: device,
  };
}

/** The ids of what the server gives a member, as often as it gives them, of those that were tried. */
async function idsOn(url: string, member: SampleMember, tried: Set<string>): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor = '', more = true; more; ) {
    const answer = await fetch(
      `${url}/v1/sync/pull?limit=500&cursor=${encodeURIComponent(cursor)}`.replace(/&cursor=$/, ''),
      {
        headers: { authorization: `Bearer ${member.token}` },
      },
    );
    if (answer.status === 429) {
      await pause(1_000);
      continue;
    }
    if (!answer.ok) throw new Error(`the server answered ${answer.status} to a pull`);
    const page = (await answer.json()) as { observations: { id: string }[]; cursor: string; more: boolean };
    for (const { id } of page.observations) if (tried.has(id)) ids.push(id);
    ({ cursor, more } = page);
  }
  return ids;
}

/** The PostgreSQL that the server runs as its child. */
function databasePid(server: ServerProcess): number | undefined {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'ppid=,pid=,comm='], { encoding: 'utf8' });
  const rows = stdout.split('\n').map((line) => line.trim().split(/\s+/));
  const found = rows.find(
    ([parent, , name]) => Number(parent) === server.pid() && name?.endsWith('postgres'),
  );
  return found && Number(found[1]);
}

function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
