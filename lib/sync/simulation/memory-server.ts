import { ok, type Result } from '../../fault/fault.ts';
import type { Observation } from '../../record/observation.ts';
import type { EraseAnswer, EraseRequest, PullAnswer, PushAnswer, PushRequest, Verdict } from '../protocol.ts';
import type { Wire } from '../wire.ts';

interface Entry {
  type: 'observation' | 'subject' | 'erased-observation' | 'opt-out';
  key: string;
  observation?: Observation;
}

/** The backend's rules in memory, for tests of the engine; the real ones are in server/. */
export class MemoryServer implements Wire {
  entries: (Entry | undefined)[] = [];
  readonly host = 'vigie.example.com';
  epoch = 'epoch-1';
  pageRows = 4;
  private epochs = 1;

  async push({ observations }: PushRequest): Promise<Result<PushAnswer>> {
    const verdicts = observations.map((one): Verdict => {
      if (this.has('observation', one.id)) return { verdict: 'already' };
      if (this.has('subject', one.subject) || this.has('erased-observation', one.id))
        return { verdict: 'refused', reason: 'erased' };
      this.entries.push({ type: 'observation', key: one.id, observation: one });
      return { verdict: 'stored' };
    });
    return ok({ verdicts, epoch: this.epoch, serverTime: 0 });
  }

  async pull(cursor: string | undefined, _limit: number): Promise<Result<PullAnswer>> {
    const [epoch, at] = (cursor ?? `${this.epoch}.0`).split('.');
    const from = epoch === this.epoch ? Number(at) : 0;
    const page = this.entries.slice(from, from + this.pageRows).filter((one) => one !== undefined);
    const next = Math.min(this.entries.length, from + this.pageRows);
    return ok({
      observations: page.flatMap((one) => (one.observation ? [one.observation] : [])),
      tombstones: {
        subjects: page.filter((one) => one.type === 'subject').map((one) => one.key),
        observations: page.filter((one) => one.type === 'erased-observation').map((one) => one.key),
      },
      optOuts: page.filter((one) => one.type === 'opt-out').map((one) => one.key),
      cursor: `${this.epoch}.${next}`,
      more: next < this.entries.length,
      serverTime: 0,
      epoch: this.epoch,
    });
  }

  async erase({ subjects, observations, optOuts }: EraseRequest): Promise<Result<EraseAnswer>> {
    const bare = new Set([...subjects, ...observations]);
    this.entries = this.entries.map((one) =>
      one?.observation && (bare.has(one.observation.subject) || bare.has(one.key)) ? undefined : one,
    );
    const marks = { subject: subjects, 'erased-observation': observations, 'opt-out': optOuts } as const;
    for (const type of ['subject', 'erased-observation', 'opt-out'] as const) {
      for (const key of marks[type]) if (!this.has(type, key)) this.entries.push({ type, key });
    }
    return ok({ erased: 0, epoch: this.epoch });
  }

  /** A backup was put back: what came after it is gone, and the epoch says so. */
  restore(entries: (Entry | undefined)[]) {
    this.entries = [...entries];
    this.epochs += 1;
    this.epoch = `epoch-${this.epochs}`;
  }

  get observations(): Observation[] {
    return this.entries.flatMap((one) => (one?.observation ? [one.observation] : []));
  }

  has(type: Entry['type'], key: string): boolean {
    return this.entries.some((one) => one?.type === type && one.key === key);
  }
}
