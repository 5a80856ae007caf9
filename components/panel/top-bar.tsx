import type { ComponentChildren } from 'preact';
import { Button } from '../ui/button.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Mark } from '../ui/mark.tsx';

export interface TopBarProps {
  /** The search box. */
  children: ComponentChildren;
  reading: boolean;
  onRead: () => void;
}

/** Who we are, search, and the one thing done most: reading the page in front. */
export function TopBar({ children, reading, onRead }: TopBarProps) {
  const { t } = useIntl();
  return (
    <header class="top-bar">
      <Mark size={24} />
      {children}
      <Button variant="primary" icon="clip" busy={reading} title={t('panel.readTitle')} onClick={onRead}>
        {t('panel.read')}
      </Button>
    </header>
  );
}
