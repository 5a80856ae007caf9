import { failed, ok, type Result } from '../fault/fault.ts';
import { reader } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { texts } from '../record/kind.ts';
import { closeErasures } from '../sync/erasure.ts';
import { forgetSync } from '../sync/state.ts';
import type { Desk } from './desk.ts';
import { forgetOnScreen } from './erase.ts';
import { authorsHere, teamRow } from './team.ts';
import { watchRecords } from './watches.ts';

/** Meta key: set while what came from a team that was left is still being removed. */
const LEAVING = 'leaving';

/**
 * Leaves the team on this device: its session is ended, what colleagues observed is removed from here
 * and what this person observed stays. The team keeps what was sent to it.
 */
export async function leaveTeam(desk: Desk): Promise<Result<void>> {
  const row = await teamRow(desk);
  if (!row) return failed('SIGNED_OUT');
  const ended = await (await desk.wires())(row.server, row.token).signOut();
  // A running exchange ends first: it would write what it still pulls.
  await desk.exclusively(
    'sync',
    async () => {
      const former = [...new Set([...((await desk.store.meta<Id[]>('former')) ?? []), row.memberId])];
      // In one write: whatever dies next, the rest is made up for.
      await desk.store.write({ origin: 'local', meta: { team: undefined, former, [LEAVING]: true } });
      await closeErasures(desk.store);
      await forgetSync(desk.store);
      await finishLeaving(desk);
    },
    { wait: true },
  );
  desk.browser.broadcast({ type: 'sync' });
  desk.browser.broadcast({ type: 'records' });
  desk.browser.broadcast({ type: 'feeds' });
  // The session dies by itself where the server could not be told; here it is forgotten already.
  return ended.ok || ended.fault.code === 'SIGNED_OUT' ? ok(undefined) : ended;
}

/** Removes what others of a team that was left observed, where that is not done yet. */
export async function finishLeaving(desk: Desk): Promise<void> {
  const { store } = desk;
  if (!(await store.meta(LEAVING))) return;
  const own = new Set(await authorsHere(store));
  // Waiting or refused rows came from here, whoever signs them (an imported backup of another device).
  const { waiting, refused } = await store.outboxSize();
  const ours = new Set((await store.outbox(waiting + refused)).map((row) => row.id));
  for await (const some of store.allObservations()) {
    const others = some.filter((one) => !own.has(one.by) && !ours.has(one.id)).map((one) => one.id);
    if (others.length > 0) await store.eraseObservations(others);
  }
  const wanted = new Set((await watchRecords(desk)).flatMap((record) => texts(reader(record), 'feed')));
  for (const { url } of await store.feeds()) if (!wanted.has(url)) await store.forgetFeed(url);
  await forgetOnScreen(desk);
  await store.setMeta(LEAVING, undefined);
}
