import { useMemo, useState } from 'preact/hooks';
import { moversOf } from '../../components/dashboard/movers.ts';
import {
  chartMonths,
  type PeriodChoice,
  periodBefore,
  periodOf,
} from '../../components/dashboard/periods.ts';
import { Portfolio } from '../../components/dashboard/portfolio.tsx';
import { useIntl } from '../../components/ui/intl.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import type { Period } from '../../lib/kpi/kpi.ts';
import type { PageProps } from '../shared/start.tsx';
import { useNames } from '../shared/use-names.ts';
import type { Device } from './device.ts';
import { todayOf } from './today.ts';
import { useFigures } from './use-figures.ts';

interface PortfolioViewProps extends PageProps {
  device: Device;
  onOpen: (id: string) => void;
  onImport: () => void;
}

/** The ledger is read once, beside the page; every period and every vendor's rules are computed from it there. */
export function PortfolioView({ app, settings, device, onOpen, onImport }: PortfolioViewProps) {
  const { t, now } = useIntl();
  const today = todayOf(now);
  const [choice, setChoice] = useState<PeriodChoice>('last-month');
  const [period, setPeriod] = useState<Period>(() => periodOf('last-month', today));
  const { definitions } = settings;
  const compare = periodBefore(period);
  const chartFrom = `${chartMonths(period)[0]}-01`;
  const { value: figures } = useFigures(app, device.figures, {
    ...{ period, compare, chartFrom, today, definitions },
    by: 'owner',
  });
  const movers = useMemo(() => moversOf(figures?.movements ?? []), [figures]);
  const names = useNames(
    app,
    movers.filter((mover) => mover.known).map((mover) => mover.account),
  );
  if (!figures) return <Loading label={t('dashboard.loading')} rows={6} />;
  return (
    <Portfolio
      {...figures}
      movers={movers}
      choice={choice}
      period={period}
      today={today}
      onPeriod={(next, days) => {
        setChoice(next);
        setPeriod(days);
      }}
      definitions={definitions}
      onDefinitions={(next) => void app.saveSettings({ definitions: next })}
      names={names}
      onOpen={onOpen}
      onImport={onImport}
    />
  );
}
