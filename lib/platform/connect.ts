import type { App } from '../app/app.ts';
import { createApp, createWorker, type Worker } from '../app/create.ts';
import type { Desk } from '../app/desk.ts';
import { FaultError, failed, ok, type Result } from '../app/errors.ts';
import { teamRow } from '../app/team.ts';
import { openStore } from '../store/store.ts';
import { createTransport } from '../sync/transport.ts';
import { createBrowser } from './browser.ts';
import { deviceName } from './device-name.ts';
import { env } from './env.ts';
import { fetchCapped } from './fetcher.ts';
import { listenWhileOpen } from './live.ts';
import { exclusively } from './lock.ts';
import { sendErrand } from './messages.ts';

let listening = false;
let opened: Promise<Result<Desk>> | undefined;

/** The application on this page's own connection to the store; opened once. */
export async function connect(): Promise<Result<App>> {
  const desk = await connectDesk(sendErrand);
  if (!desk.ok) return desk;
  const { value } = desk;
  if (!listening) {
    listening = true;
    listenWhileOpen(
      () => teamRow(value),
      () => sendErrand({ type: 'sync' }),
    );
  }
  return ok(createApp(value));
}

/** The same in the worker, which runs its errands itself. */
export async function connectWorker(): Promise<Result<Worker>> {
  const desk = await connectDesk(() => undefined);
  return desk.ok ? ok(createWorker(desk.value)) : desk;
}

function connectDesk(errand: Desk['errand']): Promise<Result<Desk>> {
  opened ??= open(errand);
  return opened;
}

async function open(errand: Desk['errand']): Promise<Result<Desk>> {
  try {
    const store = await openStore({ now: env.now });
    return ok({
      store,
      env,
      browser: createBrowser(),
      fetch: fetchCapped,
      wire: (server, token) => createTransport({ server, ...(token && { token }) }),
      deviceName: deviceName(),
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      errand,
      exclusively,
    });
  } catch (error) {
    // A failed opening may be passing (blocked by another version): the next call tries again.
    opened = undefined;
    return error instanceof FaultError ? { ok: false, fault: error.fault } : failed('STORE_NOT_AVAILABLE');
  }
}
