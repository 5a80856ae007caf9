import type { Today } from '../../lib/app/app.ts';
import type { Kpis } from '../../lib/kpi/kpi.ts';
import { SummaryRow } from '../record/summary-row.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { useIntl } from '../ui/intl.tsx';
import { Loading } from '../ui/loading.tsx';
import { MoreList } from '../ui/more-list.tsx';
import { Section } from '../ui/section.tsx';
import { AlertRow } from './alert-row.tsx';
import { isLate } from './day.ts';
import { KpiTiles } from './kpi-tiles.tsx';
import { TaskList } from './task-list.tsx';

export interface TodayViewProps {
  today: Today;
  names: Readonly<Record<string, string>>;
  /** Undefined while they are computed; an empty base has none. */
  kpis?: { kpis: Kpis; currency: string };
  onOpen: (id: string) => void;
  onTaskDone: (id: string) => void;
  onRate: (id: string, verdict: 'useful' | 'noise') => void;
  onRead: (id: string) => void;
  onAlerts: () => void;
  onWatches: () => void;
  onDashboard: () => void;
}

const ALERTS_SHOWN = 3;

/** What waits for the rep: tasks, alerts, people to inform; then the portfolio in figures. */
export function TodayView(props: TodayViewProps) {
  const { today } = props;
  const { t, day, now } = useIntl();
  const { counts } = today;
  const fresh = counts.people + counts.accounts + counts.signals === 0;
  const calm = today.tasks.length + today.alerts.length + today.toInform.length === 0;
  return (
    <div class="today">
      {fresh ? (
        <Empty
          icon="clip"
          title={t('today.start')}
          action={<Button onClick={props.onWatches}>{t('alerts.watches')}</Button>}
        >
          {t('today.startText')}
        </Empty>
      ) : (
        calm && (
          <Empty icon="check" title={t('today.calm')}>
            {t('today.calmText')}
          </Empty>
        )
      )}
      {today.tasks.length > 0 && (
        <Section title={t('today.tasks')} count={today.tasks.length}>
          <TaskList tasks={today.tasks} names={props.names} onDone={props.onTaskDone} onOpen={props.onOpen} />
        </Section>
      )}
      {today.alerts.length > 0 && (
        <Section
          title={t('today.alerts')}
          count={today.alerts.length}
          actions={
            today.alerts.length > ALERTS_SHOWN && (
              <button type="button" class="show-more" onClick={props.onAlerts}>
                {t('today.allAlerts')}
              </button>
            )
          }
        >
          <ul class="alerts">
            {today.alerts.slice(0, ALERTS_SHOWN).map((alert) => (
              <li key={alert.id}>
                <AlertRow alert={alert} onOpen={props.onOpen} onRate={props.onRate} onRead={props.onRead} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {today.toInform.length > 0 && (
        <Section title={t('today.toInform')} count={today.toInform.length}>
          <p class="quiet section-note">{t('today.toInformText')}</p>
          <MoreList
            items={today.toInform}
            step={5}
            class="rows"
            more={(hidden) => t('common.showMore', { count: hidden })}
            keyOf={(one) => one.person.id}
          >
            {(one) => (
              <SummaryRow
                summary={one.person}
                onOpen={props.onOpen}
                meta={
                  <span class={isLate(one.by, now) ? 'late' : ''}>
                    {t('today.before', { date: day(one.by, now) })}
                  </span>
                }
              />
            )}
          </MoreList>
        </Section>
      )}
      {counts.accounts > 0 && (
        <Section
          title={t('today.portfolio')}
          actions={
            <button type="button" class="show-more" onClick={props.onDashboard}>
              {t('common.dashboard')}
            </button>
          }
        >
          {props.kpis ? <KpiTiles {...props.kpis} /> : <Loading label={t('common.loading')} rows={2} />}
        </Section>
      )}
      <p class="counts quiet">
        {[
          t('today.people', { count: counts.people }),
          t('today.accounts', { count: counts.accounts }),
          t('today.signals', { count: counts.signals }),
          t('today.clips', { count: counts.clipsToday }),
        ].join(' · ')}
      </p>
    </div>
  );
}
