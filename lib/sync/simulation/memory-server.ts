import { ok, type Result } from '../../fault/fault.ts';
import { MAX_DRIFT_MS, readStamp } from '../../record/clock.ts';
import type { Observation } from '../../record/observation.ts';
import type { EraseAnswer, EraseRequest, PullAnswer, PushAnswer, PushRequest, Verdict } from '../protocol.ts';
import type { Wire } from '../wire.ts';

type EntryType = 'observation' | 'subject' | 'erased-observation' | 'opt-out';

interface Entry {
  type: EntryType;
  key: string;
  observation?: Observation;
  /** Numbered anew since it was stored: its subject changed hands. */
  moved?: boolean;
}

/** What a backup holds. */
export interface Saved {
  entries: (Entry | undefined)[];
  holders: Map<string, string>;
  narrow: Set<string>;
}

/**
 * The backend's rules in memory, for tests of the engine; the real ones are in server/. A member in
 * `narrow` sees and changes what they hold or said themselves; all others everything. As a Wire itself
 * it speaks to a client that the rules do not concern.
 */
export class MemoryServer implements Wire {
  entries: (Entry | undefined)[] = [];
  readonly host = 'vigie.example.com';
  epoch = 'epoch-1';
  pageRows = 4;
  now: number | undefined;
  /** Who holds a subject: who wrote of it first, until it is handed over. */
  holders = new Map<string, string>();
  narrow = new Set<string>();
  private epochs = 1;

  push(request: PushRequest): Promise<Result<PushAnswer>> {
    return this.pushAs(undefined, request);
  }

  pull(cursor: string | undefined, _limit: number): Promise<Result<PullAnswer>> {
    return this.pullAs(undefined, cursor);
  }

  erase(request: EraseRequest): Promise<Result<EraseAnswer>> {
    return this.eraseAs(undefined, request);
  }

  /** The server as this member meets it. */
  as(member: string): Wire {
    return {
      host: this.host,
      push: (request) => this.pushAs(member, request),
      pull: (cursor) => this.pullAs(member, cursor),
      erase: (request) => this.eraseAs(member, request),
    };
  }

  private async pushAs(
    member: string | undefined,
    { observations }: PushRequest,
  ): Promise<Result<PushAnswer>> {
    const verdicts = observations.map((one): Verdict => {
      if (this.has('observation', one.id)) return { verdict: 'already' };
      if (this.has('subject', one.subject) || this.has('erased-observation', one.id))
        return { verdict: 'refused', reason: 'erased' };
      if (!this.reaches(member, one.subject)) return { verdict: 'refused', reason: 'not-your-record' };
      this.entries.push({ type: 'observation', key: one.id, observation: one });
      if (!this.holders.has(one.subject)) this.holders.set(one.subject, member ?? one.by);
      const ahead = (readStamp(one.id)?.ms ?? 0) - (this.now ?? Number.POSITIVE_INFINITY);
      return { verdict: ahead > MAX_DRIFT_MS ? 'clamped' : 'stored' };
    });
    return ok({ verdicts, epoch: this.epoch, serverTime: this.now ?? 0 });
  }

  private async pullAs(member: string | undefined, cursor: string | undefined): Promise<Result<PullAnswer>> {
    const [epoch, at] = (cursor ?? `${this.epoch}.0`).split('.');
    const from = epoch === this.epoch ? Number(at) : 0;
    const next = Math.min(this.entries.length, from + this.pageRows);
    const observations: Observation[] = [];
    const revoked: string[] = [];
    const keys: Record<EntryType, string[]> = {
      observation: [],
      subject: [],
      'erased-observation': [],
      'opt-out': [],
    };
    for (const one of this.entries.slice(from, next)) {
      if (!one) continue;
      keys[one.type].push(one.key);
      if (!one.observation) continue;
      if (this.sees(member, one.observation)) observations.push(one.observation);
      else if (one.moved) revoked.push(one.key);
    }
    const role = member !== undefined && this.narrow.has(member) ? 'narrow' : 'wide';
    return ok({
      observations,
      tombstones: { subjects: keys.subject, observations: keys['erased-observation'] },
      optOuts: keys['opt-out'],
      revoked,
      ...(member !== undefined && {
        access: { view: role, role, teammates: [], territories: [], all: role === 'wide' },
      }),
      cursor: `${this.epoch}.${next}`,
      more: next < this.entries.length,
      serverTime: this.now ?? 0,
      epoch: this.epoch,
    });
  }

  private async eraseAs(
    member: string | undefined,
    { subjects, observations, optOuts }: EraseRequest,
  ): Promise<Result<EraseAnswer>> {
    const subjectOf = new Map(this.observations.map((one) => [one.id, one.subject]));
    const refused = [
      ...subjects.filter((one) => !this.reaches(member, one)),
      ...observations.filter((one) => !this.reaches(member, subjectOf.get(one) ?? '')),
    ];
    const open = (ids: string[]) => ids.filter((id) => !refused.includes(id));
    const marks = {
      subject: open(subjects),
      'erased-observation': open(observations),
      'opt-out': optOuts,
    } as const;
    const bare = new Set([...marks.subject, ...marks['erased-observation']]);
    let erased = 0;
    this.entries = this.entries.map((one) => {
      if (!one?.observation || !(bare.has(one.observation.subject) || bare.has(one.key))) return one;
      erased += 1;
      return undefined;
    });
    for (const id of marks.subject) this.holders.delete(id);
    for (const type of ['subject', 'erased-observation', 'opt-out'] as const) {
      for (const key of marks[type]) if (!this.has(type, key)) this.entries.push({ type, key });
    }
    return ok({ erased, epoch: this.epoch, refused });
  }

  /** The subject is another member's from now on: whoever reads behind a cursor meets its rows again. */
  handOver(subject: string, member: string): boolean {
    const holder = this.holders.get(subject);
    if (holder === undefined || holder === member) return false;
    this.holders.set(subject, member);
    const moving = this.entries.filter((one) => one?.observation?.subject === subject);
    this.entries = this.entries.map((one) => (one?.observation?.subject === subject ? undefined : one));
    for (const one of moving) if (one) this.entries.push({ ...one, moved: true });
    return true;
  }

  save(): Saved {
    return { entries: [...this.entries], holders: new Map(this.holders), narrow: new Set(this.narrow) };
  }

  /** A backup was put back: what came after it is gone, and the epoch says so. */
  restore({ entries, holders, narrow }: Pick<Saved, 'entries'> & Partial<Saved>) {
    this.entries = [...entries];
    this.holders = new Map(holders);
    this.narrow = new Set(narrow);
    this.epochs += 1;
    this.epoch = `epoch-${this.epochs}`;
  }

  get observations(): Observation[] {
    return this.entries.flatMap((one) => (one?.observation ? [one.observation] : []));
  }

  has(type: EntryType, key: string): boolean {
    return this.entries.some((one) => one?.key === key && one.type === type);
  }

  sees(member: string | undefined, one: Observation): boolean {
    return one.by === member || this.reaches(member, one.subject);
  }

  private reaches(member: string | undefined, subject: string): boolean {
    if (member === undefined || !this.narrow.has(member)) return true;
    return (this.holders.get(subject) ?? member) === member;
  }
}
