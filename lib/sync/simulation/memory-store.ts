import type { Json } from '../../record/json.ts';
import type { Observation } from '../../record/observation.ts';
import type { MetaKey } from '../../store/meta-key.ts';
import type { Batch, OutboxRow } from '../../store/port.ts';
import type { SyncStore } from '../context.ts';

/** What is kept shares nothing with what was given. */
function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

/** What the browser throws when the worker dies in the middle. */
export class Killed extends Error {}

/**
 * The part of the store that sync uses, in memory, for tests: each call is one transaction. Subjects
 * that share the value of `set.key` are one cluster. `before` runs first in every call and may throw.
 */
export class MemoryStore implements SyncStore {
  readonly rows = new Map<string, Observation>();
  readonly waiting = new Map<string, OutboxRow>();
  readonly kept = new Map<string, unknown>();
  before: () => void = () => {};

  async write({ observations = [], origin, meta = {} }: Batch) {
    this.before();
    const stored: string[] = [];
    const already: string[] = [];
    for (const one of observations) {
      if (this.rows.has(one.id)) {
        already.push(one.id);
        // What comes back from the server has arrived there.
        if (origin === 'pulled') this.waiting.delete(one.id);
        continue;
      }
      this.rows.set(one.id, one);
      stored.push(one.id);
      if (origin === 'local') this.waiting.set(one.id, { id: one.id, observation: one });
    }
    for (const [key, value] of Object.entries(meta)) this.keep(key, value);
    return { stored, already };
  }

  async traces(id: string) {
    this.before();
    const members = this.cluster(id);
    const gone = [...this.rows.values()].filter((one) => members.has(one.subject));
    return { observations: gone.map((one) => one.id), subjects: [...members] };
  }

  async erase(id: string) {
    const traces = await this.traces(id);
    await this.eraseObservations(traces.observations);
    return traces;
  }

  async eraseObservations(ids: string[]) {
    this.before();
    for (const id of ids) this.waiting.delete(id);
    return ids.filter((id) => this.rows.delete(id)).length;
  }

  async outbox(limit: number) {
    this.before();
    return [...this.waiting.values()].slice(0, limit);
  }

  async settle(acknowledged: string[], refused: { id: string; reason: string }[]) {
    this.before();
    for (const id of acknowledged) this.waiting.delete(id);
    for (const { id, reason } of refused) {
      const observation = this.rows.get(id);
      if (observation) this.waiting.set(id, { id, observation, refused: reason });
    }
  }

  async meta<T>(key: MetaKey<T>) {
    this.before();
    const value = this.kept.get(key);
    return value === undefined ? undefined : (copy(value) as T);
  }

  async setMeta(key: string, value: unknown) {
    this.before();
    this.keep(key, value);
  }

  async *allObservations() {
    this.before();
    const all = [...this.rows.values()];
    for (let at = 0; at < all.length; at += 3) {
      this.before();
      yield all.slice(at, at + 3);
    }
  }

  private keep(key: string, value: unknown) {
    if (value === undefined) this.kept.delete(key);
    else this.kept.set(key, copy(value));
  }

  private cluster(id: string): Set<string> {
    const members = new Set([id]);
    for (let size = 0; size !== members.size; ) {
      size = members.size;
      const keys = new Set<Json>();
      for (const one of this.rows.values()) {
        if (members.has(one.subject) && one.set?.key !== undefined) keys.add(one.set.key);
      }
      for (const one of this.rows.values()) {
        if (one.set?.key !== undefined && keys.has(one.set.key)) members.add(one.subject);
      }
    }
    return members;
  }
}
