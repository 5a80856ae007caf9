import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sampleObservations } from '../../scripts/sample/observations.ts';
import { type SampleTeam, seedSampleTeam } from '../../server/sample.ts';
import { startServer } from '../../server/start.ts';

/** A backend with the invented team and its invented customers. */
export interface World {
  url: string;
  team: SampleTeam;
  /** Observations that the sample put on the server. */
  observations: number;
  stop(): Promise<void>;
}

const BATCH = 250;

/**
 * Starts the backend on its embedded PostgreSQL in an emptied folder, with the sample team and customer
 * base. `port` 0 takes a free one.
 */
export async function startWorld(folder: string, port = 0): Promise<World> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const server = await startServer({
    port,
    dataDir: join(folder, 'data'),
    log: (level, event, fields) => {
      if (level === 'error') console.error(`server: ${event} ${JSON.stringify(fields ?? {})}`);
    },
    deviceCode: { expiresIn: '10m', interval: '1s' },
  });
  try {
    const team = await seedSampleTeam(server.url);
    const observations = await pushSample(server.url, team);
    return { url: server.url, team, observations, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function pushSample(url: string, team: SampleTeam): Promise<number> {
  const [member] = team.members;
  const device = crypto.randomUUID();
  const observations = sampleObservations(member.memberId, Date.now(), (length) => randomBytes(length));
  for (let at = 0; at < observations.length; at += BATCH) {
    const answer = await fetch(`${url}/v1/sync/push`, {
      method: 'POST',
      headers: { authorization: `Bearer ${member.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ device, observations: observations.slice(at, at + BATCH) }),
    });
    const { verdicts } = (await answer.json()) as { verdicts?: { verdict: string; problem?: string }[] };
    const refused = verdicts?.find(({ verdict }) => verdict === 'refused');
    if (!verdicts || refused)
      throw new Error(`the sample was not taken: ${JSON.stringify(refused ?? answer.status)}`);
  }
  return observations.length;
}
