import type { App } from '../../lib/app/app.ts';

/** A slice of comparing, and the pause after it, in milliseconds: short of what anybody feels. */
const SLICE = 40;
const PAUSE = 60;
/** Changes come in numbers (a sync, an import): they are waited for. */
const SETTLE = 1500;
/** What the page opens with comes first. */
const OPENING = 200;
/** What was found is told no more often: the queue is read anew each time. */
const TELL = 2000;

/**
 * Compares what changed for as long as the page is open, slice by slice, whoever changed it; another page
 * that is at it goes first. `onFound` is told now and then while it goes on, and at its end. Gives its end.
 */
export function keepComparing(app: App, onFound: () => void = () => undefined): () => void {
  let open = true;
  let working = false;
  let again = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const work = async () => {
    again = working;
    if (working) return;
    working = true;
    let told = Date.now();
    for (let whole = false; open && !whole; ) {
      whole = await app.findDuplicates(SLICE);
      if (!whole) await new Promise((resolve) => setTimeout(resolve, PAUSE));
      if (open && (whole || Date.now() - told > TELL)) {
        told = Date.now();
        onFound();
      }
    }
    working = false;
    if (again) settle();
  };
  const settle = () => {
    clearTimeout(timer);
    if (open) timer = setTimeout(() => void work(), SETTLE);
  };
  const stop = app.subscribe(settle);
  timer = setTimeout(() => void work(), OPENING);
  return () => {
    open = false;
    clearTimeout(timer);
    stop();
  };
}
