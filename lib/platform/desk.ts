import type { Desk } from '../app/desk.ts';
import { FaultError, failed, ok, type Result } from '../fault/fault.ts';
import { openStore } from '../store/store.ts';
import { createBrowser } from './browser.ts';
import { deviceName } from './device-name.ts';
import { env } from './env.ts';
import { exclusively } from './lock.ts';

let opened: Promise<Result<Desk>> | undefined;

/** This context's own desk, on its own connection to the store; opened once. */
export function openDesk(errand: Desk['errand']): Promise<Result<Desk>> {
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
      fetch: async (url, limits) => (await import('./fetcher.ts')).fetchCapped(url, limits),
      wires: async () => {
        const { createTransport } = await import('../sync/transport.ts');
        return (server, token) => createTransport({ server, ...(token && { token }) });
      },
      deviceName: deviceName(),
      zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
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
