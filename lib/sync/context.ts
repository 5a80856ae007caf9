import type { Env } from '../record/env.ts';
import type { Id } from '../record/id.ts';
import type { Store } from '../store/port.ts';
import type { Wire } from './wire.ts';

/** The part of the store that sync works with. */
export type SyncStore = Pick<
  Store,
  | 'outbox'
  | 'settle'
  | 'write'
  | 'traces'
  | 'erase'
  | 'eraseObservations'
  | 'meta'
  | 'setMeta'
  | 'allObservations'
>;

/** What a synchronisation works with; nothing else reaches it. */
export interface SyncContext {
  store: SyncStore;
  wire: Wire;
  env: Env;
  /** This device's id. */
  device: Id;
  /** The member that this device belongs to. */
  member: Id;
  /** Meta that remembers these people who objected; written together with the cursor. */
  optOutMeta(hashes: string[]): Promise<Record<string, unknown>>;
}

/** What one synchronisation did. */
export interface SyncReport {
  /** Of ours, now on the server. */
  pushed: number;
  refused: number;
  /** New here. */
  pulled: number;
  /** Removed here because somebody erased them. */
  erased: number;
  /** Rows of the server that this version cannot read; left out. */
  unreadable: number;
  /** This device's clock is more than five minutes ahead of the server's. */
  clockAhead: boolean;
}

export const NOTHING_DONE: Readonly<SyncReport> = {
  pushed: 0,
  refused: 0,
  pulled: 0,
  erased: 0,
  unreadable: 0,
  clockAhead: false,
};
