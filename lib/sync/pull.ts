import { failed, ok, type Result } from '../fault/fault.ts';
import { type ClockState, readStamp, receive } from '../record/clock.ts';
import { type Observation, parseObservation } from '../record/observation.ts';
import type { SyncContext, SyncReport } from './context.ts';
import { applyTombstones, noteErased, sendErasures } from './erasure.ts';
import { LIMITS, type PullAnswer } from './protocol.ts';
import { offerAgain } from './push.ts';
import { endRereading, readAccess, resumeRereading, revoke, takeAccess } from './revocation.ts';
import { CLOCK, SYNC_META } from './state.ts';

/** One backup restored while we read it again is possible; more is a server gone mad. */
const MAX_RENEWALS = 2;

/** Pulls page after page. A page and the place after it are written together or not at all. */
export async function pullAll(context: SyncContext, report: SyncReport): Promise<Result<void>> {
  const { store, wire } = context;
  let renewals = 0;
  let views = 0;
  let rereading = await resumeRereading(context);
  for (;;) {
    const cursor = await store.meta(SYNC_META.cursor);
    const page = await wire.pull(cursor, LIMITS.page);
    if (!page.ok) return page;
    const epoch = await store.meta(SYNC_META.epoch);
    if (epoch !== undefined && epoch !== page.value.epoch) {
      renewals += 1;
      if (renewals > MAX_RENEWALS)
        return failed('SERVER_NOT_VIGIE', { host: wire.host, detail: 'an epoch that never settles' });
      const renewed = await renew(context, page.value.epoch, report);
      if (!renewed.ok) return renewed;
      rereading = await resumeRereading(context);
      continue;
    }
    const again = await takeAccess(context, page.value, cursor);
    if (again) {
      views += 1;
      if (views > MAX_RENEWALS)
        return failed('SERVER_NOT_VIGIE', { host: wire.host, detail: 'a view that never settles' });
      rereading = again;
      continue;
    }
    for (const id of await take(context, page.value, report)) rereading?.seen.add(id);
    if (!page.value.more) {
      if (rereading) report.erased += await endRereading(context, rereading);
      return ok(undefined);
    }
    if (page.value.cursor === cursor)
      return failed('SERVER_NOT_VIGIE', { host: wire.host, detail: 'a page that leads nowhere' });
  }
}

/** @returns the ids of the page's observations */
async function take(context: SyncContext, page: PullAnswer, report: SyncReport): Promise<string[]> {
  const { store, env } = context;
  await noteErased(context, { ...page.tombstones, optOuts: page.optOuts });
  report.erased += await applyTombstones(context, page.tombstones);
  const observations: Observation[] = [];
  for (const row of page.observations) {
    const parsed = parseObservation(row);
    if (parsed.ok) observations.push(parsed.value);
    else report.unreadable += 1;
  }
  const ids = observations.map((one) => one.id);
  const held = await revoke(context, page, ids);
  const clock = await store.meta(CLOCK);
  const moved = movedClock(clock, observations, env.now());
  const written = await store.write({
    origin: 'pulled',
    observations,
    meta: {
      ...(page.optOuts.length > 0 ? await context.optOutMeta(page.optOuts) : {}),
      ...held,
      ...(moved && { [CLOCK]: { ms: moved.ms, counter: moved.counter } }),
      [SYNC_META.cursor]: page.cursor,
      [SYNC_META.epoch]: page.epoch,
    },
  });
  report.pulled += written.stored.length;
  return ids;
}

/** Our clock, past everything that we have seen (see clock.ts). */
function movedClock(
  last: ClockState | undefined,
  observations: Observation[],
  now: number,
): ClockState | undefined {
  let clock = last;
  for (const one of observations) {
    const stamp = readStamp(one.id);
    if (stamp) clock = receive(clock, stamp, now);
  }
  return clock;
}

/**
 * The server was restored from a backup: it gets our erasures and our observations again, and we read
 * it from the beginning. Who holds what may be otherwise there: a member from whom something is hidden
 * lets go of what does not come again. The new epoch is noted last, so that dying on the way begins it again.
 */
async function renew(context: SyncContext, epoch: string, report: SyncReport): Promise<Result<void>> {
  const { store } = context;
  await store.setMeta(SYNC_META.sent, undefined);
  const erased = await sendErasures(context);
  if (!erased.ok) return erased;
  const offered = await offerAgain(context, report);
  if (!offered.ok) return offered;
  const access = await readAccess(store);
  await store.write({
    origin: 'pulled',
    meta: {
      [SYNC_META.cursor]: undefined,
      [SYNC_META.epoch]: epoch,
      ...(access && access.all !== true && { [SYNC_META.rereading]: true }),
    },
  });
  return ok(undefined);
}
