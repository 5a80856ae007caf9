import type { Fault } from '../fault/fault.ts';
import type { Store } from '../store/port.ts';
import type { Preview } from './app.ts';
import type { Desk } from './desk.ts';
import { CLIP, CLIP_FAULT } from './meta-keys.ts';

/** The capture that waits for the rep's decision, if any. */
export async function pendingClip(store: Store): Promise<Preview | undefined> {
  return store.meta(CLIP);
}

/** Why the last reading gave nothing, if it did. */
export async function clipFault(store: Store): Promise<Fault | undefined> {
  return store.meta(CLIP_FAULT);
}

/** The rep lets it go: nothing was written, nothing is kept. */
export async function dropClip({ store, browser }: Desk): Promise<void> {
  await store.setMeta(CLIP, undefined);
  await store.setMeta(CLIP_FAULT, undefined);
  browser.broadcast({ type: 'capture' });
}
