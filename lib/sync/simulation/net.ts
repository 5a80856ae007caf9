import { failed, type Result } from '../../fault/fault.ts';
import { type ClockState, stampId, tick } from '../../record/clock.ts';
import type { Id } from '../../record/id.ts';
import { nameId } from '../../record/name-id.ts';
import type { Observation } from '../../record/observation.ts';
import type { MetaKey } from '../../store/meta-key.ts';
import type { SyncReport, SyncStore } from '../context.ts';
import { createSync } from '../engine.ts';
import { addErasure } from '../orders.ts';
import { CLOCK } from '../state.ts';
import type { Wire } from '../wire.ts';
import { Killed } from './memory-store.ts';
import { OWNERS, type Step, WEATHERS, type Weather } from './schedule.ts';

/** What a schedule is played on: the pure model, or the real store and server. */
export interface Ground {
  /** The member's id. */
  member(member: number): Id;
  /** The device's id. */
  device(device: number): Id;
  store(device: number): SyncStore;
  /** What the n-th word about a subject says; words with the same `key` make their subjects one. */
  said(about: number, n: number, key: number | undefined): Pick<Observation, 'kind' | 'set'>;
  /** The server as that device meets it, all well. */
  wire(device: number): Wire;
  /** What the server's clock shows from here on. */
  setNow?(ms: number): void;
  setRole(member: number, wide: boolean): Promise<void>;
  /** False where there was nothing to hand over. */
  handOver(subject: Id, member: number): Promise<boolean>;
  backup(): Promise<void>;
  restore(): Promise<void>;
  /** Ids that a device of this member would read from the beginning. */
  visible(member: number): Promise<Set<Id>>;
  /** Ids of all observations that the server holds, and of all that it bars. */
  held(): Promise<{ observations: Id[]; barred: Set<Id> }>;
}

/** How often each fault really happened. */
export type Happened = Record<string, number>;

/** Every fault that a run of schedules has to have met. */
export const FAULTS: readonly string[] = [
  ...WEATHERS,
  'device killed',
  'partition',
  'late arrival',
  'clock skew',
  'stamp clamped',
  'role changed',
  'handed over',
  'refused by role',
  'server restored',
  'erased',
  'refused erasure',
];

const MAX_ROUNDS = 12;
const START = Date.UTC(2026, 10, 23);
const IDS = Array.from({ length: 8 }, (_, index) => nameId('subject', String(index)));

/** A subject of a schedule, by its number. */
export function subjectOf(number: number, salt = ''): Id {
  return salt === '' ? (IDS[number] ?? '') : nameId(salt, String(number));
}

/** Five devices and a server, and the net between them. */
export class Net {
  readonly happened: Happened = {};
  private readonly ground: Ground;
  private readonly salt: string;
  private readonly cutOff = new Set<number>();
  private readonly skews = OWNERS.map(() => 0);
  private readonly clocks: (ClockState | undefined)[] = OWNERS.map(() => undefined);
  private readonly written: { one: Observation; device: number }[] = [];
  /** Taken away by their own people before the server may have had them. */
  private readonly withdrawn = new Set<Id>();
  /** Ordered to be erased with somebody they turned out to be one with, by a device that knew. */
  private readonly ordered = new Set<Id>();
  private readonly acknowledged = new Set<Id>();
  private late: (() => Promise<unknown>)[] = [];
  private now: number;
  private drawn = 0;

  /** `salt` makes the subjects of this net differ from those of others on the same ground. */
  constructor(ground: Ground, salt = '', now = START) {
    this.ground = ground;
    this.salt = salt;
    this.now = now;
  }

  async play(steps: readonly Step[]): Promise<void> {
    for (const one of steps) {
      this.now += 1_000;
      this.ground.setNow?.(this.now);
      await this.step(one);
    }
  }

  private async step(one: Step): Promise<unknown> {
    const { ground } = this;
    switch (one.do) {
      case 'write':
        return this.write(one.device, one.subject, one.key);
      case 'erase':
        return this.erase(one.device, subjectOf(one.subject, this.salt));
      case 'erase one':
        return this.eraseOne(one.device, one.nth);
      case 'sync':
        return this.sync(one.device, [...one.weather], one.cut);
      case 'late':
        return this.arrive();
      case 'partition':
        return this.cutOff.add(one.device);
      case 'heal':
        return this.cutOff.delete(one.device);
      case 'skew':
        this.skews[one.device] = one.ms;
        return this.note('clock skew');
      case 'role':
        await ground.setRole(one.member, one.wide);
        return this.note('role changed');
      case 'hand over':
        if (await ground.handOver(subjectOf(one.subject, this.salt), one.member)) this.note('handed over');
        return undefined;
      case 'backup':
        return ground.backup();
      case 'restore':
        await ground.restore();
        return this.note('server restored');
    }
  }

  /** The network is well again: every device synchronises until nothing changes any more. */
  async settle(): Promise<string | undefined> {
    this.cutOff.clear();
    await this.arrive();
    // A device that only passed an order on says nothing of it: two rounds have to be quiet.
    let calm = 0;
    for (let round = 0; round < MAX_ROUNDS; round++) {
      let quiet = true;
      for (const device of OWNERS.keys()) {
        const done = await this.sync(device, [], 0);
        if (!done.ok) return `device ${device} does not get through: ${JSON.stringify(done.fault)}`;
        const { pushed, pulled, erased, refused } = done.value;
        quiet &&= pushed + pulled + erased + refused === 0;
      }
      calm = quiet ? calm + 1 : 0;
      if (calm === 2) return undefined;
    }
    return `not quiet after ${MAX_ROUNDS} rounds`;
  }

  /** What is wrong after all has settled: one line each, none where all is well. */
  async faults(): Promise<string[]> {
    const { observations, barred } = await this.ground.held();
    const onServer = new Set(observations);
    const wrong: string[] = [];
    if (onServer.size !== observations.length) wrong.push('the server holds an observation twice');
    const refused = await this.refusedOnes();
    for (const [device, owner] of OWNERS.entries()) {
      const store = this.ground.store(device);
      const waiting = await store.outbox(10_000);
      const stuck = waiting.filter((row) => row.refused === undefined);
      if (stuck.length > 0) wrong.push(`device ${device}: ${stuck.length} never sent`);
      const held: Id[] = [];
      for await (const some of store.allObservations()) held.push(...some.map((one) => one.id));
      if (new Set(held).size !== held.length) wrong.push(`device ${device} holds an observation twice`);
      const visible = await this.ground.visible(owner);
      const has = new Set(held);
      for (const id of visible) if (!has.has(id)) wrong.push(`device ${device} lacks ${id}`);
      // What was refused stays with its author. What a restored server lost and its author does not give
      // again (refused now, or erased there) stays with who had it before.
      const kept = new Set(waiting.map((row) => row.id));
      const others = this.happened['server restored'] ? new Set([...refused, ...this.withdrawn]) : kept;
      for (const id of held)
        if (!visible.has(id) && !kept.has(id) && (onServer.has(id) || !others.has(id)))
          wrong.push(`device ${device} must not hold ${id}`);
    }
    for (const { one, device } of this.written) {
      const kept = onServer.has(one.id) || barred.has(one.id) || barred.has(one.subject);
      const ordered = this.ordered.has(one.subject) && !this.acknowledged.has(one.id);
      if (!kept && !refused.has(one.id) && !this.withdrawn.has(one.id) && !ordered)
        wrong.push(`lost ${one.id}, written on device ${device}`);
    }
    return wrong;
  }

  private async refusedOnes(): Promise<Set<Id>> {
    const rows = await Promise.all(OWNERS.map((_, device) => this.ground.store(device).outbox(10_000)));
    return new Set(rows.flat().flatMap((row) => (row.refused === undefined ? [] : row.id)));
  }

  private note(fault: string): void {
    this.happened[fault] = (this.happened[fault] ?? 0) + 1;
  }

  private async arrive(): Promise<void> {
    // Backwards: what was sent first arrives last.
    for (const again of this.late.splice(0).reverse()) {
      this.note('late arrival');
      await again();
    }
  }

  private readonly random = (length: number) => {
    this.drawn += 1;
    const { drawn } = this;
    return Uint8Array.from(
      { length },
      (_, index) => (drawn * 31 + index * 7 + (drawn >> (index % 12))) & 0xff,
    );
  };

  private clockOf(device: number): number {
    return this.now + (this.skews[device] ?? 0);
  }

  private async write(device: number, about: number, key: number | undefined): Promise<void> {
    const stand = tick(this.clocks[device], this.clockOf(device));
    this.clocks[device] = stand;
    const one: Observation = {
      id: stampId(stand, this.random),
      subject: subjectOf(about, this.salt),
      kv: 1,
      ...this.ground.said(about, this.drawn, key),
      source: { type: 'manual' },
      seenAt: new Date(this.clockOf(device)).toISOString(),
      by: this.ground.member(OWNERS[device] ?? 0),
    };
    // Both ends of the net may hold the very same object.
    Object.freeze(one);
    this.written.push({ one, device });
    await this.ground.store(device).write({ origin: 'local', observations: [one] });
  }

  private async erase(device: number, id: Id): Promise<void> {
    const store = this.ground.store(device);
    const { subjects, observations } = await store.traces(id);
    if (observations.length === 0) return;
    await addErasure(store, { subjects, observations: [], hashes: [] });
    await store.erase(id);
    for (const one of observations) this.withdrawn.add(one);
    this.note('erased');
  }

  private async eraseOne(device: number, nth: number): Promise<void> {
    const store = this.ground.store(device);
    const held: Id[] = [];
    for await (const some of store.allObservations()) held.push(...some.map((one) => one.id));
    const id = held[nth];
    if (id === undefined) return;
    await addErasure(store, { subjects: [], observations: [id], hashes: [] });
    await store.eraseObservations([id]);
    this.withdrawn.add(id);
    this.note('erased');
  }

  private async sync(device: number, weathers: Weather[], cut: number): Promise<Result<SyncReport>> {
    let left = cut;
    const before = () => {
      if (cut === 0) return;
      left -= 1;
      if (left > 0) return;
      if (left === 0) this.note('device killed');
      throw new Killed();
    };
    const sync = createSync({
      store: mortal(this.ground.store(device), before),
      wire: this.wire(device, weathers),
      env: { now: () => this.clockOf(device), random: this.random },
      device: this.ground.device(device),
      member: this.ground.member(OWNERS[device] ?? 0),
      optOutMeta: async () => ({}),
    });
    const done = await sync.run({ force: true });
    // What the device has seen moves its clock on.
    const clock = await this.ground.store(device).meta(CLOCK);
    if (clock) this.clocks[device] = clock;
    return done;
  }

  private wire(device: number, weathers: Weather[]): Wire {
    const honest = this.ground.wire(device);
    const through = async <T>(request: () => Promise<T>) => {
      if (this.cutOff.has(device)) {
        this.note('partition');
        return failed('SERVER_UNREACHABLE');
      }
      const how = weathers.shift() ?? 'fine';
      if (how !== 'fine') this.note(how);
      if (how === 'request lost') return failed('SERVER_UNREACHABLE');
      if (how === 'busy') return failed('SERVER_BUSY');
      if (how === 'comes again later') this.late.push(request);
      const answer = await request();
      if (how === 'answer lost') return failed('SERVER_UNREACHABLE');
      return how === 'sent twice' ? request() : answer;
    };
    return {
      host: honest.host,
      push: (body) =>
        through(async () => {
          const answer = await honest.push(body);
          for (const [index, one] of (answer.ok ? answer.value.verdicts : []).entries()) {
            if (one.verdict !== 'refused') this.acknowledged.add(body.observations[index]?.id ?? '');
            if (one.verdict === 'clamped') this.note('stamp clamped');
            if (one.reason?.startsWith('not-your-')) this.note('refused by role');
          }
          return answer;
        }),
      pull: (cursor, limit) => through(() => honest.pull(cursor, limit)),
      erase: (body) =>
        through(async () => {
          for (const id of body.subjects) this.ordered.add(id);
          const answer = await honest.erase(body);
          if (answer.ok && answer.value.refused?.length) this.note('refused erasure');
          return answer;
        }),
    };
  }
}

/** The store of a device that dies where `before` throws: ahead of any of its transactions. */
function mortal(store: SyncStore, before: () => void): SyncStore {
  const guard =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      before();
      return call(...args);
    };
  return {
    outbox: guard((limit) => store.outbox(limit)),
    settle: guard((acknowledged, refused) => store.settle(acknowledged, refused)),
    write: guard((batch) => store.write(batch)),
    traces: guard((id) => store.traces(id)),
    erase: guard((id) => store.erase(id)),
    eraseObservations: guard((ids) => store.eraseObservations(ids)),
    meta: async <T>(key: MetaKey<T>) => {
      before();
      return store.meta(key);
    },
    setMeta: guard((key, value) => store.setMeta(key, value)),
    async *allObservations() {
      for await (const some of store.allObservations()) {
        before();
        yield some;
      }
    },
  };
}
