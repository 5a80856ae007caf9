import { PasteEntry } from '../../components/panel/paste-box.tsx';
import { TodayView } from '../../components/panel/today-view.tsx';
import { useIntl } from '../../components/ui/intl.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import type { App, Today } from '../../lib/app/app.ts';
import * as page from '../../lib/platform/page.ts';
import type { Id } from '../../lib/record/id.ts';
import { useNames } from '../shared/use-names.ts';
import { useQuery } from '../shared/use-query.ts';
import type { Say } from './panel.tsx';

export interface TodayPaneProps {
  app: App;
  today: Today | undefined;
  say: Say;
  onOpen: (id: Id) => void;
  onAlerts: () => void;
  onPaste: () => void;
}

/** What waits for the rep today. */
export function TodayPane({ app, today, say, onOpen, onAlerts, onPaste }: TodayPaneProps) {
  const { t } = useIntl();
  // An empty base has no portfolio to compute.
  const some = (today?.counts.accounts ?? 0) > 0;
  const { value: kpis } = useQuery(app, async () => (some ? await app.kpis() : undefined), [some]);
  const names = useNames(app, today?.tasks.flatMap((task) => task.about ?? []) ?? []);
  if (!today) return <Loading label={t('common.loading')} rows={6} />;
  return (
    <>
      <TodayView
        today={today}
        names={names}
        kpis={kpis}
        onOpen={onOpen}
        onTaskDone={async (id) => {
          const done = await app.correct(id, { set: { doneAt: new Date().toISOString() } });
          if (!done.ok) return;
          say({
            message: t('panel.taskDone'),
            action: { label: t('common.undo'), onClick: () => void app.undo(id) },
          });
        }}
        onRate={(id, verdict) => void app.rateAlert(id, verdict)}
        onRead={(id) => void app.readAlert(id)}
        onAlerts={onAlerts}
        onWatches={() => void page.openOptions('#watches')}
        onDashboard={() => void page.openDashboard('#kpi')}
      />
      <div class="paste-entry">
        <PasteEntry onPaste={onPaste} />
      </div>
    </>
  );
}
