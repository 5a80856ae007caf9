import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { App } from '../../lib/app/app.ts';

export interface Query<T> {
  /** The last answer; stays while a newer one is asked for, so that nothing flickers. */
  value: T | undefined;
  /** True until the first answer for these inputs. */
  loading: boolean;
  reload(): void;
}

/**
 * Asks `load` now, again after every change of the data, and whenever an input changes.
 * A slow answer never replaces a newer one.
 */
export function useQuery<T>(app: App, load: () => Promise<T>, inputs: readonly unknown[]): Query<T> {
  const [state, setState] = useState<{ value: T | undefined; loading: boolean }>({
    value: undefined,
    loading: true,
  });
  const newest = useRef(0);
  const latest = useRef(load);
  latest.current = load;
  const run = useCallback((fresh: boolean) => {
    newest.current += 1;
    const turn = newest.current;
    if (fresh) setState({ value: undefined, loading: true });
    void latest.current().then((value) => {
      if (turn === newest.current) setState({ value, loading: false });
    });
  }, []);
  useEffect(() => {
    run(true);
    const stop = app.subscribe(() => run(false));
    return () => {
      newest.current += 1;
      stop();
    };
  }, [app, run, ...inputs]);
  return { ...state, reload: () => run(false) };
}
