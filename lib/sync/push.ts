import { failed, ok, type Result } from '../fault/fault.ts';
import type { Observation } from '../record/observation.ts';
import type { OutboxRow } from '../store/port.ts';
import { batches, tooBig } from './batches.ts';
import type { SyncContext, SyncReport } from './context.ts';
import { LIMITS, type Verdict } from './protocol.ts';
import { noteEpoch } from './state.ts';

/** Statuses by which a server or something in front of it refuses a request for what is in it. */
const CONTENT_REFUSED = new Set([400, 413, 422]);

/** Pushes the outbox until nothing waits. Each row is settled as soon as its verdict is known. */
export async function pushOutbox(context: SyncContext, report: SyncReport): Promise<Result<void>> {
  for (;;) {
    const rows = await waitingRows(context);
    if (rows.length === 0) return ok(undefined);
    const fitting = rows.map((row) => row.observation).filter((one) => !tooBig(one));
    const oversize = rows.filter((row) => tooBig(row.observation)).map((row) => row.id);
    await context.store.settle(
      [],
      oversize.map((id) => ({ id, reason: 'too-big' })),
    );
    report.refused += oversize.length;
    for (const batch of batches(fitting)) {
      const pushed = await pushBatch(context, batch);
      if (!pushed.ok) return pushed;
      await settle(context, batch, pushed.value, report);
    }
  }
}

/**
 * After the server lost its memory: offers everything that this member wrote here. What is refused now
 * (the records changed hands meanwhile) waits beside other refused edits, so that nobody takes it for shared.
 */
export async function offerAgain(context: SyncContext, report: SyncReport): Promise<Result<void>> {
  for await (const some of context.store.allObservations()) {
    const own = some.filter((one) => [context.member, context.device].includes(one.by) && !tooBig(one));
    for (const batch of batches(own)) {
      const pushed = await pushBatch(context, batch);
      if (!pushed.ok) return pushed;
      const known = pushed.value.filter((one) => one.verdict === 'already').length;
      await settle(context, batch, pushed.value, report);
      report.pushed -= known;
    }
  }
  return ok(undefined);
}

/** Rows not refused yet, whatever the order in which the store gives them. */
async function waitingRows({ store }: SyncContext): Promise<OutboxRow[]> {
  for (let ask: number = LIMITS.push; ; ask *= 4) {
    const rows = await store.outbox(ask);
    const waiting = rows.filter((row) => row.refused === undefined).slice(0, LIMITS.push);
    if (waiting.length > 0 || rows.length < ask) return waiting;
  }
}

/** One verdict an observation. A batch refused whole is halved until the row to blame stands alone. */
async function pushBatch(context: SyncContext, batch: Observation[]): Promise<Result<Verdict[]>> {
  const answer = await context.wire.push({ device: context.device, observations: batch });
  if (answer.ok) {
    await noteEpoch(context.store, answer.value.epoch);
    return answer.value.verdicts.length === batch.length
      ? ok(answer.value.verdicts)
      : failed('SERVER_NOT_VIGIE', { host: context.wire.host, detail: 'verdicts missing' });
  }
  const { code, values } = answer.fault;
  if (code !== 'SERVER_REFUSED' || !CONTENT_REFUSED.has(Number(values?.status))) return answer;
  if (batch.length === 1) return ok([{ verdict: 'refused', reason: String(values?.reason ?? 'refused') }]);
  const half = Math.ceil(batch.length / 2);
  const first = await pushBatch(context, batch.slice(0, half));
  if (!first.ok) return first;
  const second = await pushBatch(context, batch.slice(half));
  return second.ok ? ok([...first.value, ...second.value]) : second;
}

async function settle(
  context: SyncContext,
  batch: Observation[],
  verdicts: Verdict[],
  report: SyncReport,
): Promise<void> {
  const refused: { id: string; reason: string }[] = [];
  const acknowledged: string[] = [];
  const erased: string[] = [];
  for (const [index, one] of batch.entries()) {
    const said = verdicts[index];
    if (said?.verdict === 'refused') refused.push({ id: one.id, reason: said.reason ?? 'refused' });
    else acknowledged.push(one.id);
    if (said?.verdict === 'clamped') report.clockAhead = true;
    if (said?.reason === 'erased') erased.push(one.id);
  }
  // About somebody erased meanwhile, or out of an old backup: it has to go here too. Only itself: where
  // its subject is joined to others they may have been met again since, with every right to stay.
  if (erased.length > 0) report.erased += await context.store.eraseObservations(erased);
  await context.store.settle(acknowledged, refused);
  report.pushed += acknowledged.length;
  report.refused += refused.length;
}
