import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll } from 'vitest';
import type { Desk } from '../../lib/app/desk.ts';
import { readOptOuts, rekey, writeOptOuts } from '../../lib/app/opt-out.ts';
import { syncTeam } from '../../lib/app/sync.ts';
import { playedDesk } from '../../lib/app/testing/desk.ts';
import type { Result } from '../../lib/fault/fault.ts';
import { awaitJoin, startJoin } from '../../lib/sync/join.ts';
import { createTransport } from '../../lib/sync/transport.ts';
import { noLog } from '../../server/log.ts';
import { type SampleTeam, seedSampleTeam } from '../../server/sample.ts';
import { type RunningServer, startServer } from '../../server/start.ts';
import { temporaryDir } from '../../server/testing.ts';

/** The real backend with a sample team, for the tests of one file. */
export interface RealTeam {
  /** Once the tests run. */
  readonly sample: SampleTeam;
  /** A device of its own, with the extension's own store and use cases; with a member, in the team. */
  device(member?: 0 | 1): Promise<Desk>;
  join(desk: Desk, member: 0 | 1, session?: string): Promise<void>;
  /** A session of its own, which a test may end. */
  signedIn(member: 0 | 1): Promise<string>;
}

/** Starts a backend before the tests of this file and stops it after them. */
export function realTeam(): RealTeam {
  let dir: ReturnType<typeof temporaryDir>;
  let server: RunningServer;
  let sample: SampleTeam;
  beforeAll(async () => {
    dir = temporaryDir();
    server = await startServer({
      port: 0,
      dataDir: dir.path,
      log: noLog,
      deviceCode: { expiresIn: '1m', interval: '1s' },
    });
    sample = await seedSampleTeam(server.url);
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    rmSync(dir.path, { recursive: true, force: true });
  }, 30_000);

  async function join({ store, env }: Desk, member: 0 | 1, session?: string): Promise<void> {
    const { memberId, name, ...first } = sample.members[member];
    const token = session ?? first.token;
    const me = await createTransport({ server: server.url, token }).me(token);
    await writeOptOuts(store, rekey(await readOptOuts(store, env), must(me).optOutKey));
    const row = {
      server: server.url,
      token,
      memberId,
      member: name,
      name: sample.workspace.name,
      role: 'sdr',
    };
    await store.setMeta('team', row);
  }

  return {
    get sample() {
      return sample;
    },
    async device(member) {
      const { desk } = await playedDesk();
      const own: Desk = {
        ...desk,
        env: { now: Date.now, random: (length) => randomBytes(length) },
        wires: async () => (origin, token) => createTransport({ server: origin, ...(token && { token }) }),
      };
      if (member !== undefined) await join(own, member);
      return own;
    },
    join,
    async signedIn(member) {
      const wireTo = (origin: string) => createTransport({ server: origin });
      const pending = must(await startJoin(server.url, 'Test', wireTo, Date.now()));
      await sample.members[member].approve(pending.userCode);
      const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
      const joined = must(await awaitJoin(pending, wireTo(server.url), { now: Date.now, sleep }));
      if (joined.state !== 'joined') throw new Error(joined.state);
      return joined.token;
    },
  };
}

/** What a result holds; the test fails where it is a fault. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.fault.code);
  return result.value;
}

/** Has each device exchange with the team, in this order. */
export async function synced(...desks: Desk[]): Promise<void> {
  for (const desk of desks) must(await syncTeam(desk, { force: true }));
}
