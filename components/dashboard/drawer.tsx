import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { useIntl } from '../ui/intl.tsx';

export interface DrawerProps {
  /** The record it shows: another one starts at the top again. */
  of: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** The dossier beside the view, without leaving it; Esc closes and the focus goes back to the row. */
export function Drawer({ of, onClose, children }: DrawerProps) {
  const { t } = useIntl();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  useEffect(() => {
    box.current?.scrollTo({ top: 0 });
  }, [of]);
  return (
    <aside
      class="drawer"
      ref={box}
      tabIndex={-1}
      aria-label={t('dashboard.drawer')}
      onKeyDown={(event) => leaves(event) && onClose()}
    >
      <header class="drawer-head">
        <span>{t('dashboard.drawer')}</span>
        <Button small variant="quiet" icon="close" label={t('dashboard.drawer.close')} onClick={onClose} />
      </header>
      <div class="drawer-body">{children}</div>
    </aside>
  );
}

/** Esc closes what is written or asked inside first. */
function leaves(event: KeyboardEvent): boolean {
  const inside = event.target instanceof Element && event.target.closest('input, textarea, select, dialog');
  return event.key === 'Escape' && !event.defaultPrevented && !inside;
}
