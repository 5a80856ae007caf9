import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ToastProps } from '../../components/ui/live.tsx';

/** Long enough to read and to reach the undo. */
const SHOWN_MS = 7000;

/** One short message at a time. */
export function useToast(): { toast?: ToastProps; say: (toast: ToastProps | undefined) => void } {
  const [toast, setToast] = useState<ToastProps>();
  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => setToast(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  const say = useCallback((next: ToastProps | undefined) => {
    if (!next) return setToast(undefined);
    const { action } = next;
    setToast(
      action
        ? {
            ...next,
            action: {
              ...action,
              onClick: () => {
                setToast(undefined);
                action.onClick();
              },
            },
          }
        : next,
    );
  }, []);
  return { ...(toast && { toast }), say };
}
