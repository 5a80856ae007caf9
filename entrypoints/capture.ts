import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Capture } from '../lib/capture/capture.ts';
import { HINTS_GIVEN, type Hint } from '../lib/capture/hint.ts';
import { captureLive } from '../lib/capture/live.ts';
import { selectionOn } from '../lib/capture/path.ts';

/** The address the document came from, whatever the page did to its address since. */
function loadedFrom(): string {
  const [entry] = performance.getEntriesByType('navigation');
  return entry?.name ?? location.href;
}

/** What people showed of this host, left here for this reading alone. */
function takeHints(): Hint[] {
  const world = globalThis as { [HINTS_GIVEN]?: Hint[] };
  const given = world[HINTS_GIVEN] ?? [];
  delete world[HINTS_GIVEN];
  return given;
}

/**
 * Injected at the rep's action; its value is the Capture. It reads, and leaves nothing in the page:
 * no node, no event, no message, no global.
 */
export default defineUnlistedScript(async (): Promise<Capture> => {
  const selection = getSelection();
  const selected =
    selection &&
    selectionOn(document, { text: selection.toString().slice(0, 1000), node: selection.anchorNode });
  const read = await captureLive({
    document,
    href: () => location.href,
    loaded: loadedFrom(),
    options: { languages: navigator.languages, hints: takeHints() },
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    now: () => performance.now(),
  });
  return { ...read, ...(selected && { selected }) };
});
