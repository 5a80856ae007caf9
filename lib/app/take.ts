import { failed, ok, type Result } from '../fault/fault.ts';
import { reader } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { text } from '../record/kind.ts';
import { MOST_SNOOZE } from '../watch/alert.ts';
import type { Desk } from './desk.ts';
import { correct } from './edit.ts';
import { DEVICE } from './meta-keys.ts';
import { teamRow } from './team.ts';
import { readAlert, showBadge } from './watches.ts';

/** "I take it": an observation on the signal, so that colleagues see who calls about the event. */
export async function takeAlert(desk: Desk, id: Id): Promise<Result<void>> {
  const signal = await desk.store.record(id);
  if (!signal) return failed('RECORD_GONE');
  const name = text(reader(signal), 'takenBy');
  if (name && !(await isOwn(desk, signal.fields.takenBy?.from.by))) return failed('ALERT_TAKEN', { name });
  if (name) return ok(undefined);
  const me = (await teamRow(desk))?.member || desk.deviceName;
  const done = await correct(desk, id, { set: { takenBy: me } });
  if (!done.ok) return done;
  await readAlert(desk, id);
  return ok(undefined);
}

/** Leaves the event to somebody else; anybody of the team may, should the one who took it be away. */
export async function giveBackAlert(desk: Desk, id: Id): Promise<Result<void>> {
  const done = await correct(desk, id, { set: { takenBy: null } });
  return done.ok ? ok(undefined) : done;
}

/** Puts an alert off; it comes back as a pending one, and no longer waits for a digest then. */
export async function snoozeAlert(desk: Desk, id: Id, until: number): Promise<void> {
  const alert = (await desk.store.alerts()).find((one) => one.id === id);
  if (!alert) return;
  const latest = desk.env.now() + MOST_SNOOZE;
  await desk.store.write({
    origin: 'local',
    alerts: [{ ...alert, state: 'pending', urgency: 'now', snoozedUntil: Math.min(until, latest) }],
  });
  await showBadge(desk);
  desk.browser.broadcast({ type: 'alerts' });
}

async function isOwn(desk: Desk, by: string | undefined): Promise<boolean> {
  const [team, device] = await Promise.all([teamRow(desk), desk.store.meta(DEVICE)]);
  return by !== undefined && [team?.memberId, device].includes(by);
}
