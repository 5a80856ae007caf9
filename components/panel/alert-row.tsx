import type { AlertView } from '../../lib/app/app.ts';
import { reader } from '../../lib/record/fold.ts';
import { text } from '../../lib/record/kind.ts';
import { Button } from '../ui/button.tsx';
import { useIntl } from '../ui/intl.tsx';
import { SignalLine } from './signal-line.tsx';

export interface AlertRowProps {
  alert: AlertView;
  onOpen: (id: string) => void;
  onRate: (id: string, verdict: 'useful' | 'noise') => void;
  onRead: (id: string) => void;
}

/** One alert: what happened, to which accounts, which watch heard it, and the rep's verdict. */
export function AlertRow({ alert, onOpen, onRate, onRead }: AlertRowProps) {
  const { t, list } = useIntl();
  const verdict = text(reader(alert.signal), 'verdict');
  const unread = alert.state !== 'read';
  return (
    <div class={unread ? 'alert unread' : 'alert'}>
      {unread && (
        <span class="alert-dot" title={t('alerts.unread')}>
          <span class="unseen">{t('alerts.unread')}</span>
        </span>
      )}
      <div class="alert-main">
        {alert.accounts.length > 0 && (
          <p class="alert-accounts">
            {alert.accounts.map((account) => (
              <button key={account.id} type="button" class="inline-link" onClick={() => onOpen(account.id)}>
                {account.title}
              </button>
            ))}
          </p>
        )}
        <SignalLine signal={alert.signal}>
          {alert.watches.length > 0 &&
            ` · ${t('alerts.by', { watches: list(alert.watches.map((one) => one.title)) })}`}
        </SignalLine>
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
      </div>
    </div>
  );
}
