import { useEffect } from 'preact/hooks';
import type { App } from '../../lib/app/app.ts';

/** A slice of comparing, and the pause after it: short of what anybody feels. */
const SLICE_MS = 40;
const PAUSE_MS = 60;
/** Changes come in numbers (a sync, an import): they are waited for. */
const SETTLE_MS = 1500;

/** Compares what changed for as long as the page is open, slice by slice; says so after each. */
export function useComparing(app: App, onFound: () => void): void {
  useEffect(() => {
    let open = true;
    let again = false;
    let working = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const work = async () => {
      if (working) {
        again = true;
        return;
      }
      working = true;
      let whole = false;
      while (open && !whole) {
        whole = await app.findDuplicates(SLICE_MS);
        if (!open) return;
        onFound();
        if (!whole) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
      working = false;
      if (again && open) {
        again = false;
        settle();
      }
    };
    const settle = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void work(), SETTLE_MS);
    };
    void work();
    const stop = app.subscribe(settle);
    return () => {
      open = false;
      clearTimeout(timer);
      stop();
    };
  }, [app]);
}
