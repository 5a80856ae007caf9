import { type Fault, failed, ok, type Result } from '../fault/fault.ts';
import { reader } from '../record/fold.ts';
import { texts } from '../record/kind.ts';
import { closeErasures } from '../sync/orders.ts';
import { letGo } from '../sync/revocation.ts';
import { forgetSync } from '../sync/state.ts';
import type { Desk } from './desk.ts';
import { forgetOnScreen } from './erase.ts';
import { FORMER, JOIN_FAULT, LEAVING, TEAM } from './meta-keys.ts';
import { authorsHere, teamRow } from './team.ts';
import { watchRecords } from './watches.ts';

/** Meta key: set while what came from a team that was left is still being removed. */

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
      const former = [...new Set([...((await desk.store.meta(FORMER)) ?? []), row.memberId])];
      await depart(desk, { [FORMER]: former });
    },
    { wait: true },
  );
  // The session dies by itself where the server could not be told; here it is forgotten already.
  return ended.ok || ended.fault.code === 'SIGNED_OUT' ? ok(undefined) : ended;
}

/**
 * After the team took this member out: their observations are the team's too and go with the others;
 * what was written before joining, and what the team never took, stays. Runs within an exchange.
 */
export async function removedFromTeam(desk: Desk, fault: Fault): Promise<void> {
  await depart(desk, { [JOIN_FAULT]: fault });
}

async function depart(desk: Desk, meta: Record<string, unknown>): Promise<void> {
  // In one write: whatever dies next, the rest is made up for.
  await desk.store.write({ origin: 'local', meta: { ...meta, [TEAM]: undefined, [LEAVING]: true } });
  await closeErasures(desk.store);
  await forgetSync(desk.store);
  await finishLeaving(desk);
  for (const type of ['sync', 'records', 'feeds'] as const) desk.browser.broadcast({ type });
}

/** Removes what others of a team that was left observed, where that is not done yet. */
export async function finishLeaving(desk: Desk): Promise<void> {
  const { store } = desk;
  if (!(await store.meta(LEAVING))) return;
  const own = new Set(await authorsHere(store));
  await letGo(store, (one) => own.has(one.by));
  const wanted = new Set((await watchRecords(desk)).flatMap((record) => texts(reader(record), 'feed')));
  for (const { url } of await store.feeds()) if (!wanted.has(url)) await store.forgetFeed(url);
  await forgetOnScreen(desk);
  await store.setMeta(LEAVING, undefined);
}
