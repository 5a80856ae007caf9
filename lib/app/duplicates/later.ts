import { DAY_MS } from '../../record/day.ts';
import type { Id } from '../../record/id.ts';
import { metaKey } from '../../store/meta-key.ts';
import type { Desk } from '../desk.ts';

const META = metaKey<Record<string, number>>('duplicates.later');
/** Put off for a week; by then one knows more, or not. */
const FOR_MS = 7 * DAY_MS;
/** The oldest are forgotten first: they come back early, which harms nothing. */
const MOST = 2000;

/** Pairs put off on this device, `smaller larger` -> milliseconds since 1970 when they come back. */
export async function readLater(desk: Desk): Promise<Record<string, number>> {
  return (await desk.store.meta(META)) ?? {};
}

export async function putOff(desk: Desk, a: Id, b: Id): Promise<void> {
  const now = desk.env.now();
  const held = Object.entries(await readLater(desk)).filter(([, until]) => until > now);
  const name = [a, b].sort().join(' ');
  const kept = [...held.filter(([pair]) => pair !== name), [name, now + FOR_MS] as const].slice(-MOST);
  await desk.store.setMeta(META, Object.fromEntries(kept));
}

/** Puts a pair that was put off back in the queue. */
export async function bringBack(desk: Desk, a: Id, b: Id): Promise<void> {
  const { [[a, b].sort().join(' ')]: _, ...others } = await readLater(desk);
  await desk.store.setMeta(META, others);
}
