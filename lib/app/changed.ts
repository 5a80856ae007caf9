import type { Desk } from './desk.ts';

/** Records changed here: other pages show it, and the worker sends it to the team. */
export function changed(desk: Desk): void {
  desk.browser.broadcast({ type: 'records' });
  desk.errand({ type: 'sync' });
}
