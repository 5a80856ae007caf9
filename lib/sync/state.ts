import type { Fault } from '../fault/fault.ts';
import type { ClockState } from '../record/clock.ts';
import type { Id } from '../record/id.ts';
import { metaKey } from '../store/meta-key.ts';
import type { Store } from '../store/port.ts';
import { backoffMs } from './backoff.ts';
import type { Access } from './protocol.ts';

/** The device's clock: what it writes and what it hears both move it. */
export const CLOCK = metaKey<ClockState>('clock');

/** The keys under which sync keeps its place in the store's meta. */
export const SYNC_META = {
  /** Where the next pull goes on. */
  cursor: metaKey<string>('sync.cursor'),
  /** The server's epoch that the cursor belongs to. */
  epoch: metaKey<string>('sync.epoch'),
  /** Keys of the erasures that this epoch of the server has taken. */
  sent: metaKey<string[]>('sync.sent'),
  state: metaKey<SyncState>('sync.state'),
  /** What the member may see, by the server's last word. */
  access: metaKey<Access>('sync.access'),
  /** Observations held without the fields that were not for this member. */
  cut: metaKey<Id[]>('sync.cut'),
  /** Set while everything is read again under another view. */
  rereading: metaKey<boolean>('sync.rereading'),
};

/** How the last tries went. */
export interface SyncState {
  /** Failures in a row. */
  failures: number;
  /** Milliseconds since 1970. */
  lastSyncAt?: number;
  /** Not before, unless a person asks. */
  nextAt?: number;
  fault?: Fault;
}

export async function readSyncState(store: Pick<Store, 'meta'>): Promise<SyncState> {
  return (await store.meta(SYNC_META.state)) ?? { failures: 0 };
}

/**
 * Notes the first epoch that a server names, before anything counts as acknowledged by it; a later one
 * is noted by the pull alone, once the server has everything again.
 */
export async function noteEpoch(store: Pick<Store, 'meta' | 'setMeta'>, epoch: string): Promise<void> {
  if ((await store.meta(SYNC_META.epoch)) === undefined) await store.setMeta(SYNC_META.epoch, epoch);
}

/** Forgets the place in a team's stream: on leaving a team, and before joining one. */
export async function forgetSync(store: Pick<Store, 'setMeta'>): Promise<void> {
  for (const key of Object.values<string>(SYNC_META)) await store.setMeta(key, undefined);
}

/** The state after a failure: later by the server's own word, else by back-off. `chance` in [0, 1). */
export function afterFailure(before: SyncState, fault: Fault, now: number, chance: number): SyncState {
  const failures = before.failures + 1;
  const asked = fault.retryAt ? Date.parse(fault.retryAt) : Number.NaN;
  const nextAt = Math.max(Number.isNaN(asked) ? 0 : asked, now + backoffMs(failures, chance));
  const said = { ...fault, retryAt: new Date(nextAt).toISOString() };
  return { failures, nextAt, fault: said, ...(before.lastSyncAt && { lastSyncAt: before.lastSyncAt }) };
}
