import { type Fault, FaultError, ok, type Result } from '../fault/fault.ts';
import { NOTHING_DONE, type SyncContext, type SyncReport } from './context.ts';
import { sendErasures } from './erasure.ts';
import { pullAll } from './pull.ts';
import { pushOutbox } from './push.ts';
import { afterFailure, readSyncState, SYNC_META, type SyncState } from './state.ts';

export interface Sync {
  /**
   * Sends what waits and takes what is new. Within the back-off after a failure it only gives that
   * failure again, unless `force` (a person asked, or the connection is back). One runs at a time; a
   * call meanwhile makes the running one go round once more and shares its result.
   */
  run(options?: { force?: boolean }): Promise<Result<SyncReport>>;
}

/**
 * The team's synchronisation. Every step can be repeated and can be cut anywhere: what was not
 * acknowledged stays in the outbox, and a page counts only once it is written with its cursor.
 */
export function createSync(context: SyncContext): Sync {
  let running: Promise<Result<SyncReport>> | undefined;
  let again = false;
  const rounds = async (force: boolean): Promise<Result<SyncReport>> => {
    let result = await once(context, force);
    while (again && result.ok) {
      again = false;
      result = sum(result.value, await once(context, true));
    }
    return result;
  };
  return {
    run({ force = false } = {}) {
      if (running) {
        again = true;
        return running;
      }
      again = false;
      running = rounds(force).finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}

async function once(context: SyncContext, force: boolean): Promise<Result<SyncReport>> {
  let before: SyncState = { failures: 0 };
  const report: SyncReport = { ...NOTHING_DONE };
  let fault: Fault | undefined;
  try {
    before = await readSyncState(context.store);
    if (!force && before.fault && context.env.now() < (before.nextAt ?? 0)) {
      return { ok: false, fault: before.fault };
    }
    fault = await steps(context, report);
  } catch (error) {
    fault = faultOf(error);
  }
  const now = context.env.now();
  if (!fault) {
    await save(context, { failures: 0, lastSyncAt: now });
    return ok(report);
  }
  const after = afterFailure(before, fault, now, (context.env.random(1)[0] ?? 0) / 256);
  await save(context, after);
  return { ok: false, fault: after.fault ?? fault };
}

async function steps(context: SyncContext, report: SyncReport): Promise<Fault | undefined> {
  for (const step of [sendErasures, pushOutbox, pullAll, sendErasures]) {
    const done = await step(context, report);
    if (!done.ok) return done.fault;
  }
  return undefined;
}

function faultOf(error: unknown): Fault {
  if (error instanceof FaultError) return error.fault;
  return { code: 'UNKNOWN', values: { detail: error instanceof Error ? error.message : String(error) } };
}

/** Where even this cannot be written the store has said so already; the result still reaches the caller. */
async function save({ store }: SyncContext, state: SyncState): Promise<void> {
  await store.setMeta(SYNC_META.state, state).catch(() => undefined);
}

function sum(first: SyncReport, then: Result<SyncReport>): Result<SyncReport> {
  if (!then.ok) return then;
  const { pushed, refused, pulled, erased, unreadable, clockAhead } = then.value;
  return ok({
    pushed: first.pushed + pushed,
    refused: first.refused + refused,
    pulled: first.pulled + pulled,
    erased: first.erased + erased,
    unreadable: first.unreadable + unreadable,
    clockAhead: first.clockAhead || clockAhead,
  });
}
