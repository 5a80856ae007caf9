import type { Fault } from '../fault/fault.ts';
import type { Store } from '../store/port.ts';
import type { Preview } from './app.ts';
import type { Desk } from './desk.ts';

/** The capture that waits for the rep's decision, if any. */
export async function pendingClip(store: Store): Promise<Preview | undefined> {
  return (await store.meta('clip')) as unknown as Preview | undefined;
}

/** Why the last reading gave nothing, if it did. */
export async function clipFault(store: Store): Promise<Fault | undefined> {
  return (await store.meta('clip.fault')) as unknown as Fault | undefined;
}

/** The rep lets it go: nothing was written, nothing is kept. */
export async function dropClip({ store, browser }: Desk): Promise<void> {
  await store.setMeta('clip', undefined);
  await store.setMeta('clip.fault', undefined);
  browser.broadcast({ type: 'capture' });
}
