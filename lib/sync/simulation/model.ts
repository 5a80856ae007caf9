import type { Id } from '../../record/id.ts';
import { nameId } from '../../record/name-id.ts';
import { MemoryServer } from './memory-server.ts';
import { MemoryStore } from './memory-store.ts';
import { FAULTS, type Ground, type Happened, Net } from './net.ts';
import { MEMBERS, OWNERS, type Step } from './schedule.ts';

const MEMBER_IDS = Array.from({ length: MEMBERS }, (_, index) => nameId('member', String(index)));
const DEVICE_IDS = OWNERS.map((_, index) => nameId('device', String(index)));

/** The ground of pure schedules: the engine as it is, on a store and a server in memory. */
export function modelGround(): Ground {
  const server = new MemoryServer();
  server.pageRows = 8;
  const stores = OWNERS.map(() => new MemoryStore());
  const store = (device: number): MemoryStore => {
    const found = stores[device];
    if (!found) throw new Error('no such device');
    return found;
  };
  const member = (index: number): Id => MEMBER_IDS[index] ?? '';
  let saved = server.save();
  return {
    member,
    device: (index) => DEVICE_IDS[index] ?? '',
    store,
    said: (_about, n, key) => ({
      kind: 'person',
      set: { note: n, ...(key !== undefined && { key: `k${key}` }) },
    }),
    wire: (device) => server.as(member(OWNERS[device] ?? 0)),
    setNow(ms) {
      server.now = ms;
    },
    async setRole(index, wide) {
      if (wide) server.narrow.delete(member(index));
      else server.narrow.add(member(index));
    },
    handOver: async (subject, to) => server.handOver(subject, member(to)),
    async backup() {
      saved = server.save();
    },
    restore: async () => server.restore(saved),
    visible: async (index) =>
      new Set(server.observations.filter((one) => server.sees(member(index), one)).map((one) => one.id)),
    async held() {
      const marks = server.entries.filter((one) => one && one.type !== 'observation');
      return {
        observations: server.observations.map((one) => one.id),
        barred: new Set(marks.flatMap((one) => one?.key ?? [])),
      };
    },
  };
}

/** Plays one schedule on the ground and says what was wrong at the end. */
export async function playOn(
  ground: Ground,
  steps: readonly Step[],
  salt?: string,
  now?: number,
): Promise<{ wrong: string[]; happened: Happened }> {
  const net = new Net(ground, salt, now);
  await net.play(steps);
  const unsettled = await net.settle();
  const wrong = await net.faults();
  return { wrong: unsettled ? [unsettled, ...wrong] : wrong, happened: net.happened };
}

/** The faults that never happened: such a run proves nothing. */
export function missing(happened: Happened): string[] {
  return FAULTS.filter((fault) => !happened[fault]);
}
