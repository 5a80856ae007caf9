import { useEffect, useRef, useState } from 'preact/hooks';
import type { AlertView } from '../../lib/app/app.ts';
import type { Fault } from '../../lib/fault/fault.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { FaultBox } from '../ui/fault-box.tsx';
import { useIntl } from '../ui/intl.tsx';
import { AlertRow, type AlertRowProps } from './alert-row.tsx';
import { shortcutOf } from './keys.ts';

export interface AlertsViewProps extends Pick<AlertRowProps, 'onOpen' | 'onRate' | 'onRead'> {
  alerts: readonly AlertView[];
  fault?: Fault | undefined;
  onTake: (id: string, take: boolean) => void;
  onSnooze: (id: string, until: number) => void;
  onWatches: () => void;
  /** Opens what came lately as a page to print or mail. */
  onReview: () => void;
}

const STEP = 30;

/** Every alert, those put off last; j and k walk through them, u and x say what they were worth. */
export function AlertsView(props: AlertsViewProps) {
  const { onOpen, onRate, onRead, onTake, onSnooze } = props;
  const { t } = useIntl();
  const [limit, setLimit] = useState(STEP);
  const [current, setCurrent] = useState<string>();
  const [later, setLater] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  const snoozed = props.alerts.filter((alert) => alert.snoozed);
  const alerts = props.alerts.filter((alert) => !alert.snoozed);
  const shown = alerts.slice(0, limit);
  const go = (at: number) => {
    const alert = shown[Math.max(0, Math.min(shown.length - 1, at))];
    if (!alert) return;
    setCurrent(alert.id);
    const item = list.current?.querySelector<HTMLElement>(`[data-alert="${alert.id}"]`);
    item?.focus();
    item?.scrollIntoView({ block: 'nearest' });
  };
  const turn = (id: string) => setLater(later === id ? undefined : id);
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      const key = shortcutOf(event);
      const at = shown.findIndex((alert) => alert.id === current);
      const alert = shown[at];
      if (key === 'j') go(at + 1);
      else if (key === 'k') go(at < 0 ? 0 : at - 1);
      else if (!alert) return;
      else if (key === 'u') onRate(alert.id, 'useful');
      else if (key === 'x') onRate(alert.id, 'noise');
      else if (key === 'm') onRead(alert.id);
      else if (key === 'g') onTake(alert.id, !alert.taken);
      else if (key === 's') turn(alert.id);
      else if (key === 'o') onOpen(alert.accounts[0]?.id ?? alert.id, alert.id);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', keys);
    return () => document.removeEventListener('keydown', keys);
  });
  if (props.alerts.length === 0) {
    return (
      <Empty
        icon="signal"
        title={t('alerts.none')}
        action={<Button onClick={props.onWatches}>{t('alerts.watches')}</Button>}
      >
        {t('alerts.noneText')}
      </Empty>
    );
  }
  const row = (alert: AlertView) => (
    <AlertRow
      alert={alert}
      onOpen={onOpen}
      onRate={onRate}
      onRead={onRead}
      onTake={onTake}
      later={later === alert.id}
      onLater={() => turn(alert.id)}
      onSnooze={(id, until) => {
        setLater(undefined);
        onSnooze(id, until);
      }}
    />
  );
  return (
    <>
      <div class="alerts-bar">
        <Button small variant="quiet" icon="article" onClick={props.onReview}>
          {t('alerts.review')}
        </Button>
      </div>
      {props.fault && <FaultBox fault={props.fault} />}
      <ul class="alerts" ref={list}>
        {shown.map((alert) => (
          <li
            key={alert.id}
            data-alert={alert.id}
            tabIndex={-1}
            aria-current={alert.id === current || undefined}
            // Not at focus, which a press of the mouse gives: the keys would show and push its button from under it.
            onClickCapture={() => setCurrent(alert.id)}
            onKeyUp={() => setCurrent(alert.id)}
          >
            {row(alert)}
          </li>
        ))}
      </ul>
      {alerts.length > limit && (
        <button type="button" class="show-more" onClick={() => setLimit(limit + STEP)}>
          {t('common.showMore', { count: alerts.length - limit })}
        </button>
      )}
      {snoozed.length > 0 && (
        <details>
          <summary class="alerts-later">{t('alerts.putOff', { count: snoozed.length })}</summary>
          <ul class="alerts">
            {snoozed.map((alert) => (
              <li key={alert.id}>{row(alert)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
