import { Button } from '../ui/button.tsx';
import { useIntl } from '../ui/intl.tsx';

export interface FootBarProps {
  onDashboard: () => void;
  onOptions: () => void;
  onKeys: () => void;
}

/** Ways out of the panel. */
export function FootBar({ onDashboard, onOptions, onKeys }: FootBarProps) {
  const { t } = useIntl();
  return (
    <footer class="foot-bar">
      <Button small variant="quiet" icon="chart" onClick={onDashboard}>
        {t('common.dashboard')}
      </Button>
      <Button small variant="quiet" icon="settings" onClick={onOptions}>
        {t('common.settings')}
      </Button>
      <Button small variant="quiet" icon="keyboard" label={t('keys.title')} onClick={onKeys} />
    </footer>
  );
}
