import type { App } from '../app/app.ts';
import { createApp } from '../app/create.ts';
import type { Desk } from '../app/desk.ts';
import { teamRow } from '../app/team.ts';
import { ok, type Result } from '../fault/fault.ts';
import { openDesk } from './desk.ts';
import { listenWhileOpen } from './live.ts';
import { sendErrand } from './messages.ts';

let listening = false;

/** The application for a page of the extension. */
export async function connect(): Promise<Result<App>> {
  const desk = await openDesk(sendErrand);
  if (!desk.ok) return desk;
  const value: Desk = {
    ...desk.value,
    again: async (text, feed) => (await import('../watch/second-reading.ts')).secondReading(text, feed),
  };
  if (!listening) {
    listening = true;
    listenWhileOpen(
      () => teamRow(value),
      () => sendErrand({ type: 'sync' }),
    );
  }
  return ok(createApp(value));
}
