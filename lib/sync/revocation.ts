import type { Id } from '../record/id.ts';
import type { Json } from '../record/json.ts';
import type { Observation } from '../record/observation.ts';
import type { Store } from '../store/port.ts';
import type { SyncContext } from './context.ts';
import type { Access, PullAnswer } from './protocol.ts';
import { SYNC_META } from './state.ts';

/** What the server last said of this member's reach; undefined before it said so. */
export async function readAccess(store: Pick<Store, 'meta'>): Promise<Access | undefined> {
  return await store.meta(SYNC_META.access);
}

/**
 * Reads everything again after the member's reach changed. What is held and still comes stays as it is,
 * with its alerts; what does not come any more goes at the end. Dying on the way begins it again.
 */
export interface Rereading {
  /** Ids that came. */
  seen: Set<Id>;
}

/** Goes on with a reading that was cut short, from its beginning. */
export async function resumeRereading({ store }: SyncContext): Promise<Rereading | undefined> {
  if ((await store.meta(SYNC_META.rereading)) !== true) return undefined;
  await store.setMeta(SYNC_META.cursor, undefined);
  return { seen: new Set() };
}

/**
 * Takes the server's word on the member's reach. Where this device read under another one, nothing of
 * the page counts and everything is read again: the returned reading has begun.
 */
export async function takeAccess(
  { store }: SyncContext,
  page: PullAnswer,
  cursor: string | undefined,
): Promise<Rereading | undefined> {
  const { access } = page;
  if (!access) return undefined;
  const known = await readAccess(store);
  if (known && JSON.stringify(known) === JSON.stringify(access)) return undefined;
  // Without a cursor, what is held may be from before a backup was restored.
  const anew = (cursor !== undefined || known !== undefined) && known?.view !== access.view;
  await store.write({
    origin: 'pulled',
    meta: {
      [SYNC_META.access]: access,
      ...(anew && { [SYNC_META.cursor]: undefined, [SYNC_META.rereading]: true }),
    },
  });
  return anew ? { seen: new Set() } : undefined;
}

/**
 * Lets go of what a page revokes and of what it brings in another shape than is held here; before the
 * page is written. Own observations always stay.
 * @returns the ids held in part once the page is written, for the same transaction
 */
export async function revoke(
  { store }: SyncContext,
  page: PullAnswer,
  brought: readonly Id[],
): Promise<Record<string, Json>> {
  const inPart = new Set((await store.meta(SYNC_META.cut)) ?? []);
  const cut = page.cut ?? [];
  const changed = brought.filter((id) => inPart.has(id));
  const gone = new Set([...(page.revoked ?? []), ...cut, ...changed]);
  if (gone.size === 0) return {};
  await store.eraseObservations([...gone]);
  for (const id of gone) inPart.delete(id);
  for (const id of cut) inPart.add(id);
  return { [SYNC_META.cut]: [...inPart] };
}

/** Ends a reading: what did not come and is not this person's own is not theirs to see any more. */
export async function endRereading(context: SyncContext, { seen }: Rereading): Promise<number> {
  const { store, member, device } = context;
  const gone = await letGo(store, (one) => seen.has(one.id) || one.by === member || one.by === device);
  await store.setMeta(SYNC_META.rereading, undefined);
  return gone;
}

/**
 * Removes what `keep` does not keep, but nothing that waits to be sent or was refused: that came from
 * here, whoever signs it (an imported backup of another device). How many observations went.
 */
export async function letGo(
  store: Pick<Store, 'outbox' | 'allObservations' | 'eraseObservations'>,
  keep: (one: Observation) => boolean,
): Promise<number> {
  const unsent = new Set((await store.outbox(Number.MAX_SAFE_INTEGER)).map((row) => row.id));
  let gone = 0;
  for await (const some of store.allObservations()) {
    const lost = some.filter((one) => !unsent.has(one.id) && !keep(one)).map((one) => one.id);
    if (lost.length > 0) gone += await store.eraseObservations(lost);
  }
  return gone;
}
