import type { AlertView } from '../../lib/app/app.ts';
import { reader } from '../../lib/record/fold.ts';
import { text } from '../../lib/record/kind.ts';
import { nextStep } from '../../lib/watch/next-step.ts';
import { Button } from '../ui/button.tsx';
import { useIntl } from '../ui/intl.tsx';
import { SignalLine } from './signal-line.tsx';

export interface AlertNoteProps {
  alert: AlertView;
  /** Keeps the proposed step as a task due in so many days. */
  onTask: (text: string, days: number) => void;
  onTake: (take: boolean) => void;
}

/** Above a dossier that an alert led to: the passage, what to do about it and who does. */
export function AlertNote({ alert, onTask, onTake }: AlertNoteProps) {
  const { t, ago } = useIntl();
  const read = reader(alert.signal);
  const step = nextStep(text(read, 'type'));
  const words = t(`step.${step.name}`);
  const { taken } = alert;
  return (
    <section class="alert-note" aria-label={t('alerts.note')}>
      <SignalLine signal={alert.signal} />
      <p>
        <strong>{t('alerts.step')}</strong> {words}
      </p>
      {taken && <p class="alert-taken">{t('alerts.taken', { name: taken.name, when: ago(taken.at) })}</p>}
      <div class="alert-actions">
        <Button small icon="plus" onClick={() => onTask(`${words} (${text(read, 'title')})`, step.days)}>
          {t('alerts.addTask')}
        </Button>
        <Button small onClick={() => onTake(!taken)}>
          {t(taken ? 'alerts.giveBack' : 'alerts.take')}
        </Button>
      </div>
    </section>
  );
}
