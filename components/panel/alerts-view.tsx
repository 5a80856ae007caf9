import { useEffect, useRef, useState } from 'preact/hooks';
import type { AlertView } from '../../lib/app/app.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { useIntl } from '../ui/intl.tsx';
import { AlertRow } from './alert-row.tsx';
import { shortcutOf } from './keys.ts';

export interface AlertsViewProps {
  alerts: readonly AlertView[];
  onOpen: (id: string) => void;
  onRate: (id: string, verdict: 'useful' | 'noise') => void;
  onRead: (id: string) => void;
  onWatches: () => void;
}

const STEP = 30;

/** Every alert, unread first; j and k walk through them, u and x say what they were worth. */
export function AlertsView({ alerts, onOpen, onRate, onRead, onWatches }: AlertsViewProps) {
  const { t } = useIntl();
  const [limit, setLimit] = useState(STEP);
  const [current, setCurrent] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  const shown = alerts.slice(0, limit);
  const go = (at: number) => {
    const alert = shown[Math.max(0, Math.min(shown.length - 1, at))];
    if (!alert) return;
    setCurrent(alert.id);
    const item = list.current?.querySelector<HTMLElement>(`[data-alert="${alert.id}"]`);
    item?.focus();
    item?.scrollIntoView({ block: 'nearest' });
  };
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      const key = shortcutOf(event);
      const at = shown.findIndex((alert) => alert.id === current);
      const alert = shown[at];
      const account = alert?.accounts[0];
      if (key === 'j') go(at + 1);
      else if (key === 'k') go(at < 0 ? 0 : at - 1);
      else if (key === 'u' && alert) onRate(alert.id, 'useful');
      else if (key === 'x' && alert) onRate(alert.id, 'noise');
      else if (key === 'm' && alert) onRead(alert.id);
      else if (key === 'o' && account) onOpen(account.id);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', keys);
    return () => document.removeEventListener('keydown', keys);
  });
  if (alerts.length === 0) {
    return (
      <Empty
        icon="signal"
        title={t('alerts.none')}
        action={<Button onClick={onWatches}>{t('alerts.watches')}</Button>}
      >
        {t('alerts.noneText')}
      </Empty>
    );
  }
  return (
    <>
      <ul class="alerts" ref={list}>
        {shown.map((alert) => (
          <li
            key={alert.id}
            data-alert={alert.id}
            tabIndex={-1}
            aria-current={alert.id === current || undefined}
            onFocusCapture={() => setCurrent(alert.id)}
          >
            <AlertRow alert={alert} onOpen={onOpen} onRate={onRate} onRead={onRead} />
          </li>
        ))}
      </ul>
      {alerts.length > limit && (
        <button type="button" class="show-more" onClick={() => setLimit(limit + STEP)}>
          {t('common.showMore', { count: alerts.length - limit })}
        </button>
      )}
    </>
  );
}
