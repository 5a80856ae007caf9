import type { Observation } from '../../../lib/record/observation.ts';
import type { Contestant, Open, Team } from './contest.ts';
import { follow, ours } from './ours.ts';
import { pouchdb, rxdb } from './peers.ts';

const CONTESTANTS: Record<string, Open> = { ours, RxDB: rxdb, PouchDB: pouchdb };

export type Ids = { id: string; subject: string }[];

/** What bench sync calls in the page; times in milliseconds. */
export interface BenchPage {
  /** Everything from the beginning, then `asked` of it looked up by id. */
  initial(who: string, team: Team, count: number, asked: Ids): Promise<{ pulled: number; looked: number }>;
  /** The same device again, after the server got more. */
  delta(who: string, count: number, asked: Ids): Promise<number>;
  push(who: string, team: Team, observations: Observation[]): Promise<number>;
  follow(team: Team): Promise<void>;
  arrived(subject: string): Promise<number>;
  close(): Promise<void>;
}

const opened = new Map<string, Contestant>();
let following: ((subject: string) => Promise<number>) | undefined;
let runs = 0;

async function fresh(who: string, team: Team): Promise<Contestant> {
  const open = CONTESTANTS[who];
  if (!open) throw new Error(`nobody is called ${who}`);
  await opened.get(who)?.close();
  runs += 1;
  const one = await open(team, `bench-${who.toLowerCase()}-${runs}`);
  opened.set(who, one);
  return one;
}

async function look(one: Contestant, count: number, asked: Ids): Promise<void> {
  for (const wanted of asked) if (!(await one.has(wanted))) throw new Error(`${wanted.id} is not found`);
  const held = await one.count();
  if (held !== count) throw new Error(`${held} held in place of ${count}`);
}

const page: BenchPage = {
  async initial(who, team, count, asked) {
    const one = await fresh(who, team);
    const start = performance.now();
    await one.pull();
    const pulled = performance.now() - start;
    await look(one, count, asked);
    return { pulled, looked: performance.now() - start };
  },
  async delta(who, count, asked) {
    const one = opened.get(who);
    if (!one) throw new Error(`${who} holds nothing yet`);
    const start = performance.now();
    await one.pull();
    const took = performance.now() - start;
    await look(one, count, asked);
    return took;
  },
  async push(who, team, observations) {
    const one = await fresh(who, team);
    await one.write(observations);
    const start = performance.now();
    await one.push();
    return performance.now() - start;
  },
  async follow(team) {
    following = await follow(team, 'bench-follower');
  },
  arrived: async (subject) => following?.(subject) ?? Number.NaN,
  async close() {
    for (const one of opened.values()) await one.close();
    opened.clear();
  },
};
Object.assign(globalThis, { page });
