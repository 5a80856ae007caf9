import { failed, ok, type Result } from '../fault/fault.ts';
import type { Id } from '../record/id.ts';
import type { Batch, Store } from '../store/port.ts';
import type { SyncReport } from '../sync/context.ts';
import { createSync } from '../sync/engine.ts';
import { readAccess } from '../sync/revocation.ts';
import type { Alert } from '../watch/alert.ts';
import { announce } from './announce.ts';
import { deviceId } from './author.ts';
import type { Desk } from './desk.ts';
import { eraseObjecting, forgetOnScreen } from './erase.ts';
import { LEAVING, TEAM } from './meta-keys.ts';
import { OPT_OUTS, readOptOuts, withHashes } from './opt-out.ts';
import { teamRow } from './team.ts';

/** A colleague's signal older than this is history here, not news. */
const NEWS_MS = 7 * 24 * 3600_000;

/** Exchanges observations with the team's server; nothing to do for a device that works alone. */
export async function syncTeam(
  desk: Desk,
  options: { force?: boolean } = {},
): Promise<Result<SyncReport | undefined>> {
  const done = await desk.exclusively('sync', () => exchange(desk, options), { wait: true });
  return done ?? ok(undefined);
}

async function exchange(desk: Desk, options: { force?: boolean }): Promise<Result<SyncReport | undefined>> {
  if (await desk.store.meta(LEAVING)) await (await import('./leave.ts')).finishLeaving(desk);
  const row = await teamRow(desk);
  if (!row) return ok(undefined);
  const device = await deviceId(desk.store, desk.env);
  const optOutsBefore = (await readOptOuts(desk.store, desk.env)).hashes.length;
  const people = new Set<Id>();
  const sync = createSync({
    store: withAlerts(desk, people),
    wire: (await desk.wires())(row.server, row.token),
    env: desk.env,
    device,
    member: row.memberId,
    optOutMeta: async (hashes) => ({
      [OPT_OUTS]: withHashes(await readOptOuts(desk.store, desk.env), hashes),
    }),
  });
  let report = await sync.run(options);
  const objections = (await readOptOuts(desk.store, desk.env)).hashes.length > optOutsBefore;
  const objecting = await eraseObjecting(desk, objections ? undefined : [...people]);
  // What the objections took here has to go elsewhere too.
  if (objecting > 0 && report.ok) report = await sync.run({ force: true });
  await followRole(desk);
  desk.browser.broadcast({ type: 'sync' });
  if (!report.ok) {
    if (report.fault.code === 'REMOVED_FROM_TEAM')
      await (await import('./leave.ts')).removedFromTeam(desk, report.fault);
    return report;
  }
  const { pulled, pushed } = report.value;
  const erased = report.value.erased + objecting;
  if (erased > 0) await forgetOnScreen(desk);
  if (pulled + erased > 0) {
    desk.browser.broadcast({ type: 'records' });
    await announce(desk);
  }
  if (pushed > 0) desk.browser.broadcast({ type: 'sync' });
  return report;
}

/**
 * A signal that a colleague's device found raises its alert here too, in the transaction that stores it.
 * The people that were written are noted in `people`.
 */
function withAlerts(desk: Desk, people: Set<Id>): Store {
  const { store } = desk;
  return {
    ...store,
    write: async (batch: Batch) => {
      for (const one of batch.observations ?? []) if (one.kind === 'person') people.add(one.subject);
      const fresh = new Date(desk.env.now() - NEWS_MS).toISOString();
      const signals = new Set<Id>(
        (batch.observations ?? [])
          .filter((one) => one.kind === 'signal' && one.source.type === 'feed' && one.seenAt >= fresh)
          .map((one) => one.subject),
      );
      if (signals.size === 0) return store.write(batch);
      for (const alert of await store.alerts()) signals.delete(alert.id);
      const alerts = [...signals].map((id): Alert => ({ id, state: 'pending', at: desk.env.now() }));
      return store.write({ ...batch, alerts: [...(batch.alerts ?? []), ...alerts] });
    },
  };
}

/** The fault of a sync a person asked for. */
export async function syncNow(desk: Desk): Promise<Result<void>> {
  if (!(await teamRow(desk))) return failed('SIGNED_OUT');
  const done = await syncTeam(desk, { force: true });
  return done.ok ? ok(undefined) : done;
}

/** The role that the server named last is the one shown and asked about. */
async function followRole({ store }: Desk): Promise<void> {
  const [row, access] = await Promise.all([store.meta(TEAM), readAccess(store)]);
  if (row && access && row.role !== access.role) await store.setMeta(TEAM, { ...row, role: access.role });
}
