import { useEffect } from 'preact/hooks';
import { shortcutOf } from '../../components/panel/keys.ts';

/** One-key shortcuts while nothing is being typed and no dialog is open. */
export function useKeys(keys: Readonly<Record<string, (() => void) | undefined>>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = shortcutOf(event);
      const action = key === undefined || !Object.hasOwn(keys, key) ? undefined : keys[key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}
