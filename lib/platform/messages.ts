import { browser } from './webextension.ts';

/** What pages ask of the worker. Everything else they do themselves, on the store. */
export type Errand =
  /** Local observations wait in the outbox: push them. */
  | { type: 'sync' }
  /** A watch was added or a permission given: poll what is due. */
  | { type: 'poll' };

const ERRANDS: readonly string[] = ['sync', 'poll'] satisfies Errand['type'][];

/** Wakes the worker; it matters to nobody if it cannot be reached, as its alarm does the same. */
export function sendErrand(errand: Errand): void {
  void Promise.resolve(browser.runtime.sendMessage(errand)).catch(() => undefined);
}

/** Only our own pages are heard: never a web page, a content script or another extension. */
export function onErrand(handle: (errand: Errand) => Promise<void>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (sender.id !== browser.runtime.id || !sender.url?.startsWith(browser.runtime.getURL('/')))
      return undefined;
    const type = (message as { type?: unknown } | null)?.type;
    if (typeof type !== 'string' || !ERRANDS.includes(type)) return undefined;
    return handle({ type } as Errand);
  });
}
