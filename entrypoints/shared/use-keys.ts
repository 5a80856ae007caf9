import { useEffect, useRef } from 'preact/hooks';
import { shortcutOf } from '../../components/panel/keys.ts';

/** One-key shortcuts while nothing is being typed and no dialog is open. */
export function useKeys(keys: Readonly<Record<string, (() => void) | undefined>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = shortcutOf(event);
      const now = latest.current;
      const action = key === undefined || !Object.hasOwn(now, key) ? undefined : now[key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
