import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Fault, Result } from '../../lib/fault/fault.ts';

export interface Task<A extends unknown[], T> {
  busy: boolean;
  /** Of the last run, until the next. */
  fault?: Fault;
  /** Of the last run that went well. */
  value?: T;
  /** Runs once at a time: a second start while busy does nothing. Undefined then and on a fault. */
  start: (...args: A) => Promise<T | undefined>;
  clear: () => void;
}

/** Work that a person started: that it goes on, what it gave, or why it failed. */
export function useTask<A extends unknown[], T>(run: (...args: A) => Promise<Result<T>>): Task<A, T> {
  const [state, setState] = useState<{ busy: boolean; fault?: Fault; value?: T }>({ busy: false });
  const busy = useRef(false);
  const alive = useRef(true);
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  const start = useCallback(async (...args: A): Promise<T | undefined> => {
    if (busy.current) return undefined;
    busy.current = true;
    setState({ busy: true });
    // Called before any await: what it asks of the browser may need the click it runs in.
    const result = await latest.current(...args);
    busy.current = false;
    if (alive.current) {
      setState(result.ok ? { busy: false, value: result.value } : { busy: false, fault: result.fault });
    }
    return result.ok ? result.value : undefined;
  }, []);
  const clear = useCallback(() => setState({ busy: busy.current }), []);
  return { ...state, start, clear };
}
