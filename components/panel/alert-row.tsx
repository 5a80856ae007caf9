import type { AlertView } from '../../lib/app/app.ts';
import { reader } from '../../lib/record/fold.ts';
import { text } from '../../lib/record/kind.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { useIntl } from '../ui/intl.tsx';
import { SignalLine } from './signal-line.tsx';
import { snoozeTimes } from './snooze-times.ts';

export interface AlertRowProps {
  alert: AlertView;
  /** Opens a dossier, because of the alert. */
  onOpen: (id: string, alert: string) => void;
  onRate: (id: string, verdict: 'useful' | 'noise') => void;
  onRead: (id: string) => void;
  /** Takes it, or gives it back; left out where there is no room for it. */
  onTake?: (id: string, take: boolean) => void;
  onSnooze?: (id: string, until: number) => void;
  /** The times to put it off to are shown. */
  later?: boolean;
  onLater?: () => void;
}

/** One alert: what happened, to which accounts, which watch heard it, who takes it, and the rep's verdict. */
export function AlertRow(props: AlertRowProps) {
  const { alert, onOpen, onRate, onRead, onTake } = props;
  const { t, list, ago } = useIntl();
  const verdict = text(reader(alert.signal), 'verdict');
  const unread = alert.state !== 'read' && !alert.snoozed;
  const { taken } = alert;
  return (
    <div class={unread ? 'alert unread' : 'alert'}>
      {unread && (
        <span class="alert-dot" title={t('alerts.unread')}>
          <span class="unseen">{t('alerts.unread')}</span>
        </span>
      )}
      <div class="alert-main">
        {(alert.accounts.length > 0 || alert.urgency === 'now') && (
          <p class="alert-accounts">
            {alert.accounts.map((account) => (
              <button
                key={account.id}
                type="button"
                class="inline-link"
                onClick={() => onOpen(account.id, alert.id)}
              >
                {account.title}
              </button>
            ))}
            {unread && alert.urgency === 'now' && <Badge tone="beacon">{t('alerts.urgent')}</Badge>}
          </p>
        )}
        <SignalLine signal={alert.signal}>
          {alert.watches.length > 0 &&
            ` · ${t('alerts.by', { watches: list(alert.watches.map((one) => one.title)) })}`}
        </SignalLine>
        {taken && <p class="alert-taken">{t('alerts.taken', { name: taken.name, when: ago(taken.at) })}</p>}
        {alert.snoozed && alert.snoozedUntil && (
          <p class="quiet">{t('alerts.snoozed', { when: ago(alert.snoozedUntil) })}</p>
        )}
        <div class="alert-actions">
          <Button
            small
            variant="quiet"
            icon="useful"
            shortcut="u"
            pressed={verdict === 'useful'}
            onClick={() => onRate(alert.id, 'useful')}
          >
            {t('alerts.useful')}
          </Button>
          <Button
            small
            variant="quiet"
            icon="noise"
            shortcut="x"
            pressed={verdict === 'noise'}
            onClick={() => onRate(alert.id, 'noise')}
          >
            {t('alerts.noise')}
          </Button>
          {onTake && (
            <Button small variant="quiet" shortcut="g" onClick={() => onTake(alert.id, !taken)}>
              {t(taken ? 'alerts.giveBack' : 'alerts.take')}
            </Button>
          )}
          {props.onSnooze && (
            <Button small variant="quiet" shortcut="s" expanded={props.later} onClick={props.onLater}>
              {t('alerts.later')}
            </Button>
          )}
          {unread && (
            <Button
              small
              variant="quiet"
              icon="check"
              label={t('alerts.markRead')}
              onClick={() => onRead(alert.id)}
            />
          )}
        </div>
        {props.later && <LaterTimes onChoose={(until) => props.onSnooze?.(alert.id, until)} />}
      </div>
    </div>
  );
}

function LaterTimes({ onChoose }: { onChoose: (until: number) => void }) {
  const { t, now } = useIntl();
  return (
    <div class="alert-actions">
      {snoozeTimes(now).map(({ name, until }) => (
        <Button key={name} small onClick={() => onChoose(until)}>
          {t(`alerts.later.${name}`)}
        </Button>
      ))}
    </div>
  );
}
