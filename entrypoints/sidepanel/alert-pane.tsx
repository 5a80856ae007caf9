import { useState } from 'preact/hooks';
import { AlertNote } from '../../components/panel/alert-note.tsx';
import { FaultBox } from '../../components/ui/fault-box.tsx';
import { useIntl } from '../../components/ui/intl.tsx';
import type { App } from '../../lib/app/app.ts';
import type { Fault } from '../../lib/fault/fault.ts';
import type { Id } from '../../lib/record/id.ts';
import { useQuery } from '../shared/use-query.ts';
import type { Say } from './panel.tsx';

export interface AlertPaneProps {
  app: App;
  alert: Id;
  /** The record whose dossier it led to. */
  record: Id;
  say: Say;
}

/** The alert that led to a dossier, above it. */
export function AlertPane({ app, alert, record, say }: AlertPaneProps) {
  const { t } = useIntl();
  const { value: alerts } = useQuery(app, () => app.alerts(), []);
  const [fault, setFault] = useState<Fault>();
  const view = alerts?.find((one) => one.id === alert);
  if (!view) return null;
  return (
    <>
      <AlertNote
        alert={view}
        onTask={async (text, days) => {
          const dueAt = new Date(Date.now() + days * 24 * 3600_000).toISOString().slice(0, 10);
          const done = await app.log(record, { type: 'task', text, dueAt });
          setFault(done.ok ? undefined : done.fault);
          if (done.ok) say({ message: t('panel.logged') });
        }}
        onTake={async (take) => {
          const done = await (take ? app.takeAlert(alert) : app.giveBackAlert(alert));
          setFault(done.ok ? undefined : done.fault);
        }}
      />
      {fault && <FaultBox fault={fault} />}
    </>
  );
}
