import { ok, type Result } from '../fault/fault.ts';
import { pollJoin, startJoin } from '../sync/join.ts';
import type { Me } from '../sync/protocol.ts';
import { forgetSync } from '../sync/state.ts';
import type { TeamStatus } from './app.ts';
import type { Desk } from './desk.ts';
import { JOIN_FAULT, JOINING, TEAM } from './meta-keys.ts';
import { readOptOuts, rekey, writeOptOuts } from './opt-out.ts';
import { joinView, type TeamRow } from './team.ts';

/** Asks the server for a code and, from then on, whether it was approved. */
export async function joinTeam(
  desk: Desk,
  typed: string,
): Promise<Result<NonNullable<TeamStatus['joining']>>> {
  const wireTo = await desk.wires();
  const pending = await startJoin(typed, desk.deviceName, wireTo, desk.env.now());
  if (!pending.ok) return pending;
  await desk.store.setMeta(JOIN_FAULT, undefined);
  await desk.store.setMeta(JOINING, pending.value);
  desk.browser.broadcast({ type: 'sync' });
  void awaitApproval(desk);
  return ok(joinView(pending.value));
}

/** Asks on, at the server's pace, until the code was decided or ran out; one page or worker at a time. */
export async function awaitApproval(desk: Desk): Promise<void> {
  await desk.exclusively('join', async () => {
    const wireTo = await desk.wires();
    for (;;) {
      const pending = await desk.store.meta(JOINING);
      if (!pending) return;
      await desk.sleep(Math.max(0, Math.min(pending.nextPollAt, pending.expiresAt) - desk.env.now()));
      // Given up meanwhile, or begun anew.
      const still = await desk.store.meta(JOINING);
      if (still?.deviceCode !== pending.deviceCode) continue;
      const answer = await pollJoin(pending, wireTo(pending.server), desk.env.now());
      if (answer.ok && answer.value.state === 'waiting') {
        await desk.store.setMeta(JOINING, answer.value.pending);
        continue;
      }
      await desk.store.setMeta(JOINING, undefined);
      if (!answer.ok) await desk.store.setMeta(JOIN_FAULT, answer.fault);
      else if (answer.value.state === 'joined')
        await enter(desk, pending.server, answer.value.token, answer.value.me);
      desk.browser.broadcast({ type: 'sync' });
      desk.errand({ type: 'sync' });
      return;
    }
  });
}

/** From here on this device writes as the member; what it wrote alone waits in the outbox already. */
async function enter(desk: Desk, server: string, token: string, me: Me): Promise<void> {
  const row: TeamRow = {
    server,
    token,
    name: me.workspace.name,
    member: me.member.name,
    memberId: me.member.id,
    role: me.role,
  };
  await writeOptOuts(desk.store, rekey(await readOptOuts(desk.store, desk.env), me.optOutKey));
  await forgetSync(desk.store);
  await desk.store.setMeta(TEAM, row);
}

export async function cancelJoin(desk: Desk): Promise<void> {
  await desk.store.setMeta(JOINING, undefined);
  desk.browser.broadcast({ type: 'sync' });
}
