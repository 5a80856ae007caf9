import { ok, type Result } from '../fault/fault.ts';
import type { Id } from '../record/id.ts';
import type { Desk } from './desk.ts';
import { correct, withdraw } from './edit.ts';
import { readAlert } from './watches.ts';

export async function pauseWatch(desk: Desk, id: Id, paused: boolean): Promise<Result<void>> {
  const done = await correct(desk, id, { set: { paused } });
  return done.ok ? ok(undefined) : done;
}

export async function deleteWatch(desk: Desk, id: Id): Promise<Result<void>> {
  const done = await withdraw(desk, id);
  desk.browser.broadcast({ type: 'feeds' });
  return done;
}

export async function rateAlert(desk: Desk, id: Id, verdict: 'useful' | 'noise'): Promise<void> {
  await correct(desk, id, { set: { verdict } });
  await readAlert(desk, id);
}
