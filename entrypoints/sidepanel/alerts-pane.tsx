import { useState } from 'preact/hooks';
import { AlertsView } from '../../components/panel/alerts-view.tsx';
import { useIntl } from '../../components/ui/intl.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import type { App } from '../../lib/app/app.ts';
import type { Fault } from '../../lib/fault/fault.ts';
import * as page from '../../lib/platform/page.ts';
import type { Id } from '../../lib/record/id.ts';
import { useQuery } from '../shared/use-query.ts';

/** Every alert. */
export function AlertsPane({ app, onOpen }: { app: App; onOpen: (id: Id, alert: Id) => void }) {
  const { t } = useIntl();
  const { value: alerts } = useQuery(app, () => app.alerts(), []);
  const [fault, setFault] = useState<Fault>();
  if (!alerts) return <Loading label={t('common.loading')} rows={6} />;
  return (
    <AlertsView
      alerts={alerts}
      fault={fault}
      onOpen={(id, alert) => {
        void app.readAlert(alert);
        onOpen(id, alert);
      }}
      onRate={(id, verdict) => void app.rateAlert(id, verdict)}
      onRead={(id) => void app.readAlert(id)}
      onTake={async (id, take) => {
        const done = await (take ? app.takeAlert(id) : app.giveBackAlert(id));
        setFault(done.ok ? undefined : done.fault);
      }}
      onSnooze={(id, until) => void app.snoozeAlert(id, until)}
      onWatches={() => void page.openOptions('#watches')}
      onReview={() => void page.openReview()}
    />
  );
}
