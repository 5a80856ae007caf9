import { AlertsView } from '../../components/panel/alerts-view.tsx';
import { useIntl } from '../../components/ui/intl.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import type { App } from '../../lib/app/app.ts';
import * as page from '../../lib/platform/page.ts';
import type { Id } from '../../lib/record/id.ts';
import { useQuery } from '../shared/use-query.ts';

/** Every alert. */
export function AlertsPane({ app, onOpen }: { app: App; onOpen: (id: Id) => void }) {
  const { t } = useIntl();
  const { value: alerts } = useQuery(app, () => app.alerts(), []);
  if (!alerts) return <Loading label={t('common.loading')} rows={6} />;
  return (
    <AlertsView
      alerts={alerts}
      onOpen={onOpen}
      onRate={(id, verdict) => void app.rateAlert(id, verdict)}
      onRead={(id) => void app.readAlert(id)}
      onWatches={() => void page.openOptions('#watches')}
    />
  );
}
